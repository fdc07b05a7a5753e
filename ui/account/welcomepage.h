// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace relata {

/// The page shown while no account is open: the ways to begin, side by side.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(bool offersPractice, QWidget *parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    void signInRequested();
    void keyRequested();
    void practiceRequested();

private:
    QWidget *card(const QString &title, const QString &text, QPushButton *button);
};

} // namespace relata
