// SPDX-License-Identifier: MIT
#include "account/accountfile.h"

#include "hubspot/fieldreader.h"
#include "storage/jsonfile.h"

#include <QJsonArray>

#include <array>

namespace relata {

namespace {

constexpr int fileVersion = 1;

QString format()
{
    return QStringLiteral("relata-accounts");
}

// The names of the values as the file keeps them, in the order of their enumerations.
constexpr std::array kinds{"unknown", "practice", "production", "sandbox", "developer-test", "app-developer"};
constexpr std::array credentials{"practice", "environment", "oauth", "access-key"};
constexpr std::array servers{"hubspot", "practice"}; // accounts elsewhere are not kept
constexpr std::array places{"nowhere", "until-quit", "keychain"};

template <typename E, std::size_t N>
QString nameOf(const std::array<const char *, N> &names, E value)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
}

template <typename E, std::size_t N>
E valueOf(const std::array<const char *, N> &names, const QJsonValue &name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name.toString() == QLatin1String(names.at(i)))
            return static_cast<E>(i);
    }
    return E{};
}

QJsonObject toJson(const Account &account)
{
    return {{QStringLiteral("id"), account.id}, {QStringLiteral("name"), account.name},
        {QStringLiteral("kind"), nameOf(kinds, account.kind)},
        {QStringLiteral("credential"), nameOf(credentials, account.credential)},
        {QStringLiteral("server"), nameOf(servers, account.server)},
        {QStringLiteral("apiVersion"), apiVersionName(account.version)},
        {QStringLiteral("portalId"), account.portalId}, {QStringLiteral("dataCentre"), account.dataCentre},
        {QStringLiteral("regional"), account.regional},
        {QStringLiteral("scopes"), QJsonArray::fromStringList(account.scopes)},
        {QStringLiteral("user"), account.user}, {QStringLiteral("userLevel"), account.userLevel},
        {QStringLiteral("clientId"), account.clientId},
        {QStringLiteral("secret"), nameOf(places, account.kept)}};
}

Account fromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    Account account;
    account.portalId = text("portalId");
    account.name = text("name");
    account.kind = valueOf<Account::Kind>(kinds, object.value(QLatin1String("kind")));
    account.credential = valueOf<Account::Credential>(credentials, object.value(QLatin1String("credential")));
    account.server = valueOf<Account::Server>(servers, object.value(QLatin1String("server")));
    account.id = Account::idFor(account.server, account.portalId);
    account.version = parseApiVersion(text("apiVersion")).value_or(ApiVersion::V4);
    account.dataCentre = text("dataCentre");
    account.regional = object.value(QLatin1String("regional")).toBool();
    account.scopes = texts(object.value(QLatin1String("scopes")));
    account.user = text("user");
    account.userLevel = object.value(QLatin1String("userLevel")).toBool();
    account.clientId = text("clientId");
    account.kept = valueOf<Account::Kept>(places, object.value(QLatin1String("secret")));
    // What was held in memory went with the program that held it.
    if (account.kept == Account::Kept::UntilQuit)
        account.kept = Account::Kept::Nowhere;
    return account;
}

} // namespace

Result<AccountList> readAccounts(const QString &path, QString *setAside)
{
    const auto file = readJsonFile(path, format());
    if (!file)
        return failure(file.error());
    *setAside = file->setAside;
    AccountList list;
    list.current = file->object.value(QLatin1String("current")).toString();
    for (const QJsonValue &value : file->object.value(QLatin1String("accounts")).toArray()) {
        const Account account = fromJson(value.toObject());
        if (account.isStored() && !account.portalId.isEmpty())
            list.accounts.append(account);
    }
    return list;
}

Result<bool> writeAccounts(const QString &path, const AccountList &list)
{
    QJsonArray accounts;
    for (const Account &account : list.accounts)
        accounts.append(toJson(account));
    return writeJsonFile(path, format(),
        {{QStringLiteral("version"), fileVersion}, {QStringLiteral("current"), list.current},
            {QStringLiteral("accounts"), accounts}});
}

} // namespace relata
