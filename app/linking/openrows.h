// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyquery.h"
#include "linking/linkoutcome.h"

#include <QFuture>
#include <QObject>

namespace relata {

class Journal;
class Linker;

/// The rows of an account's history whose outcome is open, because the program ended before the answer came,
/// or the answer was lost.
class OpenRows : public QObject {
    Q_OBJECT

public:
    OpenRows(Journal &journal, Linker &linker, const QString &account, QObject *parent = nullptr);

    /// How many there are; 0 when the history cannot be read.
    QFuture<int> count();
    /// The result of settling them.
    struct Settled {
        int rows = 0;
        QString problem; ///< why one could not be, as a sentence; empty when all could
    };
    /// Settles them one after the other by reading from HubSpot; nothing is sent again. If one cannot be
    /// read, the others are still settled; without a connection none can be.
    QFuture<Settled> settle();

private:
    QFuture<Settled> settleNext(const QList<HistoryRow> &left, const Settled &before);
    QFuture<Result<LinkOutcome>> check(qint64 id);

    Journal &m_journal;
    Linker &m_linker;
    HistoryQuery m_open;
};

} // namespace relata
