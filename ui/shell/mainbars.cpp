// SPDX-License-Identifier: MIT
// The bars at the top of the main window: what concerns all of it, or the account that is open.
#include "crm/sentence.h"
#include "ui/common/messagebar.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"

#include <QStatusBar>
#include <QVBoxLayout>

namespace relata {

namespace {

constexpr auto topic = "topic"; // of a bar that belongs to the open account
constexpr auto nothingSentTopic = "nothing-sent";
constexpr auto signInTopic = "sign-in";
constexpr auto unknownTopic = "unknown";

} // namespace

void MainWindow::showWarning(const QString &sentence)
{
    addBar(MessageBar::Kind::Warning, sentence);
}

void MainWindow::showError(const QString &sentence)
{
    addBar(MessageBar::Kind::Error, sentence);
}

void MainWindow::showSetAside(const QString &path)
{
    showWarning(sentence(
        tr("A file could not be understood and was set aside; a new one is in use. The old one is %1."),
        {path}));
}

void MainWindow::showHistorySetAside(const QString &path)
{
    if (path.contains(QLatin1String(".foreign")))
        return showWarning(sentence(
            tr("The history file was written by another program and is now %1. A new one is in use."),
            {path}));
    if (path.contains(QLatin1String(".older")))
        return showWarning(sentence(
            tr("The history file was written by a version of Relata from before its first release, which "
               "this one does not read. It is now %1, and a new one is in use."),
            {path}));
    showWarning(sentence(
        tr("The history file could not be used and is now %1. A new one is in use; it gets all that can be "
           "read of the old one."),
        {path}));
}

void MainWindow::showHistorySaved(qint64 rows)
{
    showWarning(
        tr("%Ln row(s) of the damaged history could be read and are kept.", nullptr, static_cast<int>(rows)));
}

// The same sentence does not stand there twice.
void MainWindow::addBar(MessageBar::Kind kind, const QString &sentence)
{
    const auto bars = centralWidget()->findChildren<MessageBar *>();
    for (const MessageBar *bar : bars) {
        if (bar->text() == sentence)
            return;
    }
    m_bars->addWidget(new MessageBar(kind, sentence));
}

// Escape takes away what opened last: the newest bar.
void MainWindow::closeLastOpened()
{
    if (m_bars->count() > 0)
        m_bars->itemAt(m_bars->count() - 1)->widget()->deleteLater();
}

// Of a sign-in there is one bar: the newest trouble is the one that counts.
MessageBar *MainWindow::addAccountBar(MessageBar::Kind kind, const QString &sentence)
{
    return addTopicBar(kind, sentence, signInTopic);
}

MessageBar *MainWindow::addTopicBar(MessageBar::Kind kind, const QString &sentence, const char *about)
{
    closeTopicBars(about);
    auto *bar = new MessageBar(kind, sentence);
    bar->setProperty(topic, QString::fromLatin1(about));
    m_bars->addWidget(bar);
    return bar;
}

// Of links that a crash or a lost answer left open. Nothing is sent again without the person.
void MainWindow::showUnknown(int count)
{
    MessageBar *bar = addTopicBar(MessageBar::Kind::Warning,
        tr("Of %Ln link(s) it is not known whether HubSpot has carried them out. Checking only reads.",
            nullptr, count),
        unknownTopic);
    bar->addAction(tr("Check now"), m_desk.get(), [this] { m_desk->checkUnknown(); });
}

// Stands until a change goes through.
void MainWindow::showNothingSent(const QString &sentence)
{
    statusBar()->clearMessage(); // it tells of the change before
    addTopicBar(MessageBar::Kind::Error, sentence, nothingSentTopic);
}

void MainWindow::closeNothingSent()
{
    closeTopicBars(nothingSentTopic);
}

void MainWindow::closeAccountBars()
{
    closeTopicBars(signInTopic);
}

void MainWindow::closeTopicBars(const char *about)
{
    for (MessageBar *bar : centralWidget()->findChildren<MessageBar *>()) {
        if (bar->property(topic).toString() == QLatin1String(about))
            delete bar;
    }
}

// Bars that speak of the account that was open.
void MainWindow::closeDeskBars()
{
    closeTopicBars(signInTopic);
    closeTopicBars(unknownTopic);
}

} // namespace relata
