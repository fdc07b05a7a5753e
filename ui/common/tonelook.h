// SPDX-License-Identifier: MIT
#pragma once

#include "history/fate.h"
#include "ui/common/theme.h"

namespace relata {

/// The sign of what went well or badly, or is open.
QString signOf(Tone tone);
/// The colour of such a text.
Role roleOf(Tone tone);

} // namespace relata
