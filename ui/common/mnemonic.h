// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// For texts from the CRM in menus and tabs, where an ampersand would be taken for a shortcut.
inline QString withoutMnemonic(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace relata
