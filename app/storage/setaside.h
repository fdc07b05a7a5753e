// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace relata {

/// Renames a file that cannot be understood to `NAME.damaged`, or `NAME.damaged-2` and so on, so that nothing
/// is lost; one that another program wrote, to another word than that. Gives the new path; the old one when
/// it cannot be renamed.
QString setAside(const QString &path, const QString &word = QStringLiteral("damaged"));

/// What the person is told of it.
QString setAsideText(const QString &path);

/// What it has made of a file, by these words, with what lies beside those (SQLite's logs), the newest first.
QStringList setAsideFiles(const QString &path, const QStringList &words);

} // namespace relata
