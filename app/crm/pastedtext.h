// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// One line from a clipboard as the person means it: without invisible signs (zero widths, marks of
/// direction, byte order), without a list's sign before it and what wraps it (blanks, quotes, brackets,
/// Markdown), and with plain blanks. A number loses all that stands around it, such as `ID:`, a spreadsheet's
/// apostrophe or `="…"`, and gets European digits. Names keep what stands inside them.
QString cleanedText(const QString &text);

/// Digits in groups of three as programs write them, with apostrophes or blanks between that do not break
/// (U+00A0, U+2007, U+2009, U+202F), put together: 123'456 is 123456. Everything else comes back as it is:
/// with plain blanks it may be two numbers, or that of a telephone.
QString joinedDigits(const QString &text);

/// Whether it can only be meant as a number, though it is none that HubSpot gives to records, as spreadsheets
/// leave them: "4.20467E+11", "1.234.567", "101,00", "####", "#REF!".
bool isBrokenNumber(const QString &text);

} // namespace relata
