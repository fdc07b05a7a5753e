// SPDX-License-Identifier: MIT
#include "ui/history/historydelegate.h"

#include "ui/history/historymodel.h"

namespace relata {

using State = HistoryEntry::State;

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
    const auto entry = index.data(HistoryModel::EntryRole).value<HistoryEntry>();
    Lines lines{index.data().toString(), index.data(HistoryModel::DetailRole).toString(), {}, {}, {}, false};
    if (entry.undoneBy != 0) {
        lines.sign = QStringLiteral("↶");
        lines.signColor = lines.detailColor = Role::Muted;
        return lines;
    }
    switch (entry.state) {
    case State::Proven:
    case State::AnsweredOnly:
        lines.sign = QStringLiteral("✓");
        lines.signColor = Role::GoodText;
        lines.detailColor = Role::Muted;
        break;
    case State::Refused:
    case State::Missing:
        lines.sign = QStringLiteral("✕");
        lines.signColor = lines.detailColor = Role::ErrorText;
        break;
    case State::Intended:
    case State::Unknown:
        lines.sign = QStringLiteral("?");
        lines.signColor = lines.detailColor = Role::WarningText;
        break;
    }
    return lines;
}

} // namespace relata
