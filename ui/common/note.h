// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace relata {

/// A few words beside what they are about, with something that can be done about it. Hidden while there is
/// nothing to say.
class Note : public QFrame {
    Q_OBJECT

public:
    /// The neighbour gets the focus if the note has it when it disappears.
    explicit Note(QWidget *neighbour);

    /// Shows the text, and a button with this verb unless that is empty. The note goes when `act` gives true.
    void showText(const QString &text, const QString &verb, const std::function<bool()> &act);
    void dismiss();

Q_SIGNALS:
    void dismissed();

private:
    QWidget *m_neighbour;
    QLabel *m_text;
    QPushButton *m_act;
    std::function<bool()> m_do;
};

} // namespace relata
