// SPDX-License-Identifier: MIT
#pragma once

#include "async/workerthread.h"
#include "history/historydatabase.h"

/// The long work that writes, cut into slices: each call does one and gives the result when it is the last,
/// so that an intent waits for one of them at most.
namespace relata::historyjobs {

template <typename T, typename Used = HistoryDatabase>
using Slice = typename WorkerThread<Used>::template Slice<Result<T>>;

/// Deletes the rows that fit; gives how many.
Slice<qint64> remove(const HistoryQuery &query, const JobPointer &job);
/// Deletes all rows, and damaged files that were set aside; gives how many rows.
Slice<qint64> removeAll();
/// Wipes what is not to be in the file any more, if there is anything: deleted rows, and what the person's
/// rule does not keep of the others; gives how many of these.
Slice<qint64> wipe(const JobPointer &job);
/// From now on rows are kept by this rule; gives 0.
Slice<qint64> writeRule(const Retention &rule);
/// Deletes the rows that are too old for the rule, and wipes; gives how many rows that concerned.
Slice<qint64> enforceRule(const JobPointer &job);
/// How many rows a rule concerns.
Slice<RetentionCount, HistoryReader> count(const Retention &rule, const JobPointer &job);
/// Merges the index into one piece, so that nobody has to wait for it in the middle of a link; gives 0.
Slice<qint64> mergeIndex();
/// Builds the index, if it has to be; gives 0.
Slice<qint64> buildIndex();
/// Brings over what can be read of a damaged file, if one is owed; gives 0.
Slice<qint64> salvage();
/// One after the other; gives the sum of what they concerned.
Slice<qint64> inTurn(const QList<Slice<qint64>> &tasks);

} // namespace relata::historyjobs
