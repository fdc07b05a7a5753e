// SPDX-License-Identifier: MIT
#pragma once

#include "crm/sentence.h"

#include <QString>

namespace relata {

/// A tool tip that shows this text as it is, whatever stands in it: Qt would take `<b>` for markup.
inline QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return filled(QStringLiteral("<qt>%1</qt>"),
        {text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))});
}

} // namespace relata
