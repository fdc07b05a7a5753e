// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace relata {

/// Shows or hides a control; a hidden one is disabled as well, since assistive technology can press what
/// cannot be seen.
inline void setShown(QWidget *control, bool shown)
{
    control->setVisible(shown);
    control->setEnabled(shown);
}

} // namespace relata
