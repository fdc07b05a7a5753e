// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// Enough of a text to tell it by: a name may be as long as a book.
inline QString brief(const QString &text, qsizetype most)
{
    return text.size() > most ? text.left(most) + QStringLiteral("…") : text;
}

} // namespace relata
