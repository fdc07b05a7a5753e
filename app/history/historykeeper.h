// SPDX-License-Identifier: MIT
#pragma once

#include "history/historywriter.h"

namespace relata {

/// What the person lets go of the history: rows, requests and answers, names. Works in parts, so that nothing
/// else has to wait for long.
class HistoryKeeper {
public:
    HistoryKeeper(SqlFile &file, HistoryIndex &index, HistoryWriter &writer)
        : m_file(file)
        , m_index(index)
        , m_writer(writer)
    {
    }

    Result<Retention> readRetention();
    Result<bool> writeRetention(const Retention &retention);

    /// Whether something was taken out that scrub() has not wiped yet.
    Result<bool> owesScrub();

    /// Deletes these rows; what they held stays in the file until scrub() is through. Needs a transaction.
    Result<bool> remove(const QList<qint64> &ids);
    /// Deletes all rows of all accounts at once. Needs a transaction.
    Result<bool> removeAll();
    /// A part of the work after which nothing of deleted rows is in the file; true when all is done. Takes no
    /// transaction around it.
    Result<bool> scrub();

    /// How many rows a rule concerns, of the next ones above this id.
    struct Counted {
        RetentionCount count;
        qint64 lastId = 0; ///< that was looked at; 0 when none is left
    };
    Result<Counted> count(const Retention &rule, qint64 above, const QDateTime &now);
    /// Takes bodies and names that the rule does not keep from the next rows above this id that have them,
    /// and counts those; gives the last id that was looked at, 0 when none is left. Needs a transaction.
    Result<qint64> strip(const Retention &rule, qint64 above, const QDateTime &at, qint64 &stripped);
    /// The next rows that are too old for the rule.
    Result<QList<qint64>> outdated(const Retention &rule, const QDateTime &now);

private:
    Result<bool> noteDebt();
    Result<bool> emptyLog();
    Result<bool> stripRow(const Retention &rule, const HistoryEntry &entry, const QDateTime &at);

    SqlFile &m_file;
    HistoryIndex &m_index;
    HistoryWriter &m_writer;
};

} // namespace relata
