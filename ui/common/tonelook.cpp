// SPDX-License-Identifier: MIT
#include "ui/common/tonelook.h"

namespace relata {

QString signOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("✓");
    case Tone::Bad:
        return QStringLiteral("✕");
    case Tone::Open:
    case Tone::Quiet:
        break;
    }
    return QStringLiteral("?");
}

Role roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return Role::GoodText;
    case Tone::Bad:
        return Role::ErrorText;
    case Tone::Open:
        return Role::WarningText;
    case Tone::Quiet:
        break;
    }
    return Role::Muted;
}

} // namespace relata
