// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// JSON with line breaks and indents, otherwise unchanged: order of keys, numbers, escapes. Text that is not
/// JSON is returned unchanged.
QString prettyJson(const QByteArray &json);

} // namespace relata
