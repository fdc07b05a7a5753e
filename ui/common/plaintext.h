// SPDX-License-Identifier: MIT
#pragma once

#include "crm/sentence.h"

namespace relata {

// For texts from people and the CRM, where Qt would read more into them.

/// For texts from the CRM in menus and tabs, where an ampersand would mark a shortcut.
inline QString withoutMnemonic(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// A tool tip with this text, literally: Qt would treat `<b>` as markup.
inline QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return filled(QStringLiteral("<qt>%1</qt>"),
        {text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))});
}

} // namespace relata
