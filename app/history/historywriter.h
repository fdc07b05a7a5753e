// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"
#include "history/retention.h"
#include "history/termindex.h"

#include <utility>

namespace relata {

/// Writes rows, their lives and their terms together. Every function needs a transaction around it.
class HistoryWriter {
public:
    HistoryWriter(SqlFile &file, TermIndex &index)
        : m_file(file)
        , m_index(index)
    {
    }

    /// The file was begun anew while the program runs: rows of the old one may still arrive.
    void setBegunAnew() { m_begunAnew = true; }
    /// What may be written of an entry from now on.
    void setRetention(const Retention &retention) { m_retention = retention; }

    /// Writes a new row; gives it as stored, with its id: the second of its time, or the next number that was
    /// never used, so that ids sort by time and rows of other computers fit in between.
    Result<HistoryEntry> insert(const HistoryEntry &entry);
    struct Settled {
        HistoryEntry entry;   ///< as stored; with another id if the file was begun anew meanwhile
        bool isThere = false; ///< false if it was deleted meanwhile
        QList<qint64> others; ///< rows that changed with it: those that an undo undoes or restores
    };
    /// Writes what has become of a row at this time. A row that was deleted meanwhile stays deleted.
    Result<Settled> settle(const HistoryEntry &entry, const QDateTime &at);
    /// Writes a row from a file that has to be left behind, with its id and its life, unless it is already
    /// here. Gives whether it wrote it.
    Result<bool> keep(const HistoryEntry &entry, const QList<LifeStep> &life);
    /// Deletes a row; what it held stays in the file until that is wiped.
    Result<void> remove(qint64 id);
    /// Overwrites a row, and adds a step that says what was removed from it.
    Result<void> rewrite(const HistoryEntry &entry, const LifeStep &step);

    /// Writes a row of another file, given with its id there, and its life, sorted by its time; gives its id
    /// here.
    Result<qint64> insertForeign(const HistoryEntry &entry, const QList<LifeStep> &life);
    /// The same for a row that is here already; false if that one has another time or account.
    Result<bool> renewForeign(const HistoryEntry &entry, const QList<LifeStep> &life);
    /// Notes the file, and the id there, by which other files know the row.
    Result<void> noteSource(qint64 id, const QString &file, qint64 there);
    /// Notes that `by` undid the row; -1 if that row is not here.
    Result<void> setUndoneBy(qint64 id, qint64 by);

private:
    Result<qint64> nextId(const QDateTime &at);
    Result<qint64> freeId(const HistoryEntry &foreign);
    Result<void> put(const HistoryEntry &kept, const QList<LifeStep> &life);
    Result<bool> has(qint64 id);
    Result<bool> overwrite(HistoryEntry &kept);
    Result<bool> writeAgain(HistoryEntry &kept);
    Result<void> addStep(qint64 id, const LifeStep &step);
    Result<void> addLife(qint64 id, const QList<LifeStep> &life);
    Result<void> addAnswer(const HistoryEntry &entry);
    Result<void> settleUndone(const QDateTime &at, Settled &settled);
    Result<void> markUndone(qint64 id, qint64 by, const QDateTime &at, QList<qint64> &touched);

    SqlFile &m_file;
    TermIndex &m_index;
    Retention m_retention;
    bool m_begunAnew = false;
    std::pair<qint64, qint64> m_usedIds; ///< freeId() found that all from the first up to the second are used
};

} // namespace relata
