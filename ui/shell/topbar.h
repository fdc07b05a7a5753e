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

/// The bar below the menus: the account that links go to, a banner on practice data, and how much of
/// HubSpot's call limit is used.
class TopBar : public QToolBar {
    Q_OBJECT

public:
    explicit TopBar(QMenu *accountMenu);

    void showAccount(const std::optional<Account> &account);
    /// Whose calls are counted; null for none.
    void setClient(Client *client);

private:
    void showBudget();

    AccountButton *m_account;
    QLabel *m_banner;
    QLabel *m_budget;
    QPointer<Client> m_client;
    QTimer m_second; ///< calls leave the count as time goes on
};

} // namespace relata
