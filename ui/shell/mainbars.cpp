// SPDX-License-Identifier: MIT
// The bars at the top of the main window: what concerns all of it, or the account that is open.
#include "account/accounts.h"
#include "ui/account/accountactions.h"
#include "ui/common/messagebar.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "workspace/workspace.h"

#include <QStatusBar>
#include <QVBoxLayout>

namespace relata {

namespace {

constexpr auto ofAccount = "ofAccount";

} // namespace

void MainWindow::showWarning(const QString &sentence)
{
    addBar(false, sentence);
}

void MainWindow::showError(const QString &sentence)
{
    addBar(true, sentence);
}

void MainWindow::showSetAside(const QString &path)
{
    showWarning(
        tr("A file could not be understood and was set aside; a new one is in use. The old one is %1.")
            .arg(path));
}

// The same sentence does not stand there twice.
void MainWindow::addBar(bool isError, const QString &sentence)
{
    const auto bars = centralWidget()->findChildren<MessageBar *>();
    for (const MessageBar *bar : bars) {
        if (bar->text() == sentence)
            return;
    }
    m_bars->addWidget(
        new MessageBar(isError ? MessageBar::Kind::Error : MessageBar::Kind::Warning, sentence));
}

// Escape takes away what opened last: the newest bar.
void MainWindow::closeLastOpened()
{
    if (m_bars->count() > 0)
        m_bars->itemAt(m_bars->count() - 1)->widget()->deleteLater();
}

// Of the account there is one bar: the newest trouble is the one that counts.
void MainWindow::addAccountBar(
    bool isError, const QString &sentence, const QString &verb, const std::function<void()> &act)
{
    closeAccountBars();
    auto *bar = new MessageBar(isError ? MessageBar::Kind::Error : MessageBar::Kind::Warning, sentence);
    bar->setProperty(ofAccount, true);
    if (act)
        bar->addAction(verb, this, act);
    m_bars->addWidget(bar);
}

void MainWindow::closeAccountBars()
{
    for (MessageBar *bar : centralWidget()->findChildren<MessageBar *>()) {
        if (bar->property(ofAccount).toBool())
            delete bar;
    }
}

void MainWindow::signInEnded(const QString &id, const Error &why)
{
    if (!m_desk || m_desk->workspace().account.id != id)
        return;
    const auto account = m_services.accounts.find(id);
    const bool isKey = account && account->credential == Account::Credential::AccessKey;
    const QString said = why.message.isEmpty() ? QString() : tr(" The reason given: “%1”.").arg(why.message);
    addAccountBar(true,
        tr("The sign-in to %1 has ended. Nothing is lost; sign in again to go on.")
                .arg(m_desk->workspace().account.title())
            + said,
        isKey ? tr("Replace key…") : tr("Sign in again…"), [this, id] { m_actions->renew(id); });
}

void MainWindow::keychainFailed(const QString &id, const Error &why)
{
    if (!m_desk || m_desk->workspace().account.id != id)
        return;
    addAccountBar(true, why.sentence() + QLatin1Char(' ') + why.nextStep(), tr("Try again"), [this] {
        if (m_desk)
            m_desk->workspace().lookup.refresh();
    });
}

void MainWindow::showKept()
{
    const auto account = this->account();
    if (!account || account->kept != Account::Kept::UntilQuit)
        return;
    addAccountBar(false,
        tr("You are signed in to %1 until Relata quits: the sign-in could not be kept. %2")
            .arg(account->title(), account->keptReason));
}

void MainWindow::takeSignIn(const QString &id)
{
    const auto account = m_services.accounts.find(id);
    if (m_desk && m_desk->workspace().account.id == id) {
        closeAccountBars();
        showKept();
        m_desk->workspace().lookup.refresh();
    } else {
        openAccount(id);
    }
    if (account)
        statusBar()->showMessage(tr("Signed in to %1").arg(account->title()));
}

void MainWindow::takeSignOut(const QStringList &troubles)
{
    for (const QString &trouble : troubles)
        showError(trouble);
    if (troubles.isEmpty())
        statusBar()->showMessage(tr("Signed out"));
}

} // namespace relata
