// SPDX-License-Identifier: MIT
#include "account/accountreader.h"

#include "account/signinerror.h"
#include "async/then.h"
#include "hubspot/client.h"

#include <algorithm>
#include <memory>

namespace relata {

namespace {

using Kind = Error::Kind;

Error unknownKey()
{
    return Error::signIn(QStringLiteral("unknown-key"), Error::tr("HubSpot does not know this access key."),
        Error::tr(
            "Copy the key again from HubSpot, whole; a key that was rotated or deleted there is void."));
}

Account withDetails(Account account, const AccountDetails &details)
{
    account.portalId = details.portalId;
    account.kind = account.server == Account::Server::Practice ? Account::Kind::Practice
                                                               : Account::parseKind(details.accountType);
    account.uiDomain = details.uiDomain;
    if (!details.dataHostingLocation.isEmpty())
        account.dataCentre = details.dataHostingLocation;
    if (!details.portalName.isEmpty())
        account.name = details.portalName;
    if (account.name.isEmpty())
        account.name = account.server == Account::Server::Practice
            ? Error::tr("Practice portal")
            : Error::tr("HubSpot account %1").arg(details.portalId);
    account.id = Account::idFor(account.server, details.portalId);
    return account;
}

} // namespace

Result<QString> parseAccessKey(const QString &text)
{
    const QString key = text.trimmed();
    if (key.isEmpty())
        return badInput(Error::tr("Paste the access key first."));
    if (std::any_of(key.cbegin(), key.cend(), [](QChar c) { return c.isSpace(); }))
        return badInput(
            Error::tr("There are blanks or line breaks inside the key; copy it again as one piece."));
    if (std::any_of(key.cbegin(), key.cend(), [](QChar c) { return c < u'!' || c > u'~'; }))
        return badInput(Error::tr("The key has characters that no HubSpot key has; copy it again."));
    return key;
}

Error wrongPortal(const QString &found, const QString &expected)
{
    return Error::signIn(QStringLiteral("wrong-portal"),
        Error::tr("This is for the HubSpot account %1, not for %2.").arg(found, expected),
        Error::tr("Choose the account %1 in HubSpot, or add %2 as an account of its own.")
            .arg(expected, found));
}

AccountReader::AccountReader(Services services, ApiVersion version, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_version(version)
{
}

Account AccountReader::located(Account account, bool regional) const
{
    account.version = m_version;
    account.regional = regional;
    account.apiBase = regional ? m_services.hosts.apiOf(account.dataCentre) : m_services.hosts.api;
    return account;
}

QFuture<Result<AccountDetails>> AccountReader::details(const Account &account, const QByteArray &bearer)
{
    auto client =
        std::make_shared<Client>(Client::Settings{account.apiBase, m_version, fixedBearer(bearer), {}},
            m_services.clock, m_services.log);
    return then(
        client->accountDetails(), this, [client](const Result<AccountDetails> &found) { return found; });
}

QFuture<Result<AccessKeyInfo>> AccountReader::keyInfo(const Account &account, const QByteArray &key)
{
    auto client = std::make_shared<Client>(
        Client::Settings{account.apiBase, m_version, fixedBearer(key), {}}, m_services.clock, m_services.log);
    return then(
        client->accessKeyInfo(key), this, [client](const Result<AccessKeyInfo> &found) { return found; });
}

QFuture<Result<Account>> AccountReader::read(const Account &account, const QByteArray &bearer)
{
    const Account general = located(account, false);
    const Account regional = located(account, true);
    return then(details(general, bearer), this,
        [this, general, regional, bearer](const Result<AccountDetails> &found) {
            if (found)
                return ready<Result<Account>>(withDetails(general, *found));
            if (found.error().kind != Kind::NotSignedIn || regional.apiBase == general.apiBase)
                return ready<Result<Account>>(failure(found.error()));
            return then(details(regional, bearer), this, [regional](const Result<AccountDetails> &own) {
                return own.map([&regional](const AccountDetails &it) { return withDetails(regional, it); });
            });
        });
}

QFuture<Result<SignedIn>> AccountReader::readKey(
    const QString &text, Account::Server server, const QString &expectedPortal)
{
    const auto key = parseAccessKey(text);
    if (!key)
        return ready<Result<SignedIn>>(failure(key.error()));
    Account account;
    account.server = server;
    account.credential = Account::Credential::AccessKey;
    account.dataCentre = dataCentreOf(*key);
    const QByteArray bearer = key->toLatin1();
    return then(read(account, bearer), this,
        [this, key = *key, bearer, expectedPortal](const Result<Account> &found) {
            if (!found)
                return ready<Result<SignedIn>>(
                    failure(found.error().kind == Kind::NotSignedIn ? unknownKey()
                                                                    : signinerror::fromCall(found.error())));
            if (!expectedPortal.isEmpty() && found->portalId != expectedPortal)
                return ready<Result<SignedIn>>(failure(wrongPortal(found->portalId, expectedPortal)));
            return then(
                keyInfo(*found, bearer), this, [found = *found, key](const Result<AccessKeyInfo> &info) {
                    SignedIn signedIn{found, {{}, {}, key}};
                    // The key works, as the details show; without this answer only its scopes stay unknown.
                    if (info)
                        signedIn.account.scopes = info->scopes;
                    return Result<SignedIn>(signedIn);
                });
        });
}

} // namespace relata
