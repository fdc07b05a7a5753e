// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

namespace relata {

/// How much of the history is kept, and for how long. Everything for ever, unless the person chooses less.
struct Retention {
    int days = 0;       ///< rows older than this are deleted; 0: never
    bool bodies = true; ///< requests and answers
    bool names = true;  ///< the records' names; their IDs are always kept

    /// The entry as it may be written.
    HistoryEntry applied(HistoryEntry entry) const;
    /// The time before which rows are too old, in milliseconds since 1970; 0 if none are.
    qint64 oldest(const QDateTime &now) const;

    /// As it is written in the file.
    QByteArray toJson() const;
    static Retention parse(const QByteArray &json);

    friend bool operator==(const Retention &, const Retention &) = default;
};

HistoryEntry withoutBodies(HistoryEntry entry);
HistoryEntry withoutNames(HistoryEntry entry);

/// How many rows a rule would change or delete.
struct RetentionCount {
    qint64 rows = 0; ///< in total
    qint64 old = 0;
    qint64 bodies = 0;
    qint64 names = 0;
    qint64 damagedFiles = 0; ///< that were set aside beside the history
};

} // namespace relata
