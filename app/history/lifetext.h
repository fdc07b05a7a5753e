// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

namespace relata {

/// An entry's life in words.
namespace lifetext {

/// What a step brought, one item per line; for the step that decided the present state (`isLast`) also what
/// was read back and what went wrong.
QStringList lines(const LifeStep &step, const HistoryEntry &entry, bool isLast);
/// "14:02:07", with the date if it was not on this day.
QString timeOf(const QDateTime &at, const QDate &day);
/// The last step of the life that decided the entry's state; -1 if there is none.
qsizetype lastStanding(const QList<LifeStep> &life);

} // namespace lifetext

} // namespace relata
