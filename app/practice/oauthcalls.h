// SPDX-License-Identifier: MIT
#pragma once

#include "crm/practicekeys.h"
#include "practice/grants.h"
#include "practice/message.h"
#include "practice/route.h"
#include "practice/switches.h"

namespace relata::practice {

/// The OAuth app that an admin has made in this account.
struct RegisteredApp {
    std::string clientId = practicekeys::clientId;
    std::string clientSecret = practicekeys::clientSecret;
    std::vector<std::string> redirectUris{"http://localhost:17321/oauth-callback",
        "http://localhost:21473/oauth-callback", "http://localhost:28917/oauth-callback"};
};

/// What the OAuth endpoints work on.
struct OAuthContext {
    Grants &grants;
    const RegisteredApp &app;
    const Switches &switches;
    Scopes accountScopes;
    std::string accessKey; ///< the static token that access-token-info knows
};

/// The authorize page with its consent, and token, introspect, revoke and access-token-info. They need no
/// bearer.
Response handleOAuth(const OAuthContext &context, const Route &route, const Request &request);

/// GET shows the consent page or, when the request cannot be trusted, an error page that leads nowhere; POST
/// is the person's answer and leads back to the app.
Response handleAuthorize(const OAuthContext &context, const Route &route, const Request &request);

} // namespace relata::practice
