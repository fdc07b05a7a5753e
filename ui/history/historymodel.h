// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

#include <QAbstractTableModel>

namespace relata {

class Journal;

/// The history of one account, newest first, read from the journal page by page; follows it as it grows.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole + 1 };

    HistoryModel(Journal &journal, const QString &account, QObject *parent = nullptr);

    /// Shows only entries with this text and, unless empty, in these states.
    void setFilter(const QString &text, const QList<HistoryEntry::State> &states);
    HistoryEntry entryAt(int row) const { return m_entries.at(row); }
    bool isFiltered() const { return !m_text.trimmed().isEmpty() || !m_states.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const QString &sentence);
    /// A question to the journal has been answered.
    void loaded();

private:
    void reload();
    void ask(qint64 beforeId);
    void take(const HistoryEntry &changed);

    Journal &m_journal;
    QString m_account;
    QString m_text;
    QList<HistoryEntry::State> m_states;
    QList<HistoryEntry> m_entries;
    bool m_hasMore = false;
    bool m_asking = false;
    int m_question = 0; ///< answers to older questions are dropped
};

/// "Ada Lovelace → Analytical Engines Ltd", IDs where names are missing.
QString historyTitle(const HistoryEntry &entry);
/// "14:02 · Primary, Decision maker", or what went wrong.
QString historyDetail(const HistoryEntry &entry);
/// The state in a word, for screen readers and the filter.
QString historyStateText(const HistoryEntry &entry);

} // namespace relata
