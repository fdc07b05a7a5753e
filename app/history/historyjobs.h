// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"
#include "history/historydatabase.h"

#include <functional>

/// Long work on the history, cut into slices: each call does one and gives the result when it is the last.
namespace relata::historyjobs {

template <typename T>
using Slice = std::function<std::optional<Result<T>>(HistoryDatabase &)>;

/// The entries that fit.
Slice<QList<HistoryEntry>> find(const HistoryQuery &query);
/// Calls `take` with all entries that fit, some at a time, newest first; gives how many they were.
using Take = std::function<Result<bool>(HistoryDatabase &database, const QList<HistoryEntry> &entries)>;
Slice<qint64> forEach(const HistoryQuery &query, const JobPointer &job, const Take &take);
/// Deletes the entries that fit, then what is left of them in the file.
Slice<qint64> remove(const HistoryQuery &query, const JobPointer &job);
/// Wipes what deleted entries have left in the file, if there is anything.
Slice<bool> scrub();
/// Deletes all entries, and damaged files that were set aside.
Slice<bool> removeAll();
/// How many rows a rule concerns.
Slice<RetentionCount> count(const Retention &rule, const JobPointer &job);
/// Deletes and takes what the rule does not keep.
Slice<qint64> enforce(const Retention &rule, const JobPointer &job);

} // namespace relata::historyjobs
