// SPDX-License-Identifier: MIT
#include "ui/common/twolinedelegate.h"

#include <QPainter>

namespace relata {

namespace {

constexpr int padding = 8;

}

TwoLineDelegate::TwoLineDelegate(const ThemeSwitch &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int TwoLineDelegate::rowHeight(const QFont &font)
{
    return 2 * QFontMetrics(font).height() + 2 * padding;
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void TwoLineDelegate::paintBack(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Theme &theme = m_theme.theme();
    const QRectF row = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Role::SelectedBack));
        painter->drawRoundedRect(row, 6, 6);
    } else {
        painter->setPen(theme.color(Role::Hairline));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.color(Role::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
    }
}

int TwoLineDelegate::headingHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 12;
}

void TwoLineDelegate::paintHeading(
    QPainter *painter, const QStyleOptionViewItem &option, const QString &text, const QString &number) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_HasFocus))
        paintBack(painter, option);
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(
        m_theme.theme().color(option.state & QStyle::State_Selected ? Role::SelectedText : Role::Muted));
    const QFontMetrics metrics(font);
    const QRect line = option.rect.adjusted(padding, 0, -padding, 0);
    const int numberWidth = number.isEmpty() ? 0 : metrics.horizontalAdvance(number) + padding;
    painter->drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
        metrics.elidedText(text, Qt::ElideRight, line.width() - numberWidth));
    painter->drawText(line, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), number);
    painter->restore();
}

void TwoLineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Lines text = lines(index);
    const Theme &theme = m_theme.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBack(painter, option);
    const int height = option.fontMetrics.height();
    QRect line = option.rect.adjusted(padding, padding, -padding, 0);
    line.setHeight(height);
    const auto draw = [&](const QRect &rect, const QFont &font, Role role, const QString &content) {
        painter->setFont(font);
        painter->setPen(theme.color(role));
        painter->drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
            QFontMetrics(font).elidedText(content, Qt::ElideRight, rect.width()));
    };
    const QRect detailLine = line.translated(0, height);
    if (!text.sign.isEmpty()) {
        draw(line, option.font, text.signColor, text.sign);
        line.setLeft(line.left() + option.fontMetrics.averageCharWidth() * 5 / 2);
    }
    QFont titleFont = option.font;
    titleFont.setWeight(text.strongTitle ? QFont::DemiBold : QFont::Normal);
    draw(line, titleFont, Role::Text, text.title);
    // Muted text would be too weak on the selected back.
    const bool isWeak = (option.state & QStyle::State_Selected) && text.detailColor == Role::Muted;
    draw(detailLine, option.font, isWeak ? Role::SelectedText : text.detailColor, text.detail);
    painter->restore();
}

} // namespace relata
