// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

#include <QRect>

class QPainter;

namespace relata {

/// "AL" for Ada Lovelace; at most two letters, empty for an empty name.
QString initials(const QString &name);

/// A record's sign: its initials, round for people, square for everything else.
void paintAvatar(QPainter &painter, const QRect &rect, const QString &name, bool round, const Theme &theme);

} // namespace relata
