// SPDX-License-Identifier: MIT
#include "account/account.h"

#include "crm/sentence.h"
#include "hubspot/apibase.h"

namespace relata {

Account Account::practice(const QUrl &address, ApiVersion version)
{
    Account account{practiceId(), tr("Practice portal"), Kind::Practice, Credential::Practice,
        Server::Practice, address, version};
    account.portalId = QStringLiteral("147000001");
    return account;
}

Account Account::withToken(const QUrl &apiBase, ApiVersion version)
{
    const QString host = apiBase.authority();
    return {QStringLiteral("token:") + host, host, Kind::Unknown, Credential::Environment, Server::Custom,
        apiBase, version};
}

QString Account::idFor(Server server, const QString &portalId)
{
    const QString prefix =
        server == Server::Practice ? QStringLiteral("practice:") : QStringLiteral("portal:");
    return prefix + portalId;
}

Account::Kind Account::parseKind(const QString &accountType)
{
    if (accountType == QLatin1String("STANDARD"))
        return Kind::Production;
    if (accountType == QLatin1String("SANDBOX"))
        return Kind::Sandbox;
    if (accountType == QLatin1String("DEVELOPER_TEST"))
        return Kind::DeveloperTest;
    return accountType == QLatin1String("APP_DEVELOPER") ? Kind::AppDeveloper : Kind::Unknown;
}

bool Account::isProduction() const
{
    return kind == Kind::Production || kind == Kind::Unknown;
}

QString Account::kindText() const
{
    switch (kind) {
    case Kind::Practice:
        return tr("Practice");
    case Kind::Production:
        return tr("Production");
    case Kind::Sandbox:
        return tr("Sandbox");
    case Kind::DeveloperTest:
        return tr("Developer test");
    case Kind::AppDeveloper:
        return tr("App developer");
    case Kind::Unknown:
        break;
    }
    return tr("Kind unknown");
}

QString Account::keptText() const
{
    if (credential == Credential::Practice)
        return tr("no sign-in needed");
    if (credential == Credential::Environment)
        return tr("token from the environment");
    if (ended)
        return tr("signed out");
    switch (kept) {
    case Kept::Keychain:
        return tr("sign-in kept in the keychain");
    case Kept::UntilQuit:
        return tr("signed in until Relata quits");
    case Kept::Nowhere:
        break;
    }
    return tr("signed out");
}

QString Account::title() const
{
    return portalId.isEmpty() || name.contains(portalId)
        ? name
        : sentence(QStringLiteral("%1 (%2)"), {name, portalId});
}

} // namespace relata
