// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

/// Tables for spreadsheet programs: RFC 4180, UTF-8 with a byte order mark, lines end with CR LF.
namespace relata::csvwriter {

/// The first line: the byte order mark and the names of the columns.
QByteArray header(const QStringList &columns, char separator);
/// A whole number of many digits becomes a formula that gives its text, since spreadsheet programs round it.
/// With `defuse`, anything else that they would run as a formula (=, +, -, @ and their wide forms at the
/// beginning, or after a character at which they may begin a new cell) gets an apostrophe in front.
QByteArray line(QStringList cells, char separator, bool defuse);

} // namespace relata::csvwriter
