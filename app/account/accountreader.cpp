// SPDX-License-Identifier: MIT
#include "account/accountreader.h"

#include "account/signinerror.h"
#include "async/then.h"
#include "crm/sentence.h"
#include "hubspot/client.h"

#include <algorithm>

namespace relata {

namespace {

using Kind = Error::Kind;

Account withDetails(Account account, const AccountDetails &details)
{
    account.portalId = details.portalId;
    account.kind = account.server == Account::Server::Practice ? Account::Kind::Practice
                                                               : Account::parseKind(details.accountType);
    if (!details.dataHostingLocation.isEmpty())
        account.dataCentre = details.dataHostingLocation;
    if (!details.portalName.isEmpty())
        account.name = details.portalName;
    if (account.name.isEmpty())
        account.name = filled(Account::tr("HubSpot account %1"), {details.portalId});
    if (account.id.isEmpty())
        account.id = Account::idFor(account.server, details.portalId);
    return account;
}

} // namespace

Result<QString> parseAccessKey(const QString &text)
{
    const QString key = text.trimmed();
    if (key.isEmpty())
        return badInput(AccountReader::tr("Paste the access key first."));
    if (std::any_of(key.cbegin(), key.cend(), [](QChar c) { return c.isSpace(); }))
        return badInput(
            AccountReader::tr("There are blanks or line breaks inside the key; copy it again as one piece."));
    if (std::any_of(key.cbegin(), key.cend(), [](QChar c) { return c < u'!' || c > u'~'; }))
        return badInput(AccountReader::tr("The key has characters that no HubSpot key has; copy it again."));
    return key;
}

AccountReader::AccountReader(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

Account AccountReader::located(Account account, bool regional) const
{
    account.regional = regional;
    account.apiBase = regional ? m_services.hosts.apiOf(account.dataCentre) : m_services.hosts.api;
    return account;
}

// The caller keeps it until the answer has come.
std::shared_ptr<Client> AccountReader::clientOf(const Account &account, const QByteArray &bearer) const
{
    return std::make_shared<Client>(
        Client::Settings{account.apiBase, account.version, fixedBearer(bearer), {}}, m_services.clock,
        m_services.log);
}

QFuture<Result<Account>> AccountReader::ask(const Account &account, const QByteArray &bearer)
{
    const auto client = clientOf(account, bearer);
    return then(client->accountDetails(), this, [client, account](const Result<AccountDetails> &found) {
        return found.map([&account](const AccountDetails &details) { return withDetails(account, details); });
    });
}

QFuture<Result<Account>> AccountReader::read(const Account &account, const QByteArray &bearer)
{
    const Account first = located(account, account.regional);
    const Account regional = located(account, true);
    return then(
        ask(first, bearer), this, [this, first, regional, held = Held{bearer}](const Result<Account> &found) {
            if (found)
                return ready(found);
            Account elsewhere = regional;
            if (found.error().kind == Kind::OtherDataCentre) {
                elsewhere.dataCentre = found.error().dataCentre();
                elsewhere = located(elsewhere, true);
            }
            const bool mayBeElsewhere =
                found.error().kind == Kind::NotSignedIn || found.error().kind == Kind::OtherDataCentre;
            if (!mayBeElsewhere || elsewhere.apiBase == first.apiBase)
                return ready(found);
            return ask(elsewhere, held.secret);
        });
}

QFuture<Result<QStringList>> AccountReader::scopesOfKey(const Account &account, const QByteArray &key)
{
    const auto client = clientOf(account, key);
    return then(client->accessKeyInfo(key), this, [client](const Result<AccessKeyInfo> &info) {
        return info.map([](const AccessKeyInfo &it) { return it.scopes; });
    });
}

QFuture<Result<SignedIn>> AccountReader::readKey(const QString &text, const std::optional<Account> &renewed)
{
    using Found = Result<SignedIn>;
    const auto key = parseAccessKey(text);
    if (!key)
        return ready<Found>(failure(key.error()));
    Account account;
    account.credential = Account::Credential::AccessKey;
    account.dataCentre = dataCentreOf(*key);
    account.version = renewed ? renewed->version : ApiVersion::V4;
    const Held held{key->toLatin1()};
    return then(read(account, held.secret), this, [this, held, renewed](const Result<Account> &found) {
        if (!found)
            return ready<Found>(failure(signinerror::fromKey(found.error())));
        if (renewed && found->portalId != renewed->portalId)
            return ready<Found>(failure(signinerror::wrongPortal(found->portalId, renewed->portalId)));
        return then(scopesOfKey(*found, held.secret), this,
            [found = *found, held](const Result<QStringList> &scopes) -> Found {
                SignedIn signedIn{found, {{}, {}, QString::fromLatin1(held.secret)}};
                // The key works, as the details show; without this answer only its scopes stay unknown.
                signedIn.account.scopes = scopes.value_or(QStringList());
                return signedIn;
            });
    });
}

} // namespace relata
