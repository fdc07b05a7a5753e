// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"
#include "async/workerthread.h"
#include "history/exportformat.h"
#include "history/historydatabase.h"

/// The long work on the history, cut into slices, so that an intent waits for at most one of them. A job
/// counts how many rows are done.
namespace relata::historyjobs {

template <typename T, typename Used = HistoryDatabase>
using Slice = typename WorkerThread<Used>::template Slice<Result<T>>;

/// Runs one after the other, all on the same file; gives the sum of their results. Storage if another file
/// replaces it meanwhile, because it is damaged or was removed: nothing is left half done without a word.
Slice<qint64> inTurn(const QList<Slice<qint64>> &tasks);

/// Deletes the rows that match; gives how many.
Slice<qint64> remove(const HistoryQuery &query, const JobPointer &job);
/// Deletes the rows that are too old for the person's rule; gives how many.
Slice<qint64> removeOld(const JobPointer &job);
/// Deletes all rows, and damaged files that were set aside, in one slice; gives how many rows.
Result<qint64> removeAll(HistoryDatabase &database);
/// From now on rows are kept by this rule; gives 0.
Slice<qint64> writeRule(const Retention &rule);
/// Wipes what must no longer be in the file, if that is owed: the parts of rows that the person's rule does
/// not keep, then the remains of deleted rows; gives how many rows lost something.
Slice<qint64> wipe(const JobPointer &job);

/// Merges the index into one piece, so that no link has to wait for it; gives 0.
Slice<qint64> mergeIndex();
/// Copies what can be read of a damaged file, if one is owed; gives 0.
Slice<qint64> salvage();
/// Builds the index if needed, then does the same as salvage().
Slice<qint64> background();

/// Writes the rows that match to a file, whole or not at all; gives how many.
Slice<qint64, HistoryReader> exportTo(
    const QString &path, const ExportFormat &format, const HistoryQuery &query, const JobPointer &job);
/// Reads a file of JSON lines, first to its end to see that every line is good, then row by row into the
/// history; gives how many rows are new or were updated.
Slice<qint64> importFrom(const QString &path, const JobPointer &job);

} // namespace relata::historyjobs
