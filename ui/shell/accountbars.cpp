// SPDX-License-Identifier: MIT
#include "ui/shell/accountbars.h"

#include "account/accounts.h"
#include "crm/sentence.h"
#include "ui/account/accountactions.h"
#include "workspace/openaccount.h"

namespace relata {

using Kind = MessageBar::Kind;
using Topic = MessageBars::Topic;

AccountBars::AccountBars(Accounts &accounts, OpenAccount &open, AccountActions &actions, MessageBars &bars)
    : QObject(&bars)
    , m_accounts(accounts)
    , m_open(open)
    , m_actions(actions)
    , m_bars(bars)
{
    connect(&open, &OpenAccount::changed, this, &AccountBars::onAccountChanged);
    connect(&open, &OpenAccount::moved, this, &AccountBars::onMoved);
    connect(&accounts, &Accounts::signInNeeded, this, &AccountBars::onSignInNeeded);
    connect(&accounts, &Accounts::keychainFailed, this, &AccountBars::onKeychainFailed);
    connect(&accounts, &Accounts::keptInMemory, this, [this](const QString &id) {
        if (m_open.has(id))
            showKept();
    });
    connect(&accounts, &Accounts::saveFailed, this,
        [this](const Error &why) { m_bars.showError(why.sentence()); });
    connect(&actions, &AccountActions::signedIn, this, &AccountBars::onSignedIn);
    onAccountChanged();
}

void AccountBars::onAccountChanged()
{
    m_bars.close(Topic::SignIn);
    m_bars.close(Topic::OpenRows);
    m_bars.close(Topic::NothingSent);
    if (!m_open.workspace())
        return;
    Changes &changes = m_open.workspace()->changes;
    connect(&changes, &Changes::openRowsFound, this, &AccountBars::showOpenRows);
    connect(&changes, &Changes::nothingSent, this, &AccountBars::showNothingSent);
    connect(&changes, &Changes::finished, this, [this] { m_bars.close(Topic::NothingSent); });
    changes.countOpenRows();
    showKept();
}

void AccountBars::onSignInNeeded(const QString &id, const Error &why)
{
    const auto account = m_open.account();
    if (!m_open.has(id))
        return;
    const bool isKey = account->credential == Account::Credential::AccessKey;
    MessageBar *bar = m_bars.show(Kind::Error,
        why.message.isEmpty()
            ? sentence(tr("The sign-in to %1 has ended. Nothing is lost; sign in again to continue."),
                {account->title()})
            : sentence(tr("The sign-in to %1 has ended: “%2”. Nothing is lost; sign in again to continue."),
                {account->title(), why.message}),
        Topic::SignIn);
    bar->addAction(
        isKey ? tr("Replace key…") : tr("Sign in again…"), this, [this, id] { m_actions.renew(id); });
}

void AccountBars::onKeychainFailed(const QString &id, const Error &why)
{
    if (!m_open.has(id))
        return;
    MessageBar *bar = m_bars.show(Kind::Error, why.sentenceAndNextStep(), Topic::SignIn);
    bar->addAction(tr("Try again"), this, [this] {
        if (m_open.workspace())
            m_open.workspace()->lookup.refresh();
    });
    bar->addAction(tr("Sign in again…"), this, [this, id] { m_actions.renew(id); });
}

void AccountBars::onSignedIn(const QString &id)
{
    if (!m_open.has(id))
        return;
    m_bars.close(Topic::SignIn);
    showKept();
}

void AccountBars::onMoved(const QUrl &apiBase)
{
    m_bars.showWarning(sentence(tr("%1 is in another HubSpot data centre. Relata now uses %2. Requests that "
                                   "were refused had no effect; you can try them again."),
        {m_open.account()->title(), apiBase.host()}));
}

void AccountBars::showKept()
{
    const auto account = m_open.account();
    if (!account || account->kept != Account::Kept::UntilQuit)
        return;
    m_bars.show(Kind::Warning,
        sentence(tr("You are signed in to %1 until Relata quits. %2 To stay signed in, unlock a keychain "
                    "such as GNOME Keyring."),
            {account->title(), account->keptReason}),
        Topic::SignIn);
}

// Links that a crash or a lost answer left open. Nothing is sent again without the person.
void AccountBars::showOpenRows(int count)
{
    MessageBar *bar = m_bars.show(Kind::Warning,
        tr("It is not known whether HubSpot carried out %Ln link(s). Checking changes nothing.", nullptr,
            count),
        Topic::OpenRows);
    bar->addAction(tr("Check now"), this, [this] {
        if (m_open.workspace())
            m_open.workspace()->changes.checkOpenRows();
    });
}

// Shown until a change has been sent, or another account is open.
void AccountBars::showNothingSent(const QString &sentence)
{
    m_bars.show(Kind::Error, sentence, Topic::NothingSent);
}

} // namespace relata
