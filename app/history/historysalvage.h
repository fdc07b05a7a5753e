// SPDX-License-Identifier: MIT
#pragma once

#include "history/historywriter.h"

namespace relata {

/// Writes what can still be read of a damaged history file into a new one, from both its ends; gives how many
/// rows that is. Needs a transaction of the new file.
Result<qint64> salvage(const QString &damagedPath, HistoryWriter &writer);

} // namespace relata
