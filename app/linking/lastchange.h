// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <optional>

namespace relata {

class Journal;

/// The newest change of an account that stands and was made here, to be taken back.
class LastChange : public QObject {
    Q_OBJECT

public:
    LastChange(Journal &journal, const QString &account, QObject *parent = nullptr);

    /// Nothing when there is none among the newest 500. An undo is none: it is taken back from its own row.
    /// One that may have done something counts, too, so that it is not passed over unseen.
    QFuture<Result<std::optional<HistoryEntry>>> find();
    /// Somebody else has taken back already what this entry did.
    void skip(qint64 id) { m_skipped.insert(id); }
    /// Why this entry cannot be undone (canUndo), as a sentence.
    static QString whyNotUndone(const HistoryEntry &entry);

private:
    QFuture<Result<std::optional<HistoryEntry>>> firstOf(const QList<HistoryRow> &rows);

    Journal &m_journal;
    QString m_account;
    QSet<qint64> m_skipped;
};

} // namespace relata
