// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

#include <optional>

namespace relata {

class Accounts;
class ThemeSwitch;
struct Account;

/// Every account with what tells it apart, and what can be done: switch, add, look at, sign out.
class AccountMenu : public QMenu {
    Q_OBJECT

public:
    AccountMenu(const Accounts &accounts, const ThemeSwitch &theme, QWidget *parent = nullptr);

    /// The account that is open now; nullptr while there is none.
    void setOpen(const Account *account);

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
    QString m_open; ///< id
    bool m_openIsStored = false;
    bool m_openIsPractice = false;
};

} // namespace relata
