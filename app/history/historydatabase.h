// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyasker.h"
#include "history/historysalvage.h"
#include "history/historyschema.h"
#include "history/historywriter.h"

namespace relata {

/// The history's SQLite file on the thread that writes it: opens, makes and repairs it, and keeps it
/// consistent. Belongs to the thread that opens it; others read through the gate.
class HistoryDatabase {
public:
    HistoryDatabase(const QString &path, ReadingGate &gate);

    /// A damaged file, or another program's, is set aside and a new one begun; a file that is from a newer
    /// version or cannot be written is opened for reading. Storage error when it cannot be used at all.
    Result<void> open();
    /// Where such a file was moved since the last call; empty if there was none.
    QString takeSetAside() { return std::exchange(m_setAside, {}); }
    /// Why nothing can be written; empty when it can.
    QString readOnlyReason() const { return m_readOnly; }
    /// If not, the next work opens whatever is at the path then.
    bool isOpen() const { return m_ready; }
    /// Deals with the trouble that an asker has met.
    Result<void> mend(const HistoryAsker::Trouble &met);

    /// Whether background work has come up since the last call: rows of a damaged file have to be copied, or
    /// the index has to be built. Also if that had failed and something can be written again.
    bool takeHasWork() { return std::exchange(m_hasWork, false); }
    /// Copies some of the rows; gives whether that was all.
    Result<bool> salvage();
    /// Builds a part of the index; gives whether it is complete.
    Result<bool> buildIndex();
    /// How many rows were copied, if that was finished since the last call; 0 otherwise.
    qint64 takeSaved() { return std::exchange(m_saved, 0); }

    SqlFile &file() { return m_file; }
    TermIndex &index() { return m_index; }
    HistoryReader &reader() { return m_reader; }
    HistoryWriter &writer() { return m_writer; }
    ReadingGate &gate() { return m_gate; }

    /// Does the work on an open file. A file that could not be opened before is tried again, and one that
    /// turns out damaged is repaired or replaced; then the work is done once more, from the beginning.
    template <typename F>
    auto use(F work) -> decltype(work())
    {
        if (!m_ready) {
            if (const auto opened = open(); !opened)
                return failure(opened.error());
        }
        auto done = work();
        if (!m_readOnly.isEmpty())
            m_file.setDamage(SqlFile::Damage::None); // what cannot be written is not set aside
        if (done || m_file.damage() == SqlFile::Damage::None)
            return done;
        if (const auto repaired = repair(); !repaired)
            return failure(repaired.error());
        return work();
    }

    /// The same for work that writes: all of it or, on error, nothing.
    template <typename F>
    auto change(F work) -> decltype(work())
    {
        return use([&]() -> decltype(work()) {
            if (!m_readOnly.isEmpty())
                return failure(Error::storage(m_readOnly));
            auto done = m_file.inTransaction([&]() -> decltype(work()) {
                auto worked = work();
                if (const auto indexed = worked ? m_index.write() : Result<void>(); !indexed)
                    return failure(indexed.error());
                return worked;
            });
            if (!done)
                m_index.forget();
            else if (std::exchange(m_hasWorkFailed, false))
                m_hasWork = true;
            return done;
        });
    }

    /// The same, but not on a file that somebody has removed from its path or replaced: Storage, and the next
    /// work opens the file that is there then.
    template <typename F>
    auto changeInPlace(F work) -> decltype(work())
    {
        if (m_ready && m_readOnly.isEmpty()) {
            if (const auto there = m_file.checkPlace(); !there)
                return leaveReplaced(there.error());
        }
        return change(work);
    }

    /// The same for work that has to last: Storage also if what was written is not in the file at the path.
    template <typename F>
    auto changeLasting(F work) -> decltype(work())
    {
        const auto done = changeInPlace(work);
        const auto lasts = done ? m_file.checkLasting() : Result<void>();
        return lasts ? done : decltype(work())(leaveReplaced(lasts.error()));
    }

private:
    /// As far as can be told before anything is written.
    Result<historyschema::Owner> owner();
    Result<QString> moveAway(const QString &word);
    void moveLogs(const QString &aside);
    Result<void> connect();
    Result<void> connectForReading(const QString &reason);
    Result<void> prepare();
    Result<void> begin();
    Result<void> checkTerms();
    Result<void> beginBuilding();
    Result<void> repair();
    Result<void> replace();
    Result<void> noteSalvage();
    QString newestDamaged() const;
    void leave();
    tl::unexpected<Error> leaveReplaced(const Error &why);

    ReadingGate &m_gate;
    SqlFile m_file;
    TermIndex m_index;
    HistoryReader m_reader;
    HistoryWriter m_writer;
    HistorySalvage m_salvage;
    QString m_setAside;
    QString m_toSalvage; ///< a damaged file that is not noted yet
    bool m_hasWork = false;
    bool m_hasWorkFailed = false;
    qint64 m_saved = 0;
    QString m_readOnly;
    bool m_ready = false;
};

} // namespace relata
