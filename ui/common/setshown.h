// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace relata {

/// Shows a control, or takes it away: what is hidden is off as well, since assistive technology can press
/// what it cannot see.
inline void setShown(QWidget *control, bool shown)
{
    control->setVisible(shown);
    control->setEnabled(shown);
}

} // namespace relata
