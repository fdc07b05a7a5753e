// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"
#include "support/portalfixture.h"

namespace relata::test {

/// From Ada Lovelace's type to the one of Analytical Engines Ltd, with one label of this type ID.
inline Preset preset(const char *name, const char *folder = "", int typeId = 28)
{
    Preset preset;
    preset.name = QString::fromUtf8(name);
    preset.folder = QString::fromUtf8(folder);
    preset.direction = adaAndEngines().direction();
    preset.types = {{userType(typeId), QStringLiteral("Decision maker")}};
    return preset;
}

} // namespace relata::test
