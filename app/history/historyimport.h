// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyjobs.h"

namespace relata::historyjobs {

/// Reads a file of JSON lines, first to its end to see that every line is good, then row by row into the
/// history; gives how many rows are new or have lived on.
Slice<qint64> importFrom(const QString &path, const JobPointer &job);

} // namespace relata::historyjobs
