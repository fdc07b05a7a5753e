// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace relata {

/// A message of the whole window, at its top: stays until it is closed; its text can be copied.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Warning, Error };

    MessageBar(Kind kind, const QString &text, QWidget *parent = nullptr);
    QString text() const;
    /// A button beside Close that does something about it; the bar goes with it.
    void addAction(const QString &verb, QObject *context, const std::function<void()> &act);

private:
    QLabel *m_label;
    QPushButton *m_close;
};

} // namespace relata
