// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/tokenanswers.h"
#include "hubspot/transport.h"
#include "hubspot/wipe.h"

#include <QFuture>

namespace relata {

/// The HubSpot app that a person signs in with: they make it in HubSpot and bring its two texts.
struct OAuthApp {
    QString clientId;
    QString clientSecret; ///< secret

    ~OAuthApp() { wipe(clientSecret); }

    bool operator==(const OAuthApp &other) const = default;
};

/// HubSpot's token endpoint (RFC 6749, sections 4.1.3, 6; RFC 7009; RFC 7662), in the paths of one API
/// version. Every call carries the app's id and secret in its form body and goes out once: a code that is
/// sent twice is void. Errors: NotSignedIn if HubSpot answers `invalid_grant`, Refused for its other reasons,
/// with its `status` (BAD_CLIENT_ID and so on) as category; Unreachable and Temporary from the network.
class OAuthClient : public QObject {
    Q_OBJECT

public:
    struct Settings {
        QUrl base; ///< as parseApiBase gives it
        ApiVersion version = ApiVersion::V4;
        OAuthApp app;
        Transport::Policy policy{};
    };

    OAuthClient(const Settings &settings, Clock &clock, HttpLog &log, QObject *parent = nullptr);

    /// Exchanges a code. redirectUri: the one the code was sent to. verifier: of PKCE (RFC 7636,
    /// section 4.5).
    QFuture<Result<TokenAnswer>> exchangeCode(
        const QString &code, const QString &redirectUri, const QString &verifier);
    QFuture<Result<TokenAnswer>> refresh(const QString &refreshToken);
    /// What HubSpot knows of an access token.
    QFuture<Result<Introspection>> introspect(const QString &accessToken);
    /// Ends a refresh token; access tokens that were issued live on until they expire.
    QFuture<Result<void>> revoke(const QString &refreshToken);

private:
    using Form = QList<std::pair<QString, QString>>;

    QFuture<Result<Answer>> post(const QByteArray &path, const Form &fields);

    OAuthApp m_app;
    Path m_path; ///< of the token endpoint
    Transport m_transport;
};

/// `a=1&b=2` with every name and value percent-encoded, also `+` and blanks.
QByteArray formBody(const QList<std::pair<QString, QString>> &fields);

} // namespace relata
