// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyreader.h"
#include "history/historywriter.h"

#include <memory>

namespace relata {

/// Copies what can still be read of a damaged history file into its replacement: the file's name and the
/// person's rule, its rows with their lives, which rows came from elsewhere. It skips what is here already,
/// so it can begin again at any time. The new file notes that this is still to be done.
class HistorySalvage {
public:
    HistorySalvage(SqlFile &file, HistoryWriter &writer)
        : m_file(file)
        , m_writer(writer)
    {
    }

    /// From now on the rows of this file are owed.
    Result<void> note(const QString &damagedPath);
    /// Whether any rows are owed.
    Result<bool> isOwed();
    /// Does one part, the first of which writes no rows; once all are done, gives how many rows were copied.
    /// Needs a transaction of the new file. Storage error if that cannot be written, or the damaged one
    /// cannot be read for now: then it has to begin again.
    Result<std::optional<qint64>> step();
    void beginAgain();

private:
    struct Damaged {
        explicit Damaged(const QString &path)
            : file(path)
            , reader(file)
        {
        }
        SqlFile file;
        HistoryReader reader;
        std::optional<QSqlQuery> rows; ///< read up to here
        bool isForward = true;         ///< from the start to the damage, then from the end to the damage
        qint64 drift = 0;              ///< how far its ids may run ahead of their rows' times
        qint64 last = 0;               ///< the row that was copied last
        qint64 lastForward = 0;
    };

    Result<bool> open(const QString &path);
    Result<void> begin();
    Result<bool> copySome();
    Result<void> askRows();
    bool isInOrder(const HistoryEntry &entry) const;
    Result<void> keep(const HistoryEntry &entry);
    template <typename T>
    Result<T> readable(const Result<T> &read, const T &otherwise);
    Result<std::optional<qint64>> end();

    SqlFile &m_file;
    HistoryWriter &m_writer;
    std::unique_ptr<Damaged> m_damaged; ///< while it is read
    qint64 m_copied = 0;                ///< rows that are written for good
    qint64 m_copiedNow = 0;             ///< rows of this transaction
};

} // namespace relata
