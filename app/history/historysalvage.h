// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyreader.h"
#include "history/historywriter.h"

namespace relata {

/// Writes what can still be read of a damaged history file into the one that took its place, part by part:
/// which file it is and what the person wants kept, rows from both its ends with their lives, which rows came
/// from elsewhere. A row that is there already stays as it is.
class HistorySalvage {
public:
    HistorySalvage(const QString &damagedPath, SqlFile &file, HistoryWriter &writer);

    /// Does one part; true when all is done. Needs a transaction of the new file. Storage error when that
    /// cannot be written.
    Result<bool> step();
    /// How many rows of the damaged file are in the new one.
    qint64 saved() const { return m_saved; }

private:
    Result<bool> begin();
    Result<bool> copyRows(bool isForward);
    Result<bool> keep(const HistoryEntry &entry);
    Result<bool> copyTable(const QString &question, const QString &statement, int columns);

    SqlFile m_damaged;
    HistoryIndex m_index;
    HistoryReader m_reader;
    SqlFile &m_file;
    HistoryWriter &m_writer;
    enum class Stage { Begin, Forward, Backward, Imported } m_stage = Stage::Begin;
    qint64 m_below = 0; ///< the last row that was looked at from the start
    qint64 m_above = 0; ///< and from the end
    qint64 m_saved = 0;
};

} // namespace relata
