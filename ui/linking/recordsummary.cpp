// SPDX-License-Identifier: MIT
#include "ui/linking/recordsummary.h"

#include "crm/objecttypes.h"
#include "crm/record.h"
#include "crm/sentence.h"
#include "ui/common/avatar.h"

#include <QFontMetrics>
#include <QPainter>

namespace relata {

namespace {

constexpr int padding = 10;

}

RecordSummary recordSummary(const RecordReference &record, const QString &name, const ObjectTypes &types)
{
    const QString type = types.singular(record.type);
    return {name.isEmpty() ? sentence(QStringLiteral("%1 %2"), {type, record.id.text()}) : name,
        sentence(QStringLiteral("%1 · %2"), {type, record.id.text()}), record.type == objecttypes::contact()};
}

int recordSummaryHeight(const QFont &font)
{
    return 2 * QFontMetrics(font).height() + 2 * padding;
}

void paintRecordSummary(QPainter &painter, const QRect &rect, const RecordSummary &record, const Theme &theme)
{
    const QFont font = painter.font();
    const int side = 2 * QFontMetrics(font).height();
    const QRect sign(rect.left() + padding, rect.center().y() - side / 2 + 1, side, side);
    paintAvatar(painter, sign.adjusted(1, 1, -1, -1), record.name, record.isPerson, theme);
    const QRect text = rect.adjusted(2 * padding + side, padding, -padding, -padding);
    const QRect upper(text.left(), text.top(), text.width(), text.height() / 2);
    const QRect lower(text.left(), upper.bottom() + 1, text.width(), text.height() - upper.height());
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const auto drawLine = [&painter](const QRect &where, const QFont &with, const QColor &color,
                              const QString &line, Qt::TextElideMode elide) {
        painter.setFont(with);
        painter.setPen(color);
        painter.drawText(where, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
            QFontMetrics(with).elidedText(line, elide, where.width()));
    };
    drawLine(upper, bold, theme.color(Role::Text), record.name, Qt::ElideRight);
    drawLine(lower, font, theme.color(Role::Muted), record.detail, Qt::ElideMiddle);
    painter.setFont(font);
}

} // namespace relata
