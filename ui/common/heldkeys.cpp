// SPDX-License-Identifier: MIT
#include "ui/common/heldkeys.h"

#include <QAction>
#include <QActionEvent>
#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace relata {

namespace {

// Return presses buttons and sends forms, Alt and a letter presses what has that letter underlined.
bool startsSomething(const QObject *watched, const QKeyEvent &key)
{
    constexpr int firstWithoutSign = Qt::Key_Escape; // arrows and the like come behind it
    const bool isMnemonic = key.modifiers().testFlag(Qt::AltModifier)
        && !key.modifiers().testFlag(Qt::ControlModifier) && key.key() < firstWithoutSign;
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool isForText =
        qobject_cast<const QTextEdit *>(watched) || qobject_cast<const QPlainTextEdit *>(watched);
    return (isReturn && !isForText) || isMnemonic;
}

} // namespace

HeldKeys::HeldKeys(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool HeldKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ActionAdded)
        static_cast<QActionEvent *>(event)->action()->setAutoRepeat(false);
    if ((event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        || !watched->isWidgetType())
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isStopped = key->isAutoRepeat() && startsSomething(watched, *key);
    if (isStopped)
        key->accept(); // an override that is taken is no shortcut any more
    return isStopped;
}

} // namespace relata
