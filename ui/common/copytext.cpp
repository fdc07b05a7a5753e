// SPDX-License-Identifier: MIT
#include "ui/common/copytext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QToolTip>
#include <QWidget>

namespace relata {

void copyText(const QString &text, QWidget *button)
{
    QGuiApplication::clipboard()->setText(text);
    QToolTip::showText(button->mapToGlobal(QPoint(0, button->height())),
        QCoreApplication::translate("relata::copyText", "Copied"), button);
}

} // namespace relata
