// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace relata {

/// What is held down starts nothing a second time: while this lives, no shortcut of an action, no mnemonic
/// and no Return repeats in any window of the program. Keys that move or write text repeat as ever.
class HeldKeys : public QObject {
    Q_OBJECT

public:
    explicit HeldKeys(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace relata
