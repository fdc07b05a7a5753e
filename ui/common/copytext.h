// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace relata {

/// Copies the text to the clipboard and says so at the button that was pressed.
void copyText(const QString &text, QWidget *button);

} // namespace relata
