// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/endpoint.h"

namespace relata {

struct AccountDetails {
    QString portalId;
    QString accountType; ///< STANDARD, DEVELOPER_TEST, SANDBOX, APP_DEVELOPER, or something newer
    QString timeZone;
    QString uiDomain;
    QString dataHostingLocation;
    QString portalName; ///< 2026-09 only, else empty
};

/// The account itself.
namespace accountinfo {

/// GET /account-info/…/details.
Request<AccountDetails> details(ApiVersion version);

} // namespace accountinfo

} // namespace relata
