// SPDX-License-Identifier: MIT
#pragma once

#include "history/exportform.h"
#include "history/historyjobs.h"

namespace relata::historyjobs {

/// Writes the rows that fit into a file, whole or not at all; gives how many.
Slice<qint64, HistoryReader> exportTo(
    const QString &path, const ExportForm &form, const HistoryQuery &query, const JobPointer &job);

} // namespace relata::historyjobs
