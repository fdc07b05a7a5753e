// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

/// Tables for spreadsheet programs: RFC 4180, UTF-8 with a byte order mark, lines end with CR LF.
namespace relata::csvwriter {

/// The first line: the byte order mark and the names of the columns.
QByteArray header(const QStringList &columns, char separator);
/// Defused, a cell that a spreadsheet program would run as a formula (it begins with =, +, -, @, a tab or a
/// carriage return) gets an apostrophe in front.
QByteArray line(QStringList cells, char separator, bool defuse);

} // namespace relata::csvwriter
