// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

namespace relata {

/// What became of each label that is not as the preset knows it, a sentence for each.
QStringList matchTexts(const QList<LabelMatch> &matches);

} // namespace relata
