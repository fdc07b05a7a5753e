// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;

namespace relata {

/// A held key triggers nothing a second time: while this lives, no shortcut, mnemonic or button repeats in
/// any window of the program. Keys that move the cursor or write text repeat as usual.
class HeldKeys : public QObject {
    Q_OBJECT

public:
    explicit HeldKeys(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteRelease(const QKeyEvent &key);
    bool isRepeat(const QKeyEvent &key) const;

    int m_releasedKey = 0;
    quint64 m_releasedAt = 0; ///< milliseconds, as in the events
    bool m_isRepeat = false;  ///< whether the key now checked for a shortcut is a repeat
};

} // namespace relata
