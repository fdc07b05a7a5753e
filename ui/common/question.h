// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QString>

class QWidget;

namespace relata {

/// Something that needs the person's agreement. All of it is plain text.
struct Question {
    QString text;
    QString detail;
    QString yes;    ///< the verb on the button that agrees
    QString tick{}; ///< words of a check box, off at first; empty for none
};

struct Reply {
    bool agreed = false;
    bool ticked = false;
};

/// Asks in a dialog over this window; Cancel is the default.
QFuture<Reply> askQuestion(QWidget *window, const Question &question);

} // namespace relata
