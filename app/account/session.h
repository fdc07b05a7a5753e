// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "account/secret.h"
#include "hubspot/callrunner.h"

#include <QPromise>

#include <vector>

namespace relata {

class TokenStore;

/// Hands out a bearer that is valid now, for an account with OAuth or an access key. The access token lives
/// here only. It is renewed a minute before it expires, and once after HubSpot has rejected it, by one call
/// for everybody who waits. A refresh token that comes with it is stored before anybody gets the new bearer.
class Session : public QObject {
    Q_OBJECT

public:
    struct Services {
        TokenStore &tokens;
        Clock &clock;
        HttpLog &log;
    };

    Session(const Account &account, Services services, QObject *parent = nullptr);
    ~Session() override;

    /// As BearerSource. Errors: NotSignedIn (the person has to sign in again), SignIn (the keychain cannot be
    /// read now), Unreachable (HubSpot could not be asked, nothing was sent).
    QFuture<Result<QByteArray>> bearer(const QByteArray &rejected);
    /// Takes over a new sign-in to the same account, with its access token when there is one yet.
    void adopt(
        const Account &account, const Secret &secret, const QString &accessToken = {}, qint64 expiresIn = 0);
    /// Address and version of renewals from now on.
    void setAddressAndVersion(const Account &account);
    /// What HubSpot knows of the current access token; OAuth only.
    QFuture<Result<Introspection>> introspect();

Q_SIGNALS:
    /// HubSpot no longer accepts this sign-in, or there is no secret.
    void ended(const relata::Error &why);
    /// The keychain cannot be read now.
    void keychainFailed(const relata::Error &why);

private:
    bool isFresh() const;
    OAuthClient *oauth();
    QFuture<Result<bool>> load();
    void renew(const QByteArray &rejected);
    void keychainFails(const QString &reason);
    void refresh();
    void setBearer(const QString &bearer, qint64 expiresIn);
    void acceptTokens(const TokenAnswer &tokens);
    void serve(const Result<QByteArray> &bearer);
    void end(const Error &why);

    Account m_account;
    Services m_services;
    std::optional<Secret> m_secret;
    QByteArray m_bearer;
    qint64 m_freshUntil = 0;
    int m_generation = 0;       ///< number of the sign-in: answers to an earlier one are ignored
    std::optional<Error> m_end; ///< why there is no bearer any more
    std::vector<QPromise<Result<QByteArray>>> m_waiting;
};

} // namespace relata
