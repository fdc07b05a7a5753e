// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace relata {

/// Makes a window as high as its contents need at its width, and wider if that is too narrow: Qt does not do
/// so on its own when wrapped text appears or disappears.
inline void fitHeight(QWidget *window)
{
    QLayout *layout = window->layout();
    layout->activate();
    const int width = std::max(window->width(), layout->totalMinimumSize().width());
    window->resize(width,
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height());
}

} // namespace relata
