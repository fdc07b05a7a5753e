// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QList>

namespace relata {

/// The path families of HubSpot's API that Relata speaks. A value of the account.
enum class ApiVersion {
    V4,       ///< `v4`, its companions under `v3`; unsupported from 30 March 2027
    V2026_03, ///< `2026-03`
    V2026_09, ///< `2026-09`
};

QList<ApiVersion> allApiVersions();
/// "v4", "2026-03" or "2026-09".
QString apiVersionName(ApiVersion version);
/// The version of that name; BadInput otherwise.
Result<ApiVersion> parseApiVersion(const QString &name);

} // namespace relata
