// SPDX-License-Identifier: MIT
#include "account/accounts.h"

#include "account/session.h"
#include "account/tokenstore.h"
#include "async/then.h"
#include "hubspot/client.h"

#include <QPointer>

#include <algorithm>

namespace relata {

namespace {

Account *findIn(QList<Account> &accounts, const QString &id)
{
    const auto found = std::find_if(
        accounts.begin(), accounts.end(), [&id](const Account &account) { return account.id == id; });
    return found == accounts.end() ? nullptr : &*found;
}

Error notKnown()
{
    return Error::badInput(Accounts::tr("This account is not known any more."));
}

} // namespace

Accounts::Accounts(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_builtIn{Account::practice({}, services.practiceVersion)}
{
    connect(&services.tokens, &TokenStore::kept, this, &Accounts::noteKept);
}

Accounts::~Accounts() = default;

Result<QString> Accounts::load()
{
    QString setAside;
    const auto list = readAccounts(m_services.file, &setAside);
    if (!list)
        return failure(list.error());
    m_list = *list;
    return setAside;
}

QList<Account> Accounts::all() const
{
    return m_list.accounts + m_builtIn;
}

std::optional<Account> Accounts::find(const QString &id) const
{
    for (const Account &account : all()) {
        if (account.id == id)
            return account;
    }
    return std::nullopt;
}

Account *Accounts::stored(const QString &id)
{
    return findIn(m_list.accounts, id);
}

Account *Accounts::known(const QString &id)
{
    Account *account = stored(id);
    return account ? account : findIn(m_builtIn, id);
}

void Accounts::addEnvironment(const Account &account, const QByteArray &token)
{
    m_builtIn.prepend(account);
    m_environmentToken = token;
}

Result<Hosts> Accounts::hosts(Account::Server server)
{
    if (server == Account::Server::HubSpot)
        return m_services.hubspot;
    return m_services.practice().map([](const PracticePortal &portal) { return portal.hosts; });
}

Result<Account> Accounts::located(Account account)
{
    if (account.server == Account::Server::Custom)
        return account;
    return hosts(account.server).map([&account](const Hosts &hosts) {
        account.apiBase = account.regional ? hosts.apiOf(account.dataCentre) : hosts.api;
        return account;
    });
}

Result<Account> Accounts::open(const QString &id)
{
    const auto account = find(id);
    if (!account)
        return failure(notKnown());
    const auto opened = located(*account);
    const bool lasting = account->credential != Account::Credential::Environment;
    if (opened && lasting && m_list.current != id) {
        m_list.current = id;
        save();
    }
    return opened;
}

Session *Accounts::session(const QString &id)
{
    auto &session = m_sessions[id];
    if (session)
        return session.get();
    const auto account = located(stored(id) ? *stored(id) : Account());
    session = std::make_unique<Session>(
        account.value_or(Account()), Session::Services{m_services.tokens, m_services.clock, m_services.log});
    connect(
        session.get(), &Session::ended, this, [this, id](const Error &why) { Q_EMIT signInNeeded(id, why); });
    connect(session.get(), &Session::keychainFailed, this,
        [this, id](const Error &why) { Q_EMIT keychainFailed(id, why); });
    return session.get();
}

BearerSource Accounts::bearerOf(const QString &id)
{
    const Account account = find(id).value_or(Account());
    if (account.credential == Account::Credential::Environment)
        return fixedBearer(m_environmentToken);
    if (account.credential == Account::Credential::Practice) {
        const auto portal = m_services.practice();
        return fixedBearer(portal ? portal->accessKey : QByteArray());
    }
    return [session = QPointer(session(id))](const QByteArray &rejected) {
        if (session)
            return session->bearer(rejected);
        return ready<Result<QByteArray>>(failure(Error{Error::Kind::NotSignedIn, 401, {}, {}}));
    };
}

Result<AccountReader::Services> Accounts::reader(Account::Server server)
{
    return hosts(server).map([this](const Hosts &hosts) {
        return AccountReader::Services{hosts, m_services.clock, m_services.log};
    });
}

QFuture<OAuthApp> Accounts::proposedApp(Account::Server server)
{
    if (server == Account::Server::Practice)
        return ready(m_services.practice()
                         .map([](const PracticePortal &portal) { return portal.app; })
                         .value_or(OAuthApp()));
    for (const Account &account : m_list.accounts) {
        if (account.server != server || account.credential != Account::Credential::OAuth)
            continue;
        return then(
            m_services.tokens.read(account.id), this, [account](const Result<std::optional<Secret>> &secret) {
                return secret && *secret ? (*secret)->app : OAuthApp{account.clientId, {}};
            });
    }
    return ready(OAuthApp());
}

QFuture<Account::Kept> Accounts::add(const SignedIn &signedIn)
{
    Account account = signedIn.account;
    const QString id = account.id;
    if (Account *earlier = stored(id)) {
        account.version = earlier->version;
        *earlier = account;
    } else {
        m_list.accounts.append(account);
    }
    session(id)->adopt(account, signedIn.secret, signedIn.accessToken, signedIn.expiresIn);
    return m_services.tokens.write(id, signedIn.secret); // noteKept() saves the list
}

void Accounts::noteKept(const QString &id, Account::Kept where, const QString &reason)
{
    Account *account = stored(id);
    if (!account)
        return;
    account->kept = where;
    account->keptReason = reason;
    save();
    if (where == Account::Kept::UntilQuit)
        Q_EMIT keptInMemory(id);
}

void Accounts::setVersion(const QString &id, ApiVersion version)
{
    Account *account = known(id);
    if (!account || account->version == version)
        return;
    account->version = version;
    if (const auto found = m_sessions.find(id); found != m_sessions.end())
        found->second->setVersion(version);
    save();
}

QFuture<Result<QStringList>> Accounts::scopesOf(const Account &account, const QByteArray &bearer)
{
    if (account.credential == Account::Credential::OAuth)
        return then(session(account.id)->introspect(), this, [](const Result<Introspection> &known) {
            return known.map([](const Introspection &it) { return it.scopes; });
        });
    auto client =
        std::make_shared<Client>(Client::Settings{account.apiBase, account.version, fixedBearer(bearer), {}},
            m_services.clock, m_services.log);
    return then(client->accessKeyInfo(bearer), this, [client](const Result<AccessKeyInfo> &info) {
        return info.map([](const AccessKeyInfo &it) { return it.scopes; });
    });
}

QFuture<Result<Account>> Accounts::check(const QString &id)
{
    const auto account = find(id);
    const auto opened = account ? located(*account) : Result<Account>(failure(notKnown()));
    if (!opened)
        return ready(opened);
    return then(bearerOf(id)({}), this, [this, account = *opened](const Result<QByteArray> &bearer) {
        if (!bearer)
            return ready<Result<Account>>(failure(bearer.error()));
        return readAgain(account, *bearer);
    });
}

QFuture<Result<Account>> Accounts::readAgain(const Account &account, const QByteArray &bearer)
{
    const Hosts hosts = account.server == Account::Server::Custom
        ? Hosts::practice(account.apiBase, account.apiBase)
        : this->hosts(account.server).value_or(m_services.hubspot);
    auto *reader = new AccountReader({hosts, m_services.clock, m_services.log}, account.version, this);
    return then(
        reader->read(account, bearer), this, [this, reader, account, bearer](const Result<Account> &read) {
            reader->deleteLater();
            if (!read)
                return ready(read);
            return then(scopesOf(*read, bearer), this,
                [this, id = account.id, read](const Result<QStringList> &scopes) {
                    Account now = *read;
                    now.id = id; // also of an account whose id is not its portal's
                    if (scopes && !scopes->isEmpty())
                        now.scopes = *scopes;
                    if (Account *known = this->known(id)) {
                        now.kept = known->kept;
                        now.keptReason = known->keptReason;
                        *known = now;
                        save();
                    }
                    return Result<Account>(now);
                });
        });
}

QFuture<Accounts::SignedOut> Accounts::signOut(const QString &id)
{
    const auto account = located(find(id).value_or(Account()));
    m_sessions.erase(id); // what it may be renewing must not be stored any more
    return then(
        m_services.tokens.read(id), this, [this, id, account](const Result<std::optional<Secret>> &secret) {
            return then(m_services.tokens.remove(id), this, [this, id, account, secret](bool removed) {
                m_list.accounts.removeIf([&id](const Account &known) { return known.id == id; });
                if (m_list.current == id)
                    m_list.current.clear();
                save();
                if (!secret || !*secret || (*secret)->refreshToken.isEmpty() || !account)
                    return ready(SignedOut{true, removed});
                return revoke(*account, **secret, removed);
            });
        });
}

QFuture<Accounts::SignedOut> Accounts::revoke(const Account &account, const Secret &secret, bool wiped)
{
    auto *oauth = new OAuthClient(
        {account.apiBase, account.version, secret.app, {}}, m_services.clock, m_services.log, this);
    return then(oauth->revoke(secret.refreshToken), this, [oauth, wiped](const Result<bool> &revoked) {
        oauth->deleteLater();
        return SignedOut{revoked, wiped};
    });
}

void Accounts::save()
{
    if (const auto written = writeAccounts(m_services.file, m_list); !written)
        Q_EMIT saveFailed(written.error());
    Q_EMIT changed();
}

} // namespace relata
