// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyindex.h"
#include "history/historylines.h"
#include "history/retention.h"

namespace relata {

/// Writes rows, their lives and the index together. Every function needs a transaction around it.
class HistoryWriter {
public:
    HistoryWriter(SqlFile &file, HistoryIndex &index)
        : m_file(file)
        , m_index(index)
    {
    }

    /// The file was begun anew while the program runs: rows of the old one may still come.
    void setBegunAnew() { m_begunAnew = true; }
    /// What may be written of an entry from now on.
    void setRetention(const Retention &retention) { m_retention = retention; }

    /// Writes a new row; gives its id.
    Result<qint64> insert(const HistoryEntry &entry);
    struct Updated {
        qint64 id;            ///< of the row; another one when the file was begun anew meanwhile
        QList<qint64> others; ///< rows that changed with it: those that an undo takes back, or brings back
    };
    /// Writes what has become of a row at this time. One that was deleted meanwhile stays deleted.
    Result<Updated> update(const HistoryEntry &entry, const QDateTime &at);
    /// Writes the rows that are not here yet, and when they came, and brings those up to date that were
    /// imported before and have lived on; gives how many those are.
    Result<qint64> import(const QList<ForeignRow> &rows, const QDateTime &at);
    /// Writes a row under the id it has, with its life, from a file that has to be left behind.
    Result<void> keep(const HistoryEntry &entry, const QList<LifeStep> &life);
    /// Writes over a row as it is, and adds a step that says what was taken from it.
    Result<void> rewrite(const HistoryEntry &entry, const LifeStep &step);

private:
    Result<qint64> insertAs(qint64 id, const HistoryEntry &entry);
    Result<qint64> nextId(const QDateTime &at);
    Result<qint64> freeId(const QDateTime &at);
    Result<qint64> placeOf(const ForeignRow &row);
    Result<bool> renewForeign(qint64 id, const ForeignRow &row, const QDateTime &at);
    Result<void> addForeignLife(qint64 id, const ForeignRow &row, const QDateTime &at);
    Result<void> writeForeign(const ForeignRow &row, const QDateTime &at);
    Result<void> joinForeign(qint64 id, const ForeignRow &row);
    Result<void> joinUndone(qint64 undone, qint64 by);
    Result<qint64> idOf(const QString &file, qint64 id);
    Result<void> addLife(qint64 id, const QList<LifeStep> &life);
    Result<void> overwrite(const HistoryEntry &entry, bool &found);
    Result<void> addStep(qint64 id, const LifeStep &step);
    Result<void> addAnswer(const HistoryEntry &entry, qint64 id);
    Result<void> followUndo(const HistoryEntry &entry, const QDateTime &at, Updated &updated);
    Result<void> markUndone(qint64 id, qint64 by, const QDateTime &at, QList<qint64> &touched);

    SqlFile &m_file;
    HistoryIndex &m_index;
    Retention m_retention;
    bool m_begunAnew = false;
    QHash<qint64, qint64> m_lastFree; ///< the last number that freeId() gave, by second
};

} // namespace relata
