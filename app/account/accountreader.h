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

    /// Fills in what account details say: portal, kind, name, data centre. A general host's 401 makes it ask
    /// the own host of the account's data centre, once, and a 488 that of the one it names; which of them
    /// answered is `regional`, and is asked first from then on. Errors: those of Client.
    QFuture<Result<Account>> read(const Account &account, const QByteArray &bearer);
    /// The scopes of an access key.
    QFuture<Result<QStringList>> scopesOfKey(const Account &account, const QByteArray &key);

    /// Whose an access key of HubSpot is, and its scopes. renewed: the account that it has to be for; nothing
    /// for any. Errors: BadInput for a text that is no key, SignIn for one that HubSpot does not know or that
    /// is for another portal, else those of Client.
    QFuture<Result<SignedIn>> readKey(const QString &key, const std::optional<Account> &renewed = {});

private:
    Account located(Account account, bool regional) const;
    std::shared_ptr<Client> clientOf(const Account &account, const QByteArray &bearer) const;
    QFuture<Result<Account>> ask(const Account &account, const QByteArray &bearer);

    Services m_services;
};

/// The key without the blanks and line breaks that pasting leaves around it; BadInput when there is none, or
/// when some are inside it.
Result<QString> parseAccessKey(const QString &text);

} // namespace relata
