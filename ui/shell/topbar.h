// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"

#include <QPointer>
#include <QTimer>
#include <QToolBar>

#include <optional>

class QLabel;
class QMenu;

namespace relata {

class AccountButton;
class Client;

/// The bar below the menus: the account that links are made in, a banner for practice data, and how much of
/// HubSpot's call limit is used.
class TopBar : public QToolBar {
    Q_OBJECT

public:
    explicit TopBar(QMenu *accountMenu);

    void showAccount(const std::optional<Account> &account);
    /// The client whose calls are counted; null if there is none.
    void setClient(Client *client);

private:
    void showBudget();

    AccountButton *m_account;
    QLabel *m_banner;
    QLabel *m_budget;
    QPointer<Client> m_client;
    QTimer m_second; ///< calls expire from the count over time
};

} // namespace relata
