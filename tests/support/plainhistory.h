// SPDX-License-Identifier: MIT
#pragma once

#include "history/historydatabase.h"
#include "history/historyjobs.h"

namespace relata::test {

/// A history file without the journal's threads.
class PlainHistory {
public:
    explicit PlainHistory(const QString &path)
        : database(path, m_gate)
    {
    }

    /// Writes a new row; returns its id.
    qint64 insert(const HistoryEntry &entry)
    {
        return database.change([&] { return database.writer().insert(entry); }).value().id;
    }
    Result<HistoryWriter::Settled> settle(const HistoryEntry &entry)
    {
        return database.change([&] { return database.writer().settle(entry, entry.at.addSecs(1)); });
    }
    QList<HistoryRow> find(const HistoryQuery &query)
    {
        return database.use([&] { return database.reader().find(query); }).value();
    }
    /// How many rows there are.
    qsizetype count()
    {
        HistoryQuery all;
        all.limit = 1'000'000;
        return find(all).size();
    }
    /// Runs all slices of a job.
    Result<qint64> run(const historyjobs::Slice<qint64> &slice)
    {
        while (true) {
            if (const auto done = slice(database))
                return *done;
        }
    }
    /// Brings over everything that a damaged file has; returns how many rows it had.
    qint64 salvage() { return run(historyjobs::salvage()) ? database.takeSaved() : -1; }

private:
    ReadingGate m_gate;

public:
    HistoryDatabase database;
};

} // namespace relata::test
