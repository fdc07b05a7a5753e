// SPDX-License-Identifier: MIT
#include "ui/account/accountactions.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "history/journal.h"
#include "ui/account/accesskeydialog.h"
#include "ui/account/accountdialog.h"
#include "ui/account/signindialog.h"
#include "ui/common/question.h"

namespace relata {

AccountActions::AccountActions(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

void AccountActions::signIn(const std::optional<Account> &renewed)
{
    auto *dialog =
        new SignInDialog({m_services.accounts, m_services.openBrowser, m_services.ports}, renewed, m_window);
    connect(dialog, &SignInDialog::signedIn, this, &AccountActions::signedIn);
    dialog->open();
}

void AccountActions::useKey(const std::optional<Account> &renewed)
{
    auto *dialog = new AccessKeyDialog(m_services.accounts, renewed, m_window);
    connect(dialog, &AccessKeyDialog::signedIn, this, &AccountActions::signedIn);
    dialog->open();
}

void AccountActions::renew(const QString &id)
{
    const auto account = m_services.accounts.find(id);
    if (!account)
        return;
    if (account->credential == Account::Credential::AccessKey)
        useKey(account);
    else
        signIn(account);
}

void AccountActions::showPage(const Account &account, const ObjectTypes &types)
{
    const QString id = account.id;
    auto *dialog = new AccountDialog(m_services.accounts, account, types, m_window);
    connect(dialog, &AccountDialog::versionChosen, this, [this, id](ApiVersion version) {
        m_services.accounts.setVersion(id, version);
        Q_EMIT versionChanged(id);
    });
    connect(dialog, &AccountDialog::signInAgainRequested, this, [this, dialog, id] {
        dialog->accept();
        renew(id);
    });
    connect(dialog, &AccountDialog::signOutRequested, this, [this, dialog, id] {
        dialog->accept();
        signOut(id);
    });
    dialog->open();
}

void AccountActions::signOut(const QString &id)
{
    const auto account = m_services.accounts.find(id);
    if (!account || !account->isStored())
        return;
    const Question question{sentence(tr("Sign out of %1?"), {account->title()}),
        account->credential == Account::Credential::OAuth
            ? tr("HubSpot ends this sign-in, and its secrets are deleted from this computer.")
            : tr("The key is deleted from this computer. In HubSpot it stays valid until somebody deletes it "
                 "there."),
        tr("Sign out"), tr("Delete the history of this account, too")};
    then(askQuestion(m_window, question), this, [this, account = *account](const Reply &reply) {
        if (reply.agreed)
            carryOutSignOut(account, reply.ticked);
    });
}

void AccountActions::carryOutSignOut(const Account &account, bool withHistory)
{
    Q_EMIT signingOut(account.id);
    const auto forgotten = withHistory ? m_services.journal.forget(account.id) : ready<Result<qint64>>(0);
    // Deleting a long history takes time; deleting the secrets does not wait for it.
    then(m_services.accounts.signOut(account.id), this,
        [this, account, forgotten](const Accounts::SignedOut &done) {
            then(forgotten, this, [this, account, done](const Result<qint64> &history) {
                QStringList troubles;
                if (!history)
                    troubles.append(
                        sentence(tr("The history could not be deleted. %1"), {history.error().sentence()}));
                if (!done.revoked)
                    troubles.append(
                        sentence(tr("Relata could not tell HubSpot that the sign-in to %1 has ended. Remove "
                                    "the app in HubSpot under "
                                    "Settings → Connected apps."),
                            {account.title()}));
                if (!done.wiped)
                    troubles.append(
                        sentence(tr("The keychain could not be opened: the secrets of %1 may still be in "
                                    "it. Delete the entry "
                                    "“Relata” there."),
                            {account.title()}));
                Q_EMIT signedOut(troubles);
            });
        });
}

} // namespace relata
