// SPDX-License-Identifier: MIT
#pragma once

#include "history/historydatabase.h"
#include "history/historylines.h"

namespace relata {

/// Writes rows of other files into this one. A row is known by the file it was first written to and its
/// number there. Needs a transaction.
class ForeignRows {
public:
    /// `at`: the time of the import.
    ForeignRows(HistoryDatabase &database, const QDateTime &at)
        : m_file(database.file())
        , m_writer(database.writer())
        , m_at(at)
    {
    }

    /// Writes the rows that are not here yet, and updates those that were imported before and to which more
    /// has happened; gives how many there were.
    Result<qint64> write(const QList<ForeignRow> &rows);

private:
    Result<bool> writeOne(const ForeignRow &row);
    Result<qint64> placeOf(const ForeignRow &row);
    Result<bool> renew(qint64 id, const ForeignRow &row);
    Result<bool> insert(const ForeignRow &row);
    Result<QList<LifeStep>> lifeOf(const ForeignRow &row);
    Result<qint64> idOf(const QString &file, qint64 id);
    Result<void> join(qint64 id, const ForeignRow &row);
    Result<void> joinUndone(qint64 undone, qint64 by);

    SqlFile &m_file;
    HistoryWriter &m_writer;
    QDateTime m_at;
};

} // namespace relata
