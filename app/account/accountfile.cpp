// SPDX-License-Identifier: MIT
#include "account/accountfile.h"

#include <array>
#include <optional>

namespace relata {

namespace {

// The names of an enumeration's values in the file, in the order of the values: nameOf() relies on it.
template <typename E>
struct Named {
    E value;
    const char *name;
};

template <typename E>
Named(E, const char *) -> Named<E>;

constexpr std::array kinds{Named{Account::Kind::Unknown, "unknown"},
    Named{Account::Kind::Practice, "practice"}, Named{Account::Kind::Production, "production"},
    Named{Account::Kind::Sandbox, "sandbox"}, Named{Account::Kind::DeveloperTest, "developer-test"},
    Named{Account::Kind::AppDeveloper, "app-developer"}};
constexpr std::array credentials{Named{Account::Credential::Practice, "practice"},
    Named{Account::Credential::Environment, "environment"}, Named{Account::Credential::OAuth, "oauth"},
    Named{Account::Credential::AccessKey, "access-key"}};
// Accounts elsewhere are not kept.
constexpr std::array servers{
    Named{Account::Server::HubSpot, "hubspot"}, Named{Account::Server::Practice, "practice"}};
constexpr std::array places{Named{Account::Kept::Nowhere, "nowhere"},
    Named{Account::Kept::UntilQuit, "until-quit"}, Named{Account::Kept::Keychain, "keychain"}};

template <typename E, std::size_t N>
constexpr bool areAll(const std::array<Named<E>, N> &names, E last)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (static_cast<std::size_t>(names.at(i).value) != i)
            return false;
    }
    return N == static_cast<std::size_t>(last) + 1;
}
static_assert(areAll(kinds, Account::Kind::AppDeveloper)
    && areAll(credentials, Account::Credential::AccessKey) && areAll(servers, Account::Server::Practice)
    && areAll(places, Account::Kept::Keychain));

template <typename E, std::size_t N>
QString nameOf(const std::array<Named<E>, N> &names, E value)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(value)).name);
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
std::optional<Account> accountFrom(const JsonReader &entry)
{
    Account account;
    account.kind = entry.at("kind").oneOf(kinds);
    account.credential = entry.at("credential").oneOf(credentials);
    account.server = entry.at("server").oneOf(servers);
    account.kept = entry.at("secret").oneOf(places);
    const auto version = parseApiVersion(entry.at("apiVersion").string());
    account.portalId = entry.at("portalId").string();
    if (entry.problem() || !version || !account.isStored() || account.portalId.isEmpty())
        return std::nullopt;
    account.name = entry.at("name").string();
    account.id = Account::idFor(account.server, account.portalId);
    account.version = *version;
    account.dataCentre = entry.at("dataCentre").string();
    account.regional = entry.at("regional").boolean();
    account.scopes = entry.at("scopes").strings();
    account.user = entry.at("user").string();
    account.userLevel = entry.at("userLevel").boolean();
    account.clientId = entry.at("clientId").string();
    // A secret that was kept in memory is gone with the program that held it.
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
            if (const auto account = accountFrom(JsonReader(value.toObject())))
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
