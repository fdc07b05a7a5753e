// SPDX-License-Identifier: MIT
#pragma once

#include "history/exportform.h"
#include "history/historyjobs.h"

namespace relata::historyjobs {

/// Writes the entries that fit into a file, whole or not at all.
Slice<qint64> exportTo(
    const QString &path, const ExportForm &form, const HistoryQuery &query, const JobPointer &job);
/// Reads a file of JSON lines, first to its end to see that every line is good, then row by row into the
/// history.
Slice<qint64> importFrom(const QString &path, const JobPointer &job);

} // namespace relata::historyjobs
