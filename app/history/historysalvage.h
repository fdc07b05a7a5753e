// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyreader.h"
#include "history/historywriter.h"

#include <memory>
#include <optional>

namespace relata {

/// Writes what can still be read of a damaged history file into the one that took its place, part by part:
/// which file it is and what the person wants kept, rows from both its ends with their lives, which rows came
/// from elsewhere. That this is owed, and how far it is, stands in the new file.
class HistorySalvage {
public:
    HistorySalvage(SqlFile &file, HistoryWriter &writer)
        : m_file(file)
        , m_writer(writer)
    {
    }

    /// From now on the rows of this file are owed.
    Result<void> note(const QString &damagedPath);
    /// Whether any are.
    Result<bool> isOwed();
    /// Does one part; once all are done, how many rows were saved. Needs a transaction of the new file.
    /// Storage error when that cannot be written, or the damaged one cannot be read for now; the part is
    /// still owed.
    Result<std::optional<qint64>> step();

private:
    enum class Stage { Begin, Forward, Backward, Imported, Done };
    struct Progress {
        QString path; ///< of the damaged file
        Stage stage = Stage::Begin;
        qint64 readUpTo = 0;   ///< the last row that was read from the start
        qint64 readDownTo = 0; ///< and from the end
        qint64 saved = 0;
    };
    struct Damaged {
        explicit Damaged(const QString &path)
            : file(path)
            , index(file)
            , reader(file, index)
        {
        }
        SqlFile file;
        HistoryIndex index;
        HistoryReader reader;
    };

    static Result<std::optional<Progress>> progressIn(SqlFile &file);
    Result<void> write(const Progress &progress);
    Result<std::optional<qint64>> end(const Progress &progress);
    Result<bool> doPart(Progress &progress);
    Result<bool> copySome(Progress &progress);
    Result<bool> open(const QString &path);
    Result<bool> begin();
    Result<bool> numberAbove(qint64 id);
    bool isInOrder(const HistoryEntry &entry, const Progress &progress) const;
    Result<bool> copyRows(Progress &progress);
    Result<bool> keep(const HistoryEntry &entry);
    Result<bool> copyTable(const QString &question, const QString &statement, int columns);
    Result<void> endOf(const Result<QSqlQuery> &rows);

    SqlFile &m_file;
    HistoryWriter &m_writer;
    std::unique_ptr<Damaged> m_damaged; ///< while it is open
    qint64 m_drift = 0;                 ///< how far its ids may run ahead of times
};

} // namespace relata
