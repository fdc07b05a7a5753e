// SPDX-License-Identifier: MIT
#include "account/account.h"

#include "crm/error.h"

namespace relata {

Account Account::practice(const QUrl &address, ApiVersion version)
{
    return {QStringLiteral("practice"), Error::tr("Practice portal"), Kind::Practice, address, version};
}

Account Account::withToken(const QUrl &apiBase, ApiVersion version)
{
    const QString host = apiBase.authority();
    return {QStringLiteral("token:") + host, host, Kind::Token, apiBase, version};
}

} // namespace relata
