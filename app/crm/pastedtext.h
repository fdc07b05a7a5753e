// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// One line from a clipboard as the person means it: without invisible characters (zero widths, direction
/// marks, byte order marks), without a list's bullet and what wraps it (blanks, quotes, brackets, Markdown),
/// and with plain blanks. A number loses everything around it, such as `ID:`, a spreadsheet's apostrophe or
/// `="…"`, and gets European digits. Names keep what is inside them.
QString cleanedText(const QString &text);

/// Digits in groups of three as programs write them, with apostrophes or non-breaking blanks (U+00A0, U+2007,
/// U+2009, U+202F) between them, joined: 123'456 becomes 123456. Everything else is returned unchanged: with
/// plain blanks it may be two numbers, or a phone number.
QString joinedDigits(const QString &text);

/// Whether it can only be meant as a number but is not one that HubSpot gives to records, as spreadsheets
/// produce: "4.20467E+11", "1.234.567", "101,00", "####", "#REF!".
bool isBrokenNumber(const QString &text);

} // namespace relata
