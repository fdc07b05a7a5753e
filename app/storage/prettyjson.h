// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// JSON with line breaks and indents, everything else as it came: order of keys, numbers, escapes. Text that
/// is no JSON comes back unchanged.
QString prettyJson(const QByteArray &json);

} // namespace relata
