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

    /// The person's rule; that everything is kept, when there is none.
    Result<Retention> readRetention();
    /// Keeps the rule, and that the rows have to be stripped by it. Needs a transaction.
    Result<void> writeRetention(const Retention &retention);

    /// Whether something was taken out that scrub() has not wiped yet.
    Result<bool> owesScrub() { return owes(scrubDebt); }
    /// Whether rows may still have what the rule does not keep.
    Result<bool> owesStrip() { return owes(stripDebt); }

    /// Deletes these rows; what they held stays in the file until scrub() is through. Needs a transaction.
    Result<void> remove(const QList<qint64> &ids);
    /// Deletes all rows of all accounts at once; gives how many. Needs a transaction.
    Result<qint64> removeAll();
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
    /// and counts those; gives the last id that was looked at, 0 when none is left, which is noted. Needs a
    /// transaction.
    Result<qint64> strip(const Retention &rule, qint64 above, const QDateTime &at, qint64 &stripped);
    /// The next rows that are too old for the rule.
    Result<QList<qint64>> outdated(const Retention &rule, const QDateTime &now);

private:
    // Kept in the file, so that the end of the program does not make them forgotten.
    static constexpr auto scrubDebt = "scrub";
    static constexpr auto stripDebt = "strip";
    Result<void> note(const char *debt);
    Result<bool> owes(const char *debt);
    Result<void> pay(const char *debt);
    Result<void> emptyLog();
    Result<void> stripRow(const Retention &rule, const HistoryEntry &entry, const QDateTime &at);

    SqlFile &m_file;
    HistoryIndex &m_index;
    HistoryWriter &m_writer;
};

} // namespace relata
