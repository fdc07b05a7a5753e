// SPDX-License-Identifier: MIT
#include "ui/common/filedialog.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace relata {

QFileDialog *newFileDialog(QWidget *window, const QString &title)
{
    static QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(window, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
        [](const QString &path) { folder = QFileInfo(path).absolutePath(); });
    return dialog;
}

} // namespace relata
