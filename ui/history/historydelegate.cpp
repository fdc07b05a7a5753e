// SPDX-License-Identifier: MIT
#include "ui/history/historydelegate.h"

#include "ui/common/tonelook.h"
#include "ui/history/historymodel.h"

namespace relata {

void HistoryDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString day = index.data(HistoryModel::DayRole).toString();
    if (day.isEmpty())
        return TwoLineDelegate::paint(painter, option, index);
    paintHeading(painter, option, day);
}

TwoLineDelegate::Lines HistoryDelegate::lines(const QModelIndex &index) const
{
    const auto entry = index.data(HistoryModel::EntryRole).value<HistoryRow>();
    Lines lines{index.data().toString(), index.data(HistoryModel::DetailRole).toString(), {}, {}, {}, false};
    if (entry.undoneBy != 0) {
        lines.sign = QStringLiteral("↶");
        lines.signColor = lines.detailColor = Role::Muted;
        return lines;
    }
    const Tone tone = toneOf(entry.state);
    lines.sign = signOf(tone);
    lines.signColor = roleOf(tone);
    lines.detailColor = tone == Tone::Good ? Role::Muted : lines.signColor;
    return lines;
}

} // namespace relata
