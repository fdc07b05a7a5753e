// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"

#include <QMenu>

#include <optional>

namespace relata {

class Accounts;
class ThemeSwitch;

/// All accounts, easy to tell apart, and what can be done: switch, add, view, sign out.
class AccountMenu : public QMenu {
    Q_OBJECT

public:
    AccountMenu(const Accounts &accounts, const ThemeSwitch &theme, QWidget *parent = nullptr);

    /// The account that is open now; empty if none is. Reads the list of accounts again.
    void setOpen(const std::optional<Account> &account);

Q_SIGNALS:
    void switchRequested(const QString &id);
    void signInRequested();
    void keyRequested();
    void pageRequested();
    void signOutRequested();
    void resetRequested();

private:
    void fill();
    void addAccount(const Account &account);

    const Accounts &m_accounts;
    const ThemeSwitch &m_theme;
    std::optional<Account> m_open;
};

} // namespace relata
