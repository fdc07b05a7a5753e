// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

namespace relata {

/// An entry's life in words.
namespace lifetext {

/// What a step brought with it, a line each; of the step by which the entry stands as it does (`isLast`) with
/// what was read back and what went wrong.
QStringList lines(const LifeStep &step, const HistoryEntry &entry, bool isLast);
/// "14:02:07", with the date where it was another day than this one.
QString timeOf(const QDateTime &at, const QDate &day);
/// The life's last step that says how the entry stands; -1 for none.
qsizetype lastStanding(const QList<LifeStep> &life);

} // namespace lifetext

} // namespace relata
