// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

namespace relata {

/// "Ada Lovelace → Analytical Engines Ltd", IDs where names are missing.
QString historyTitle(const HistoryEntry &entry);
/// "14:02 · Primary, Decision maker", or what went wrong.
QString historyDetail(const HistoryEntry &entry);
/// The state in a word, for screen readers and the filter.
QString historyStateText(const HistoryEntry &entry);
/// "Today", "Yesterday", or the day in full.
QString historyDayText(const QDate &day);
/// What a step of an entry's life is called, e.g. "Answered".
QString lifeStepText(LifeStep::Kind kind);

} // namespace relata
