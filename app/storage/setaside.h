// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace relata {

/// Renames a file that makes no sense to `NAME.damaged`, or `NAME.damaged-2` and so on, so that nothing is
/// lost; another program's file gets another word. Gives the new path; the old one if it cannot be renamed.
QString setAside(const QString &path, const QString &word = QStringLiteral("damaged"));

/// A sentence about it for the person.
QString setAsideText(const QString &path);

/// The files that it has made of a file, with these words, and what lies beside them (SQLite's logs), newest
/// first.
QStringList setAsideFiles(const QString &path, const QStringList &words);

} // namespace relata
