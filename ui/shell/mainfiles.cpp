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

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!presetsIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = presetsIn(event->mimeData());
    event->acceptProposedAction();
    // The program that the file was dragged from waits until this returns.
    QTimer::singleShot(0, this, [this, path] { openPresets(path); });
}

} // namespace relata
