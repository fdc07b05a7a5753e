// SPDX-License-Identifier: MIT
#include "ui/shell/filedrop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTimer>
#include <QWidget>

namespace relata {

namespace {

// The preset file that is being dragged; empty for anything else.
QString presetsIn(const QMimeData *data)
{
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && url.path().endsWith(QStringLiteral(".relata"), Qt::CaseInsensitive))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

FileDrop::FileDrop(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

// The file is copied, whatever the other program suggests: after a move, that program would delete it.
bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove
        || event->type() == QEvent::Drop;
    const auto *widget = isDrag ? qobject_cast<QWidget *>(watched) : nullptr;
    const QString path = widget && widget->window() == m_window
        ? presetsIn(static_cast<QDropEvent *>(event)->mimeData())
        : QString();
    if (path.isEmpty())
        return QObject::eventFilter(watched, event);
    static_cast<QDropEvent *>(event)->setDropAction(Qt::CopyAction);
    event->accept();
    // The program that the file was dragged from waits until this returns.
    if (event->type() == QEvent::Drop)
        QTimer::singleShot(0, this, [this, path] { Q_EMIT presetsDropped(path); });
    return true;
}

} // namespace relata
