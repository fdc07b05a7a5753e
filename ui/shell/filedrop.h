// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace relata {

/// Takes files of presets that are dropped anywhere on a window, also on fields that would take the path for
/// text.
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
