// SPDX-License-Identifier: MIT
#include "hubspot/apiversion.h"

#include "crm/sentence.h"

namespace relata {

QList<ApiVersion> allApiVersions()
{
    return {ApiVersion::V4, ApiVersion::V2026_03, ApiVersion::V2026_09};
}

QString apiVersionName(ApiVersion version)
{
    switch (version) {
    case ApiVersion::V4:
        return QStringLiteral("v4");
    case ApiVersion::V2026_03:
        return QStringLiteral("2026-03");
    case ApiVersion::V2026_09:
        return QStringLiteral("2026-09");
    }
    return {};
}

Result<ApiVersion> parseApiVersion(const QString &name)
{
    for (ApiVersion version : allApiVersions()) {
        if (apiVersionName(version) == name)
            return version;
    }
    return badInput(
        sentence(Error::tr("“%1” is not an API version Relata knows; use v4, 2026-03 or 2026-09."), {name}));
}

} // namespace relata
