// SPDX-License-Identifier: MIT
#include "ui/common/heldkeys.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace relata {

namespace {

// Return presses buttons and sends forms, the space bar presses buttons.
bool startsSomething(const QObject *watched, const QKeyEvent &key)
{
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool isForText =
        qobject_cast<const QTextEdit *>(watched) || qobject_cast<const QPlainTextEdit *>(watched);
    const bool isPress = key.key() == Qt::Key_Space && qobject_cast<const QAbstractButton *>(watched);
    return isPress || (isReturn && !isForText);
}

} // namespace

HeldKeys::HeldKeys(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

// X11 releases and presses a held key at the same moment, again and again. Qt only reports a repeat if it
// sees both at once.
void HeldKeys::noteRelease(const QKeyEvent &key)
{
    m_releasedKey = key.key();
    m_releasedAt = key.timestamp();
}

bool HeldKeys::isRepeat(const QKeyEvent &key) const
{
    const bool isSameMoment = m_releasedAt > 0 && key.timestamp() <= m_releasedAt + 1;
    return key.isAutoRepeat() || (key.key() == m_releasedKey && isSameMoment);
}

bool HeldKeys::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyRelease:
        noteRelease(*static_cast<QKeyEvent *>(event));
        return false;
    case QEvent::ShortcutOverride: // comes before each shortcut
        m_isRepeat = isRepeat(*static_cast<QKeyEvent *>(event));
        return false;
    case QEvent::Shortcut:
        return m_isRepeat;
    case QEvent::KeyPress: {
        const auto &key = *static_cast<QKeyEvent *>(event);
        return watched->isWidgetType() && isRepeat(key) && startsSomething(watched, key);
    }
    default:
        return false;
    }
}

} // namespace relata
