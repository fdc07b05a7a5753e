// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/twolinedelegate.h"

namespace relata {

/// Draws the rows of a PresetModel: presets, and folders as headings that open and close.
class PresetDelegate : public TwoLineDelegate {
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    Lines lines(const QModelIndex &index) const override;
};

} // namespace relata
