// SPDX-License-Identifier: MIT
#include "ui/presets/presetdelegate.h"

#include "ui/presets/presetmodel.h"

namespace relata {

QSize PresetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isFolder = index.data(PresetModel::FolderRole).isValid();
    return isFolder ? QSize(0, headingHeight(option.font)) : TwoLineDelegate::sizeHint(option, index);
}

void PresetDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant isOpen = index.data(PresetModel::FolderRole);
    if (!isOpen.isValid())
        return TwoLineDelegate::paint(painter, option, index);
    paintHeading(painter, option,
        (isOpen.toBool() ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + index.data().toString(),
        index.data(PresetModel::DetailRole).toString());
}

TwoLineDelegate::Lines PresetDelegate::lines(const QModelIndex &index) const
{
    return {index.data().toString(), index.data(PresetModel::DetailRole).toString(), {}, Role::Muted,
        Role::Muted, true};
}

} // namespace relata
