// SPDX-License-Identifier: MIT
#include "ui/shell/waitforfirst.h"

#include "ui/shell/singleinstance.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>

namespace relata {

bool waitForFirst(SingleInstance &instance)
{
    QMessageBox question(QMessageBox::Warning, QStringLiteral("Relata"),
        SingleInstance::tr("Relata is running already and does not answer."));
    question.setInformativeText(SingleInstance::tr(
        "It may be busy, or hang. You can wait until it comes forward or ends; this start goes on by itself "
        "then."));
    question.addButton(SingleInstance::tr("End"), QMessageBox::RejectRole);
    question.addButton(SingleInstance::tr("Wait"), QMessageBox::AcceptRole);
    bool isFirst = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &question, [&] {
        isFirst = instance.isFirstNow();
        if (isFirst)
            QApplication::exit();
    });
    QObject::connect(&instance, &SingleInstance::answered, &question, [] { QApplication::exit(); });
    QObject::connect(
        &question, &QDialog::rejected, &question, [] { QApplication::exit(); }); // End, or closed
    QApplication::setQuitOnLastWindowClosed(false); // while it waits there is no window
    poll.start(std::chrono::milliseconds(200));
    question.show();
    QApplication::exec();
    QApplication::setQuitOnLastWindowClosed(true);
    return isFirst;
}

} // namespace relata
