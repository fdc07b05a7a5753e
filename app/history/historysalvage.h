// SPDX-License-Identifier: MIT
#pragma once

#include "history/historywriter.h"

namespace relata {

/// Writes what can still be read of a damaged history file into a new one: rows from both its ends with their
/// lives, which rows came from elsewhere, the file's name and what the person wants kept; gives how many rows
/// that is. Needs a transaction of the new file.
Result<qint64> salvage(const QString &damagedPath, SqlFile &file, HistoryWriter &writer);

} // namespace relata
