// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "hubspot/endpoint.h"
#include "hubspot/wipe.h"

#include <QStringList>

namespace relata {

/// The token endpoint's success (RFC 6749, section 5.1, with HubSpot's additions).
struct TokenAnswer {
    QString accessToken;  ///< secret
    QString refreshToken; ///< secret; may differ from the one that was sent, or be missing, in which case
                          ///< that one stays valid
    qint64 expiresIn = 0; ///< seconds
    QString portalId;     ///< `hub_id`; may be empty
    QStringList scopes;   ///< may be empty

    ~TokenAnswer()
    {
        wipe(accessToken);
        wipe(refreshToken);
    }
};

/// What HubSpot knows of an access token (RFC 7662). From version 2026-09 on only `active` is promised.
struct Introspection {
    bool active = false;
    QString portalId;
    QString domain; ///< `hub_domain`
    QString user;   ///< the person's mail address
    QStringList scopes;
    QString dataCentre;     ///< `hublet`: na1, eu1 …
    bool userLevel = false; ///< HubSpot checks the person's own permissions, too
};

/// What HubSpot knows of an access key.
struct AccessKeyInfo {
    QString portalId;
    QStringList scopes; ///< without the suffix `.v2` that sensitive scopes carry there
};

// Each parser takes a 2xx answer; UnexpectedAnswer, without the body, if a required field is missing: these
// bodies are secret.
Result<TokenAnswer> parseTokenAnswer(const Answer &answer);
Result<Introspection> parseIntrospection(const Answer &answer);
Result<AccessKeyInfo> parseAccessKeyInfo(const Answer &answer);

namespace oauth {

/// The token endpoint, under which introspection and revocation are, too.
Path path(ApiVersion version);
/// POST /oauth/v2/private-apps/get/access-token-info: whose this access key is. RecordNotFound when HubSpot
/// does not know it.
Request<AccessKeyInfo> accessKeyInfo(const QByteArray &key);

} // namespace oauth

/// The error in a token endpoint's answer (RFC 6749, section 5.2): category is HubSpot's `status`, or
/// `error`. Without the body.
Error tokenError(const Answer &answer);

} // namespace relata
