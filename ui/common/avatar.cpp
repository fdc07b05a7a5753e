// SPDX-License-Identifier: MIT
#include "ui/common/avatar.h"

#include <QPainter>

namespace relata {

QString initials(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (letters.size() < 2 && word.at(0).isLetterOrNumber())
            letters += word.at(0).toUpper();
    }
    return letters;
}

void paintAvatar(QPainter &painter, const QRect &rect, const QString &name, bool round, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::SelectedBack));
    const qreal radius = round ? rect.height() / 2.0 : 5.0;
    painter.drawRoundedRect(rect, radius, radius);
    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.color(Role::SelectedText));
    painter.drawText(rect, Qt::AlignCenter, initials(name));
    painter.restore();
}

} // namespace relata
