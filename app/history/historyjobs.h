// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"
#include "history/historydatabase.h"
#include "history/slice.h"

/// The long work on the history.
namespace relata::historyjobs {

/// The entries that fit.
Slice<QList<HistoryEntry>> find(const HistoryQuery &query);
/// Calls `take` with all entries that fit, some at a time, newest first; gives how many they were.
using Take = std::function<Result<void>(HistoryDatabase &database, const QList<HistoryEntry> &entries)>;
Slice<qint64> forEach(const HistoryQuery &query, const JobPointer &job, const Take &take);
/// Deletes the entries that fit, then what is left of them in the file; gives how many.
Slice<qint64> remove(const HistoryQuery &query, const JobPointer &job);
/// Wipes what deleted entries have left in the file, if there is anything; gives 0.
Slice<qint64> scrub();
/// Deletes all entries, what is left of them, and damaged files that were set aside; gives how many entries.
Slice<qint64> removeAll();
/// Brings over what can be read of a damaged file, if one is owed; gives 0.
Slice<qint64> salvage();
/// Does so first, as far as it can be done: for work that concerns those rows as well.
Slice<qint64> afterSalvage(const Slice<qint64> &task);
/// How many rows a rule concerns.
Slice<RetentionCount> count(const Retention &rule, const JobPointer &job);
/// Deletes and takes what the rule does not keep; gives how many rows it concerned.
Slice<qint64> enforce(const Retention &rule, const JobPointer &job);

} // namespace relata::historyjobs
