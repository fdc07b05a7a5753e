// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace relata {

/// Accepts preset files dropped anywhere on a window, even on fields that would insert the path as text.
class FileDrop : public QObject {
    Q_OBJECT

public:
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    void presetsDropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace relata
