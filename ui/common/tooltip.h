// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// A tool tip that shows this text as it is, whatever stands in it: Qt would take `<b>` for markup.
inline QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<qt>%1</qt>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

} // namespace relata
