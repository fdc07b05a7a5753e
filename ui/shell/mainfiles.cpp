// SPDX-License-Identifier: MIT
// Files that are opened in the main window: named as an argument, or dropped on it.
#include "ui/presets/presettransfer.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"

#include <QDropEvent>
#include <QMimeData>
#include <QStatusBar>

namespace relata {

namespace {

// The file of presets that is dragged; empty for anything else.
QString presetsIn(const QMimeData *data)
{
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && url.path().endsWith(QStringLiteral(".relata"), Qt::CaseInsensitive))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

void MainWindow::openPresets(const QString &path)
{
    if (m_desk)
        return m_desk->presetTransfer().importFrom(path);
    m_presetsToOpen = path;
    statusBar()->showMessage(tr("Open an account first; the presets are shown then."));
}

// Wherever in the window the file is dropped: a line edit would take its path for text. It is copied,
// whatever the other program proposes; one that moves would delete it.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove
        || event->type() == QEvent::Drop;
    const auto *widget = isDrag ? qobject_cast<QWidget *>(watched) : nullptr;
    const QString path = widget && widget->window() == this
        ? presetsIn(static_cast<QDropEvent *>(event)->mimeData())
        : QString();
    if (path.isEmpty())
        return QMainWindow::eventFilter(watched, event);
    static_cast<QDropEvent *>(event)->setDropAction(Qt::CopyAction);
    event->accept();
    // The program that the file was dragged from waits until this returns.
    if (event->type() == QEvent::Drop)
        QTimer::singleShot(0, this, [this, path] { openPresets(path); });
    return true;
}

} // namespace relata
