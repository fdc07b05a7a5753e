// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// Renames a file that cannot be understood to `NAME.damaged`, or `NAME.damaged-2` and so on, so that nothing
/// is lost; one that another program wrote, to another word than that. Gives the new path; the old one when
/// it cannot be renamed.
QString setAside(const QString &path, const QString &word = QStringLiteral("damaged"));

} // namespace relata
