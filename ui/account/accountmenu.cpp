// SPDX-License-Identifier: MIT
#include "ui/account/accountmenu.h"

#include "account/accounts.h"
#include "ui/account/accountlook.h"
#include "ui/common/plaintext.h"
#include "ui/common/theme.h"

namespace relata {

AccountMenu::AccountMenu(const Accounts &accounts, const ThemeSwitch &theme, QWidget *parent)
    : QMenu(tr("&Account"), parent)
    , m_accounts(accounts)
    , m_theme(theme)
{
    setToolTipsVisible(true);
    connect(&theme, &ThemeSwitch::changed, this, &AccountMenu::fill);
    fill();
}

void AccountMenu::setOpen(const std::optional<Account> &account)
{
    m_open = account;
    fill();
}

void AccountMenu::fill()
{
    clear();
    for (const Account &account : m_accounts.all())
        addAccount(account);
    addSeparator();
    addAction(tr("Sign in with HubSpot…"), this, &AccountMenu::signInRequested)
        ->setObjectName(QStringLiteral("signInAction"));
    addAction(tr("Use an access key…"), this, &AccountMenu::keyRequested)
        ->setObjectName(QStringLiteral("keyAction"));
    addSeparator();
    QAction *page = addAction(tr("Account details…"), this, &AccountMenu::pageRequested);
    page->setObjectName(QStringLiteral("pageAction"));
    page->setEnabled(m_open.has_value());
    addAction(tr("Sign out…"), this, &AccountMenu::signOutRequested)
        ->setEnabled(m_open && m_open->isStored());
    if (m_open && m_open->server == Account::Server::Practice)
        addAction(tr("Reset practice data…"), this, &AccountMenu::resetRequested);
}

void AccountMenu::addAccount(const Account &account)
{
    const bool isOpen = m_open && m_open->id == account.id;
    // The icon takes the place of the check mark; the tick in the text shows which account is open.
    QString line = (isOpen ? QStringLiteral("✓ ") : QString()) + accountLine(account);
    QAction *action = addAction(withoutMnemonic(line) + QLatin1Char('\t') + accountFacts(account));
    action->setCheckable(true);
    action->setChecked(isOpen);
    action->setIcon(kindIcon(account.kind, m_theme.theme()));
    if (!account.scopes.isEmpty())
        action->setToolTip(
            plainToolTip(tr("Scopes:") + QLatin1Char('\n') + account.scopes.join(QLatin1Char('\n'))));
    connect(action, &QAction::triggered, this, [this, action, isOpen, id = account.id] {
        action->setChecked(isOpen); // unchanged until the switch has happened. Queued: the switch refills
                                    // the menu and deletes this action.
        if (!isOpen)
            QMetaObject::invokeMethod(
                this, [this, id] { Q_EMIT switchRequested(id); }, Qt::QueuedConnection);
    });
}

} // namespace relata
