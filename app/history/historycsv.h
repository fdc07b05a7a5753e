// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

/// The history as a table for spreadsheet programs: RFC 4180, UTF-8 with a byte order mark, lines end with CR
/// LF.
namespace relata::historycsv {

/// How Excel of a country wants it.
enum class Country {
    English, ///< commas, 2026-11-25 14:02:03
    German,  ///< semicolons, 25.11.2026 14:02:03
};

/// The byte order mark and the names of the columns, in the language of the program.
QByteArray header(Country country);
/// Times are local; words are those of the program's language. Defused, a cell that a spreadsheet program
/// would run as a formula (it begins with = + -
/// @, a tab or a carriage return) gets an apostrophe in front.
QByteArray line(const HistoryEntry &entry, const QList<LifeStep> &life, Country country, bool defuse);

} // namespace relata::historycsv
