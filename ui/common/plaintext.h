// SPDX-License-Identifier: MIT
#pragma once

#include "crm/sentence.h"

namespace relata {

// Texts of people and of the CRM where Qt would read more into them.

/// For texts from the CRM in menus and tabs, where an ampersand would be taken for a shortcut.
inline QString withoutMnemonic(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// A tool tip that shows this text as it is, whatever stands in it: Qt would take `<b>` for markup.
inline QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return filled(QStringLiteral("<qt>%1</qt>"),
        {text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))});
}

} // namespace relata
