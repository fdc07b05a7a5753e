// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"
#include "history/historyquery.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace relata {

class Journal;

/// The history, newest first, read from the journal page by page and kept up to date. Above the entries of
/// each day is a row with the day.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< not for days
        DayRole,                      ///< the text of a day; not for entries
        DetailRole,                   ///< the second line; not for days
    };

    /// What an account is called.
    using AccountTitle = std::function<QString(const QString &id)>;
    /// Begins with all entries of the account.
    HistoryModel(Journal &journal, const QString &account, const AccountTitle &accountTitle);

    /// Shows the entries that match; ignores beforeId and limit.
    void setQuery(const HistoryQuery &query);
    const HistoryQuery &query() const { return m_query; }
    /// The entry of a row; empty for a day.
    std::optional<HistoryRow> entryAt(int row) const { return m_rows.at(row).entry; }
    bool isFiltered() const { return m_query.isFiltered(); }
    /// Whether an answer is still to come.
    bool isAsking() const { return m_asking; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const QString &sentence);
    /// A question to the journal has been answered.
    void loaded();

private:
    struct Row {
        QDate day;
        std::optional<HistoryRow> entry; ///< empty if the row shows the day
    };
    void reload();
    static QList<Row> rowsOf(const QList<HistoryRow> &entries, QDate lastDay);
    void ask(qint64 beforeId);
    void acceptRows(const Result<QList<HistoryRow>> &answer, bool isFirst);
    void onEntryChanged(const HistoryRow &changed);
    void show(const HistoryRow &entry);
    void prepend(const HistoryRow &entry);
    void trim();
    int rowOf(qint64 id) const;
    QString detail(const HistoryRow &entry) const;

    Journal &m_journal;
    AccountTitle m_accountTitle;
    HistoryQuery m_query;
    QList<Row> m_rows;
    int m_pages = 1; ///< read by scrolling
    bool m_hasMore = false;
    bool m_asking = false;
    JobPointer m_question; ///< older ones are stopped, and their answers dropped
};

} // namespace relata
