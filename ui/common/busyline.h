// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace relata {

/// Shows that work is under way: nothing for a tenth of a second, so that what is quick does not flicker,
/// then a moving line, after ten seconds a count and Cancel.
class BusyLine : public QWidget {
    Q_OBJECT

public:
    explicit BusyLine(QWidget *parent = nullptr);
    void start(const QString &what);
    void stop();

Q_SIGNALS:
    void cancelRequested();

private:
    void tick();

    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_timer;
    QElapsedTimer m_since;
    QString m_what;
};

} // namespace relata
