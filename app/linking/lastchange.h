// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <optional>

namespace relata {

class Journal;

/// The newest change of an account that was made here and has not been undone.
class LastChange : public QObject {
    Q_OBJECT

public:
    LastChange(Journal &journal, const QString &account, QObject *parent = nullptr);

    /// Nothing if there is none among the newest 500. An undo is left out: it is undone from its own row. A
    /// change that may have done something is included, so that it is not silently skipped.
    QFuture<Result<std::optional<HistoryEntry>>> find();
    /// Somebody else has already undone what this entry did.
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
