// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

namespace relata {

/// The state in words, e.g. "Linked, not read back".
QString historyStateText(const HistoryEntry &entry);
/// What kind of change it is, e.g. "Undo".
QString historyActionText(HistoryEntry::Action action);
/// What a step of an entry's life is called, e.g. "HubSpot answered".
QString lifeStepText(LifeStep::Kind kind);

} // namespace relata
