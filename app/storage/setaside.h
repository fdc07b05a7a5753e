// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// Renames a file that cannot be understood to `NAME.damaged`, or `NAME.damaged-2` and so on, so that nothing
/// is lost. Gives the new path; the old one when it cannot be renamed.
QString setAside(const QString &path);

} // namespace relata
