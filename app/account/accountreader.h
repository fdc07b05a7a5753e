// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "account/hosts.h"
#include "account/secret.h"
#include "hubspot/accountinfo.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace relata {

class Client;
class Clock;
class HttpLog;

/// A sign-in that succeeded: the account, and what it is signed in with.
struct SignedIn {
    Account account;
    Secret secret;
    QString accessToken{}; ///< with OAuth
    qint64 expiresIn = 0;  ///< seconds, with accessToken

    ~SignedIn() { wipe(accessToken); }
};

/// Asks HubSpot whose a bearer is.
class AccountReader : public QObject {
    Q_OBJECT

public:
    struct Services {
        Hosts hosts;
        Clock &clock;
        HttpLog &log;
    };

    explicit AccountReader(const Services &services, QObject *parent = nullptr);

    /// Fills in the account details: portal, kind, name, data centre. If the general host answers 401, it
    /// asks the data centre's own host, once; on a 488, the host that the answer names. `regional` says which
    /// one answered; that one is asked first from then on. Errors: those of Client.
    QFuture<Result<Account>> read(const Account &account, const QByteArray &bearer);
    /// The scopes of an access key.
    QFuture<Result<QStringList>> scopesOfKey(const Account &account, const QByteArray &key);

    /// Which account an access key of HubSpot belongs to, and its scopes. renewed: the account that the key
    /// must be for; nothing if any will do. Errors: BadInput if the text is not a key, SignIn if HubSpot does
    /// not know the key or it is for another portal, else those of Client.
    QFuture<Result<SignedIn>> readKey(const QString &key, const std::optional<Account> &renewed = {});

private:
    Account located(Account account, bool regional) const;
    std::shared_ptr<Client> clientOf(const Account &account, const QByteArray &bearer) const;
    QFuture<Result<Account>> ask(const Account &account, const QByteArray &bearer);

    Services m_services;
};

/// The key without the blanks and line breaks that pasting leaves around it; BadInput if it is empty or has
/// some inside.
Result<QString> parseAccessKey(const QString &text);

} // namespace relata
