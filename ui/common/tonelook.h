// SPDX-License-Identifier: MIT
#pragma once

#include "history/fate.h"
#include "ui/common/theme.h"

namespace relata {

/// The sign for what went well, went badly or is still open.
QString signOf(Tone tone);
/// The colour for text of this tone.
Role roleOf(Tone tone);

} // namespace relata
