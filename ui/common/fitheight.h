// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace relata {

/// Makes a window as high as what it shows needs at its width, and wider where that is too small: Qt does not
/// do so by itself when a text that wraps appears or goes.
inline void fitHeight(QWidget *window)
{
    QLayout *layout = window->layout();
    layout->activate();
    const int width = std::max(window->width(), layout->totalMinimumSize().width());
    window->resize(width,
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height());
}

} // namespace relata
