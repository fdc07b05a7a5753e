// SPDX-License-Identifier: MIT
#include "ui/common/chip.h"

#include <QFontMetrics>
#include <QPainter>

namespace relata {

namespace {

struct Colours {
    Role back;
    Role text;
    Role remark;
    Role border;
};

Colours coloursOf(Chip::Look look)
{
    switch (look) {
    case Chip::Look::Chosen:
        return {Role::SelectedBack, Role::SelectedText, Role::SelectedText, Role::Accent};
    case Chip::Look::New:
        return {Role::NewBack, Role::NewText, Role::NewText, Role::NewBack};
    case Chip::Look::Removed:
        return {Role::ErrorBack, Role::ErrorText, Role::ErrorText, Role::ErrorBack};
    case Chip::Look::Plain:
        break;
    }
    return {Role::Window, Role::Text, Role::Muted, Role::Hairline};
}

QFont remarkFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.8);
    return small;
}

int horizontalPadding(const QFont &font)
{
    return QFontMetrics(font).averageCharWidth() * 3 / 2;
}

int gap(const QFont &font)
{
    return QFontMetrics(font).averageCharWidth();
}

} // namespace

// The tick says without colour that a chip is chosen.
QString Chip::shownText() const
{
    return look == Look::Chosen ? QStringLiteral("✓ ") + text : text;
}

QFont Chip::textFont(const QFont &font) const
{
    QFont result = font;
    if (look == Look::Chosen || look == Look::New)
        result.setWeight(QFont::DemiBold);
    result.setStrikeOut(look == Look::Removed);
    return result;
}

QSize Chip::size(const QFont &font, int maxWidth) const
{
    const QFontMetrics textMetrics(textFont(font));
    int width = textMetrics.horizontalAdvance(shownText()) + 2 * horizontalPadding(font) + 2;
    if (!remark.isEmpty())
        width += gap(font) + QFontMetrics(remarkFont(font)).horizontalAdvance(remark);
    return {maxWidth > 0 ? std::min(width, maxWidth) : width, textMetrics.height() + 8};
}

void Chip::paint(
    QPainter &painter, const QRect &rect, const QFont &font, const Theme &theme, bool focused) const
{
    const Colours colours = coloursOf(look);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = focused ? 2.0 : 1.0;
    painter.setPen(QPen(theme.color(focused ? Role::Text : colours.border), line));
    painter.setBrush(theme.color(colours.back));
    const QRectF outline = QRectF(rect).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    QRect inner = rect.adjusted(horizontalPadding(font), 0, -horizontalPadding(font), 0);
    const QFont small = remarkFont(font);
    if (!remark.isEmpty()) {
        const int remarkWidth = QFontMetrics(small).horizontalAdvance(remark);
        painter.setFont(small);
        painter.setPen(theme.color(colours.remark));
        painter.drawText(inner, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), remark);
        inner.setRight(inner.right() - remarkWidth - gap(font));
    }
    painter.setFont(textFont(font));
    painter.setPen(theme.color(colours.text));
    const QString elided =
        QFontMetrics(textFont(font)).elidedText(shownText(), Qt::ElideRight, inner.width() + 1);
    painter.drawText(inner, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), elided);
    painter.restore();
}

} // namespace relata
