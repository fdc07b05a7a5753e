// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;

namespace relata {

/// A message of the whole window, at its top: stays until it is closed; its text can be copied.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Warning, Error };

    MessageBar(Kind kind, const QString &text, QWidget *parent = nullptr);
    QString text() const;

private:
    QLabel *m_label;
};

} // namespace relata
