// SPDX-License-Identifier: MIT
// What the main window does when the sign-in of an account begins, ends or cannot be kept.
#include "account/accounts.h"
#include "async/then.h"
#include "crm/sentence.h"
#include "ui/account/accountactions.h"
#include "ui/common/messagebar.h"
#include "ui/common/question.h"
#include "ui/linking/linkpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "workspace/workspace.h"

#include <QStatusBar>

namespace relata {

void MainWindow::signInEnded(const QString &id, const Error &why)
{
    if (!isOpen(id))
        return;
    const auto account = m_services.accounts.find(id);
    const bool isKey = account && account->credential == Account::Credential::AccessKey;
    const QString title = m_desk->workspace().account.title();
    MessageBar *bar = addAccountBar(MessageBar::Kind::Error,
        why.message.isEmpty()
            ? sentence(tr("The sign-in to %1 has ended. Nothing is lost; sign in again to go on."), {title})
            : sentence(tr("The sign-in to %1 has ended: “%2”. Nothing is lost; sign in again to go on."),
                {title, why.message}));
    bar->addAction(
        isKey ? tr("Replace key…") : tr("Sign in again…"), this, [this, id] { m_actions->renew(id); });
}

void MainWindow::keychainFailed(const QString &id, const Error &why)
{
    if (!isOpen(id))
        return;
    MessageBar *bar = addAccountBar(MessageBar::Kind::Error, why.sentenceAndNextStep());
    bar->addAction(tr("Try again"), this, [this] {
        if (m_desk)
            m_desk->workspace().lookup.refresh();
    });
    bar->addAction(tr("Sign in again…"), this, [this, id] { m_actions->renew(id); });
}

// The open account is at home in another data centre: form and result stay, what is shown is read anew.
void MainWindow::takeMove(const QString &id, const QUrl &apiBase)
{
    if (!isOpen(id))
        return;
    Workspace &open = m_desk->workspace();
    open.setAddress(apiBase);
    open.lookup.refresh();
    showAccount();
    showWarning(
        sentence(tr("HubSpot keeps %1 in another data centre. From now on Relata asks %2; what was refused "
                    "was not carried out and can be tried again."),
            {open.account.title(), apiBase.host()}));
}

void MainWindow::showKept()
{
    const auto account = this->account();
    if (!account || account->kept != Account::Kept::UntilQuit)
        return;
    addAccountBar(MessageBar::Kind::Warning,
        sentence(tr("You are signed in to %1 until Relata quits. %2 With a keychain such as GNOME Keyring, "
                    "unlocked, "
                    "you stay signed in."),
            {account->title(), account->keptReason}));
}

void MainWindow::takeSignIn(const QString &id)
{
    const auto account = m_services.accounts.find(id);
    if (isOpen(id)) {
        closeAccountBars();
        showKept();
        m_desk->workspace().lookup.refresh();
    } else {
        openAccount(id);
    }
    if (account)
        statusBar()->showMessage(sentence(tr("Signed in to %1"), {account->title()}));
}

void MainWindow::takeSignOut(const QStringList &troubles)
{
    for (const QString &trouble : troubles)
        showError(trouble);
    if (troubles.isEmpty())
        statusBar()->showMessage(tr("Signed out"));
}

// Of an account with a token from the environment nothing is known before the person acts, not even whether
// it is a production account.
QFuture<bool> MainWindow::mayWrite()
{
    const auto open = account();
    if (!open || open->kind != Account::Kind::Unknown)
        return open ? askIfProduction(*open) : ready(false);
    return then(m_services.accounts.check(open->id), this, [this, id = open->id](const Result<Account> &) {
        return isOpen(id) ? askIfProduction(*account()) : ready(false);
    });
}

QFuture<bool> MainWindow::askIfProduction(const Account &account)
{
    const auto question = m_guard.question(account);
    if (!question)
        return ready(true);
    return then(askQuestion(this, *question), this, [this, id = account.id](const Reply &reply) {
        if (reply.agreed)
            m_guard.agree(id);
        return reply.agreed;
    });
}

// The account of a portal, among those that are not open.
std::optional<Account> MainWindow::accountOf(const QString &portalId) const
{
    for (const Account &account : m_services.accounts.all()) {
        if (account.portalId == portalId && !isOpen(account.id))
            return account;
    }
    return std::nullopt;
}

// Later: the pane that asks goes with the desk of the account that was open.
void MainWindow::openRecord(Side side, const RecordAddress &address)
{
    const auto wanted = accountOf(address.portalId);
    if (!wanted)
        return;
    const auto bring = [this, side, id = wanted->id, record = address.record] {
        openAccount(id);
        if (!isOpen(id))
            return;
        m_desk->workspace().draft.setRecord(side, record);
        m_desk->workspace().lookup.start();
    };
    QMetaObject::invokeMethod(this, bring, Qt::QueuedConnection);
}

} // namespace relata
