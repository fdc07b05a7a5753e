// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// A text from the CRM as a part of a longer line: one that is read from right to left stays by itself, so
/// that the line keeps its order, and signs that turn the direction of what follows are left out (Unicode
/// Standard Annex 9).
inline QString isolated(const QString &text)
{
    QString plain;
    bool isRightToLeft = false;
    for (const char32_t sign : text.toUcs4()) {
        switch (QChar::direction(sign)) {
        case QChar::DirLRE:
        case QChar::DirLRO:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirPDF:
        case QChar::DirLRI:
        case QChar::DirRLI:
        case QChar::DirFSI:
        case QChar::DirPDI:
            continue;
        case QChar::DirR:
        case QChar::DirAL:
            isRightToLeft = true;
            break;
        default:
            break;
        }
        plain.append(QChar::fromUcs4(sign));
    }
    constexpr QChar begin(0x2068);
    constexpr QChar end(0x2069);
    return isRightToLeft ? begin + plain + end : plain;
}

} // namespace relata
