// SPDX-License-Identifier: MIT
#pragma once

#include "account/accounts.h"
#include "crm/objecttypes.h"

#include <QList>

class QWidget;

namespace relata {

class Journal;

/// What the person can do with accounts, each in a dialog over the window: sign in, use a key, view an
/// account, sign out.
class AccountActions : public QObject {
    Q_OBJECT

public:
    struct Services {
        Accounts &accounts;
        Journal &journal;
        /// Opens an address in the system's browser; false if there is none.
        std::function<bool(const QUrl &)> openBrowser;
        QList<quint16> ports;
    };

    AccountActions(const Services &services, QWidget *window);

    void signIn(const std::optional<Account> &renewed = {});
    void useKey(const std::optional<Account> &renewed = {});
    /// Signs in to this account again, the same way as before.
    void renew(const QString &id);
    void showPage(const Account &account, const ObjectTypes &types);
    void signOut(const QString &id);

Q_SIGNALS:
    /// The account has a fresh sign-in.
    void signedIn(const QString &id);
    void versionChanged(const QString &id);
    /// The person is removing this account: nothing of it may be used any more.
    void signingOut(const QString &id);
    /// The account is gone; `troubles` says what could not be done, and is empty if all went well.
    void signedOut(const QStringList &troubles);

private:
    void carryOutSignOut(const Account &account, bool withHistory);

    Services m_services;
    QWidget *m_window;
};

} // namespace relata
