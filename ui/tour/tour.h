// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

class QDialog;
class QWidget;

namespace relata {

class MainWindow;
class ThemeSwitch;

/// Drives the real widgets of the window through the main job on the practice portal and through the account
/// dialogs, as a person would, and writes a picture of each step, light and dark. Prints what the link sent
/// and received.
class Tour : public QObject {
    Q_OBJECT

public:
    Tour(MainWindow &window, ThemeSwitch &theme, const QDir &pictures);

    void start();

Q_SIGNALS:
    void finished(int exitStatus);

private:
    struct Step {
        QString name; ///< of the picture; empty if there is none
        std::function<void()> act;
        std::function<bool()> isDone;
    };

    QList<Step> steps();
    void openDialog(const char *action);
    QDialog *dialog() const;
    void pasteAddress();
    void search(const char *words);
    void chooseFirstHit();
    bool isFound(const char *name) const;
    bool isSaid(const char *label) const;
    void agree();
    void press(const char *button);
    void savePreset();
    void fillInRefused();
    bool hasResult(const QString &mark) const;
    void poll();
    QPixmap picture() const;
    bool writePictures(const QString &name);
    void print() const;
    void end(int exitStatus);

    template <typename T>
    T *find(const char *name) const;

    MainWindow &m_window;
    ThemeSwitch &m_theme;
    QDir m_pictures;
    QList<Step> m_steps;
    QTimer m_timer;
    QElapsedTimer m_waiting;
};

} // namespace relata
