// SPDX-License-Identifier: MIT
#include "ui/shell/topbar.h"

#include "crm/sentence.h"
#include "hubspot/client.h"
#include "ui/account/accountbutton.h"
#include "ui/account/accountlook.h"

#include <QHBoxLayout>
#include <QLabel>

namespace relata {

TopBar::TopBar(QMenu *accountMenu)
    : m_account(new AccountButton)
    , m_banner(new QLabel)
    , m_budget(new QLabel)
{
    setWindowTitle(tr("Account"));
    setObjectName(QStringLiteral("top"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    toggleViewAction()->setVisible(false);
    m_account->setMenu(accountMenu);
    addWidget(m_account);
    m_banner->setProperty("role", QStringLiteral("banner"));
    auto *room = new QWidget; // a toolbar shows what it holds, hidden or not
    auto *layout = new QHBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    layout->addStretch();
    addWidget(room);
    m_budget->setProperty("role", QStringLiteral("muted"));
    addWidget(m_budget);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &TopBar::showBudget);
}

void TopBar::showAccount(const std::optional<Account> &account)
{
    m_account->showAccount(account);
    const QString banner = account ? accountBanner(*account) : QString();
    m_banner->setText(banner);
    m_banner->setVisible(!banner.isEmpty());
}

void TopBar::setClient(Client *client)
{
    m_client = client;
    if (client)
        connect(client, &Client::budgetChanged, this, &TopBar::showBudget);
    showBudget();
}

void TopBar::showBudget()
{
    const int used = m_client ? m_client->rateGate().used() : 0;
    m_budget->setText(
        m_client ? sentence(tr("%1 of %2 calls / 10 s"), {used, m_client->rateGate().limit()}) : QString());
    if (used == 0)
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
}

} // namespace relata
