// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/theme.h"

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace relata {

/// A rounded label with a small remark: "Decision maker  USER 28" or "Primary  NEW".
struct Chip {
    enum class Look {
        Plain, ///< offered, or kept
        Chosen,
        New,
        Removed,
    };

    QString text;
    QString remark;
    Look look = Look::Plain;

    /// The size it needs in this font, at most maxWidth (0: no limit); longer text is elided.
    QSize size(const QFont &font, int maxWidth = 0) const;
    void paint(QPainter &painter, const QRect &rect, const QFont &font, const Theme &theme,
        bool focused = false) const;

private:
    QString shownText() const;
    QFont textFont(const QFont &font) const;
};

} // namespace relata
