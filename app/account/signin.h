// SPDX-License-Identifier: MIT
#pragma once

#include "account/accountreader.h"
#include "account/callbackconnection.h"
#include "async/task.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace relata {

class CallbackServer;

/// One sign-in through the browser: the authorization code flow for native apps (RFC 8252) with PKCE (RFC
/// 7636), as far as HubSpot's OAuth guide allows. Begin with start(), once.
class SignIn : public Task<Result<SignedIn>> {
    Q_OBJECT

public:
    struct Setup {
        OAuthApp app;
        Account::Server server = Account::Server::HubSpot;
        QString dataCentre{}; ///< of the authorize page: eu1, else the general one
        ApiVersion version = ApiVersion::V4;
        QString expectedPortal{}; ///< the account to renew; empty for any
    };
    struct Services {
        AccountReader::Services reader;
        /// Opens an address in the system's browser; false if there is none.
        std::function<bool(const QUrl &)> openBrowser;
        QList<quint16> ports;
    };

    SignIn(const Setup &setup, const Services &services, QObject *parent = nullptr);
    ~SignIn() override;

    /// The ports whose redirect addresses an app has to be registered with.
    static QList<quint16> registeredPorts() { return {17321, 21473, 28917}; }

    /// Opens the browser and waits for the person, five minutes at most. Errors: SignIn with what went wrong,
    /// Cancelled, and those of the calls that follow.
    QFuture<Result<SignedIn>> start();
    /// The authorize page, for a person whose browser did not open.
    QUrl link() const { return m_link; }
    bool hasBrowserOpened() const { return m_browserOpened; }
    /// Takes the address on which the browser ended, in place of the browser. BadInput when it does not
    /// belong to this sign-in.
    Result<void> paste(const QString &address);
    void cancel();

Q_SIGNALS:
    /// The browser has brought an answer; HubSpot is asked for the tokens.
    void returned();
    /// Something that came was refused, a callback or a connection; the wait goes on.
    void refused(const QString &sentence);

private:
    QUrl makeLink() const;
    bool isOurs(const Callback &callback) const;
    void accept(const Callback &callback, CallbackConnection *connection);
    void refuse(const Callback &callback, CallbackConnection *connection);
    void exchange(const QString &code);
    void introspect(const TokenAnswer &tokens);
    void readAccount(SignedIn signedIn);
    void end(const Result<SignedIn> &result);

    Setup m_setup;
    Services m_services;
    QString m_state;
    QString m_verifier;
    quint16 m_port = 0;
    QString m_redirect;
    QUrl m_link;
    bool m_browserOpened = false;
    bool m_returned = false;
    QString m_issued; ///< the refresh token, once there is one
    std::unique_ptr<CallbackServer> m_server;
    std::unique_ptr<OAuthClient> m_oauth;
    AccountReader m_reader;
    QPointer<CallbackConnection> m_waiting; ///< the browser that gets the outcome
};

} // namespace relata
