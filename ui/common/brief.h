// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// Enough of a text to tell it by: a name may be as long as a book.
inline QString brief(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const bool cutsSign = text.at(most - 1).isHighSurrogate();
    return text.left(cutsSign ? most - 1 : most) + QStringLiteral("…");
}

} // namespace relata
