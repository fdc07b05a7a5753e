// SPDX-License-Identifier: MIT
#pragma once

#include "history/historykeeper.h"
#include "history/historyreader.h"
#include "history/historysalvage.h"

#include <optional>

namespace relata {

/// The history's SQLite file: opens, makes, migrates and repairs it, and lets others read and write. Belongs
/// to the thread that opens it.
class HistoryDatabase {
public:
    explicit HistoryDatabase(const QString &path);

    /// A damaged file, or one of another program, is set aside and a new one begun; one of a newer version or
    /// that cannot be written is opened for reading. Storage error when it cannot be used at all.
    Result<void> open();
    /// Where such a file was moved since the last call; empty when there was none.
    QString takeSetAside() { return std::exchange(m_setAside, {}); }
    /// Whether, since the last call, it turned out that rows of a damaged file have to be brought over: at
    /// opening, or because something could be written again.
    bool takeMustSalvage() { return std::exchange(m_mustSalvage, false); }
    /// Brings some of them over; whether all are.
    Result<bool> salvage();
    /// How many rows were brought over, when all were since the last call; 0 otherwise.
    qint64 takeSaved() { return std::exchange(m_saved, 0); }
    /// Why nothing can be written; empty when it can.
    QString readOnlyReason() const { return m_readOnly; }

    HistoryReader &reader() { return m_reader; }
    HistoryWriter &writer() { return m_writer; }
    HistoryKeeper &keeper() { return m_keeper; }
    HistorySearch search(const HistoryQuery &query) { return {m_file, m_index, query, {}}; }
    /// The damaged files that were set aside beside this one, with what lies beside them; the newest first.
    QStringList setAsideFiles() const;
    /// Deletes them.
    Result<void> removeSetAside();

    /// Does the work on an open file: one that could not be opened before is tried again, and one that turns
    /// out damaged is replaced.
    template <typename F>
    auto use(F work) -> decltype(work())
    {
        if (!m_ready) {
            if (const auto opened = open(); !opened)
                return failure(opened.error());
        }
        auto done = work();
        if (!m_readOnly.isEmpty())
            m_file.forgetDamage(); // what cannot be written is not set aside
        if (done || m_file.damage() == SqlFile::Damage::None)
            return done;
        if (const auto repaired = repair(); !repaired)
            return failure(repaired.error());
        return work();
    }

    /// The same for work that writes: all of it or, with an error, nothing.
    template <typename F>
    auto change(F work) -> decltype(work())
    {
        return use([&]() -> decltype(work()) {
            if (!m_readOnly.isEmpty())
                return failure(Error::storage(m_readOnly));
            auto done = m_file.inTransaction([&]() -> decltype(work()) {
                if (const auto noticed = noticeOthers(); !noticed)
                    return failure(noticed.error());
                return work();
            });
            if (!done)
                m_index.forgetWritten();
            else if (std::exchange(m_hasSalvageFailed, false))
                m_mustSalvage = true;
            return done;
        });
    }

    /// The same for work that has to last: Storage, too, when what was written is not in the file that is at
    /// the path, because somebody has removed or replaced that. What is there then is opened for the next
    /// work.
    template <typename F>
    auto changeLasting(F work) -> decltype(work())
    {
        const bool isWritten = m_ready && m_readOnly.isEmpty();
        const auto before = isWritten ? m_file.checkPlace() : Result<void>();
        const auto done = before ? change(work) : decltype(work())(failure(before.error()));
        const auto lasts = done ? m_file.checkLasting() : before;
        if (lasts)
            return done;
        m_ready = false;
        m_writer.setBegunAnew();
        return failure(lasts.error());
    }
    /// Whether the next work opens what is at the path then.
    bool isOpen() const { return m_ready; }

private:
    /// Whose the file is, as far as can be told before anything is written.
    enum class Origin { Ours, Damaged, Foreign };
    Result<Origin> origin();
    Result<Origin> originOfTables();
    Result<QString> moveAway(const QString &word);
    Result<void> connect();
    Result<void> connectForReading(const QString &reason);
    Result<void> prepare();
    Result<void> begin();
    Result<void> probe();
    Result<void> repair();
    Result<void> replace();
    Result<void> noteSalvage();
    QString newestSetAside() const;
    Result<void> noticeOthers();

    SqlFile m_file;
    HistoryIndex m_index;
    HistoryReader m_reader;
    HistoryWriter m_writer;
    HistoryKeeper m_keeper;
    HistorySalvage m_salvage;
    QString m_setAside;
    QString m_toSalvage; ///< a damaged file that is not noted yet
    bool m_mustSalvage = false;
    bool m_hasSalvageFailed = false;
    qint64 m_saved = 0;
    qint64 m_dataVersion = 0;
    QString m_readOnly;
    bool m_ready = false;
};

} // namespace relata
