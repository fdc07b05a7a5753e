// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "account/hosts.h"
#include "account/secret.h"
#include "hubspot/answers.h"

#include <QFuture>
#include <QObject>

namespace relata {

class Clock;
class HttpLog;

/// A sign-in that succeeded: the account, and what it is signed in with.
struct SignedIn {
    Account account;
    Secret secret;
    QString accessToken{}; ///< with OAuth
    qint64 expiresIn = 0;  ///< seconds, with accessToken
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

    AccountReader(Services services, ApiVersion version, QObject *parent = nullptr);

    /// Fills in what account details say: portal, kind, name, web host, data centre. On a 401 the own host of
    /// the account's data centre is asked once; which of them answered is `regional`. Errors: those of
    /// Client.
    QFuture<Result<Account>> read(const Account &account, const QByteArray &bearer);
    /// Looks up an access key: portal, kind, scopes. expectedPortal: empty, or the one it has to be for.
    /// Errors: BadInput for a text that is no key, SignIn for one that HubSpot does not know or that is for
    /// another portal, else those of Client.
    QFuture<Result<SignedIn>> readKey(
        const QString &key, Account::Server server, const QString &expectedPortal = {});

private:
    Account located(Account account, bool regional) const;
    QFuture<Result<AccountDetails>> details(const Account &account, const QByteArray &bearer);
    QFuture<Result<AccessKeyInfo>> keyInfo(const Account &account, const QByteArray &key);

    Services m_services;
    ApiVersion m_version;
};

/// The key without the blanks and line breaks that pasting leaves around it; BadInput when there is none, or
/// when some are inside it.
Result<QString> parseAccessKey(const QString &text);

/// Why a key or sign-in does not do for an account it was meant to renew.
Error wrongPortal(const QString &found, const QString &expected);

} // namespace relata
