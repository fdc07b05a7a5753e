// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyindex.h"

/// The history's file from version to version: `user_version` says how many migrations it has seen.
namespace relata::historymigrations {

int newestVersion();
/// What SQLite's `application_id` says in a file of this program, from version 12 on.
int applicationId();
/// The first version whose rows are written as they are now; what came later only helps the search.
int oldestReadableVersion();
/// Whether the file's rows are written as they are now, whatever version it says it has.
Result<bool> hasRowsAsNow(SqlFile &file);
/// Brings the file to the newest version, in one transaction.
Result<void> migrate(SqlFile &file, HistoryIndex &index, int seen);

} // namespace relata::historymigrations
