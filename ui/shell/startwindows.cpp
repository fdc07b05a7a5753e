// SPDX-License-Identifier: MIT
#include "ui/shell/startwindows.h"

#include "ui/shell/singleinstance.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace relata::startwindows {

namespace {

// Runs until QApplication::exit() is called.
void run(QMessageBox &box)
{
    QApplication::setQuitOnLastWindowClosed(false); // a start may wait without a window
    box.show();
    QApplication::exec();
    QApplication::setQuitOnLastWindowClosed(true);
}

void runUntilAnswered(QMessageBox &box)
{
    QObject::connect(&box, &QDialog::finished, &box, [] { QApplication::exit(); });
    run(box);
}

} // namespace

bool waitForFirst(SingleInstance &instance)
{
    QMessageBox question(QMessageBox::Warning, QStringLiteral("Relata"),
        SingleInstance::tr("Relata is already running and does not answer."));
    question.setInformativeText(SingleInstance::tr("It may be busy or frozen. You can wait until it responds "
                                                   "or quits; Relata then continues by itself."));
    question.addButton(SingleInstance::tr("Quit"), QMessageBox::RejectRole);
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
    poll.start(std::chrono::milliseconds(200));
    run(question);
    return isFirst;
}

bool startAllTheSame(const QString &why)
{
    // One plain text: the informative text of a message box would treat a path as markup.
    QMessageBox question(QMessageBox::Warning, QStringLiteral("Relata"), {});
    question.setTextFormat(Qt::PlainText);
    question.setText(SingleInstance::tr("Relata cannot tell whether it is already running.")
        + QStringLiteral("\n\n") + why + QLatin1Char(' ')
        + SingleInstance::tr("Two instances that use the same folder could overwrite each other's changes."));
    question.setDefaultButton(question.addButton(SingleInstance::tr("Quit"), QMessageBox::RejectRole));
    const auto *start = question.addButton(SingleInstance::tr("Start anyway"), QMessageBox::AcceptRole);
    runUntilAnswered(question);
    return question.clickedButton() == start;
}

void sayWhyNot(const QString &why)
{
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Relata"), {});
    box.setTextFormat(Qt::PlainText);
    box.setText(SingleInstance::tr("Relata cannot start.") + QStringLiteral("\n\n") + why);
    box.addButton(SingleInstance::tr("Quit"), QMessageBox::RejectRole);
    runUntilAnswered(box);
}

} // namespace relata::startwindows
