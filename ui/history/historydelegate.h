// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/twolinedelegate.h"

namespace relata {

/// Draws the rows of a HistoryModel: entries with the sign of their state, days as headings.
class HistoryDelegate : public TwoLineDelegate {
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    Lines lines(const QModelIndex &index) const override;
};

} // namespace relata
