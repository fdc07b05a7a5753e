// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

namespace relata {

/// "Ada Lovelace → Analytical Engines Ltd", IDs where names are missing.
QString historyTitle(const HistoryRow &entry);
/// "14:02 · Primary, Decision maker", or what went wrong; with the account's name where several are shown.
QString historyDetail(const HistoryRow &entry, const QString &account = {});
/// "Today", "Yesterday", or the day in full.
QString historyDayText(const QDate &day);

/// A sentence for the person when the history's file was set aside, given its new name: whose it was, and
/// what is used instead.
QString historySetAsideText(const QString &path);
/// The same when this many rows of a damaged file, all that could be read, are in the new one.
QString rowsSavedText(qint64 rows);

} // namespace relata
