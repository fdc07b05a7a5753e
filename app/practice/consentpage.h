// SPDX-License-Identifier: MIT
#pragma once

#include "practice/oauthcalls.h"

namespace relata::practice {

/// GET shows the consent page or, when the request cannot be trusted, an error page that leads nowhere; POST
/// is the person's answer and leads back to the app.
Response handleAuthorize(const OAuthContext &context, const Route &route, const Request &request);

} // namespace relata::practice
