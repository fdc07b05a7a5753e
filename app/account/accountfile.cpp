// SPDX-License-Identifier: MIT
#include "account/accountfile.h"

#include "hubspot/fieldreader.h"

#include <array>
#include <optional>

namespace relata {

namespace {

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

// Whether the name is one of these; the value then.
template <typename E, std::size_t N>
bool read(const QJsonValue &name, const std::array<const char *, N> &names, E &value)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name.toString() == QLatin1String(names.at(i))) {
            value = static_cast<E>(i);
            return true;
        }
    }
    return false;
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

// Nothing when a value is not known here, or the account's number is missing.
std::optional<Account> fromJson(const QJsonObject &object)
{
    const auto value = [&object](const char *key) {
        return object.value(QLatin1String(key));
    };
    Account account;
    const auto version = parseApiVersion(value("apiVersion").toString());
    const bool isKnown = version && read(value("kind"), kinds, account.kind)
        && read(value("credential"), credentials, account.credential)
        && read(value("server"), servers, account.server) && read(value("secret"), places, account.kept);
    account.portalId = value("portalId").toString();
    if (!isKnown || !account.isStored() || account.portalId.isEmpty())
        return std::nullopt;
    account.name = value("name").toString();
    account.id = Account::idFor(account.server, account.portalId);
    account.version = *version;
    account.dataCentre = value("dataCentre").toString();
    account.regional = value("regional").toBool();
    account.scopes = texts(value("scopes"));
    account.user = value("user").toString();
    account.userLevel = value("userLevel").toBool();
    account.clientId = value("clientId").toString();
    // What was held in memory went with the program that held it.
    if (account.kept == Account::Kept::UntilQuit)
        account.kept = Account::Kept::Nowhere;
    return account;
}

} // namespace

AccountFile::AccountFile(const QString &path)
    : m_file(path, QStringLiteral("relata-accounts"), 1)
{
}

Result<AccountFile::Loaded> AccountFile::load()
{
    return m_file.load().map([](const JsonFile::Loaded &file) {
        AccountList list;
        list.current = file.object.value(QLatin1String("current")).toString();
        for (const QJsonValue &value : file.object.value(QLatin1String("accounts")).toArray()) {
            if (const auto account = fromJson(value.toObject()))
                list.accounts.append(*account);
            else
                list.unreadable.append(value);
        }
        return Loaded{list, file.setAside};
    });
}

Result<void> AccountFile::save(const AccountList &list)
{
    QJsonArray accounts = list.unreadable;
    for (const Account &account : list.accounts)
        accounts.append(toJson(account));
    return m_file.save({{QStringLiteral("current"), list.current}, {QStringLiteral("accounts"), accounts}});
}

} // namespace relata
