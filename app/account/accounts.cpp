// SPDX-License-Identifier: MIT
#include "account/accounts.h"

#include "account/session.h"
#include "account/tokenstore.h"
#include "async/then.h"
#include "crm/sentence.h"

#include <QPointer>

#include <algorithm>

namespace relata {

namespace {

// Per account, while the program runs.
constexpr int mostMoves = 3;

Account *findIn(QList<Account> &accounts, const QString &id)
{
    const auto found = std::find_if(
        accounts.begin(), accounts.end(), [&id](const Account &account) { return account.id == id; });
    return found == accounts.end() ? nullptr : &*found;
}

tl::unexpected<Error> notInstalled()
{
    return badInput(Accounts::tr("The practice portal is not installed on this computer."));
}

} // namespace

Accounts::Accounts(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_hasPractice(services.practice != nullptr)
    , m_file(services.file)
    , m_builtIn{Account::practice({}, services.practiceVersion)}
{
    if (!m_hasPractice)
        m_services.practice = [] {
            return Result<PracticePortal>(notInstalled());
        };
    connect(&services.tokens, &TokenStore::kept, this, &Accounts::noteKept);
}

Accounts::~Accounts() = default;

Result<QString> Accounts::load()
{
    return m_file.load().map([this](const AccountFile::Loaded &loaded) {
        m_list = loaded.list;
        return loaded.setAside;
    });
}

QString Accounts::unreadableText() const
{
    const auto count = static_cast<int>(m_list.unreadable.size());
    if (count == 0)
        return {};
    return sentence(
        tr("%Ln account(s) in %1 cannot be understood by this version of Relata. They stay there and "
           "are not shown.",
            nullptr, count),
        {m_services.file});
}

void Accounts::addEnvironment(const Account &account, const QByteArray &token)
{
    m_builtIn.prepend(account);
    m_environmentToken = token;
}

QList<Account> Accounts::all() const
{
    QList<Account> accounts = m_list.accounts + m_builtIn;
    if (!hasPractice())
        accounts.removeIf([](const Account &account) { return account.server == Account::Server::Practice; });
    return accounts;
}

std::optional<Account> Accounts::find(const QString &id) const
{
    for (const Account &account : all()) {
        if (account.id == id)
            return account;
    }
    return std::nullopt;
}

Account *Accounts::known(const QString &id)
{
    Account *stored = findIn(m_list.accounts, id);
    return stored ? stored : findIn(m_builtIn, id);
}

Result<Hosts> Accounts::hosts(const Account &account)
{
    switch (account.server) {
    case Account::Server::Practice:
        return m_services.practice().map([](const PracticePortal &portal) { return portal.hosts; });
    case Account::Server::Custom:
        if (account.apiBase == m_services.hubspot.api)
            break; // its data centres are known
        return Hosts::at(account.apiBase);
    case Account::Server::HubSpot:
        break;
    }
    return m_services.hubspot;
}

// The account with the address that its calls go to.
Result<Account> Accounts::located(const QString &id)
{
    const auto account = find(id);
    if (!account && id == Account::practiceId())
        return notInstalled();
    if (!account)
        return badInput(tr("This account is no longer known."));
    return hosts(*account).map([account](const Hosts &hosts) {
        Account located = *account;
        located.apiBase = account->regional ? hosts.apiOf(account->dataCentre) : hosts.api;
        return located;
    });
}

Result<Account> Accounts::open(const QString &id)
{
    const auto account = located(id);
    const bool lasts = account && account->credential != Account::Credential::Environment;
    if (lasts && m_list.current != id) {
        m_list.current = id;
        save();
    }
    return account;
}

// Null for an account that cannot be reached.
Session *Accounts::session(const QString &id)
{
    auto &session = m_sessions[id];
    if (session)
        return session.get();
    const auto account = located(id);
    if (!account)
        return nullptr;
    session = std::make_unique<Session>(
        *account, Session::Services{m_services.tokens, m_services.clock, m_services.log});
    connect(session.get(), &Session::ended, this, [this, id](const Error &why) {
        if (Account *ended = known(id))
            ended->ended = true;
        Q_EMIT changed();
        Q_EMIT signInNeeded(id, why);
    });
    connect(session.get(), &Session::keychainFailed, this,
        [this, id](const Error &why) { Q_EMIT keychainFailed(id, why); });
    return session.get();
}

BearerSource Accounts::bearerOf(const QString &id)
{
    const auto account = find(id);
    if (account && account->credential == Account::Credential::Environment)
        return fixedBearer(m_environmentToken);
    if (account && account->credential == Account::Credential::Practice) {
        const auto portal = m_services.practice();
        return fixedBearer(portal ? portal->accessKey : QByteArray());
    }
    return [session = QPointer(account ? session(id) : nullptr)](const QByteArray &rejected) {
        if (session)
            return session->bearer(rejected);
        return ready<Result<QByteArray>>(failure(Error::notSignedIn()));
    };
}

Result<AccountReader::Services> Accounts::readerServices(Account::Server server)
{
    Account account;
    account.server = server;
    return hosts(account).map([this](const Hosts &hosts) {
        return AccountReader::Services{hosts, m_services.clock, m_services.log};
    });
}

QFuture<OAuthApp> Accounts::proposedApp(Account::Server server, const std::optional<Account> &renewed)
{
    if (server == Account::Server::Practice) {
        const auto portal = m_services.practice();
        return ready(portal ? portal->app : OAuthApp());
    }
    for (const Account &account : renewed ? QList<Account>{*renewed} : m_list.accounts) {
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
    const auto before = located(account.id);
    if (Account *earlier = findIn(m_list.accounts, account.id)) {
        account.version = earlier->version;
        *earlier = account;
    } else {
        m_list.accounts.append(account);
    }
    if (Session *session = this->session(account.id))
        session->adopt(account, signedIn.secret, signedIn.accessToken, signedIn.expiresIn);
    // Saved first, so that no entry in the keychain is left without an account; noteKept() then saves where
    // the secret is.
    save();
    if (before)
        announceMove(*before);
    return m_services.tokens.write(account.id, signedIn.secret);
}

void Accounts::noteKept(const QString &id, Account::Kept where, const QString &reason)
{
    Account *account = findIn(m_list.accounts, id);
    if (!account)
        return;
    account->kept = where;
    account->keptReason = reason;
    account->ended = false;
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
    updateSession(id);
    save();
}

// Tokens are renewed at the address that the account's calls go to.
void Accounts::updateSession(const QString &id)
{
    const auto found = m_sessions.find(id);
    const auto account = located(id);
    if (account && found != m_sessions.end() && found->second)
        found->second->setAddressAndVersion(*account);
}

void Accounts::moveTo(const QString &id, const QString &dataCentre)
{
    const auto before = located(id);
    Account *account = known(id);
    const auto hosts = account ? this->hosts(*account) : Result<Hosts>(failure(Error()));
    if (!before || !hosts || hosts->apiOf(dataCentre) == before->apiBase || m_moves.value(id) >= mostMoves)
        return;
    ++m_moves[id];
    account->dataCentre = dataCentre;
    account->regional = true;
    save();
    announceMove(*before);
}

void Accounts::announceMove(const Account &before)
{
    const auto now = located(before.id);
    if (!now || now->apiBase == before.apiBase)
        return;
    updateSession(before.id);
    Q_EMIT moved(before.id, now->apiBase);
}

QFuture<Result<Account>> Accounts::check(const QString &id)
{
    const auto account = located(id);
    const auto hosts = account ? this->hosts(*account) : Result<Hosts>(failure(account.error()));
    if (!hosts)
        return ready<Result<Account>>(failure(hosts.error()));
    return then(
        bearerOf(id)({}), this, [this, account = *account, hosts = *hosts](const Result<QByteArray> &bearer) {
            if (!bearer) {
                if (bearer.error().kind == Error::Kind::OtherDataCentre)
                    moveTo(account.id, bearer.error().dataCentre());
                return ready<Result<Account>>(failure(bearer.error()));
            }
            return readAgain(account, hosts, *bearer);
        });
}

QFuture<Result<Account>> Accounts::readAgain(
    const Account &account, const Hosts &hosts, const QByteArray &bearer)
{
    auto reader =
        std::make_shared<AccountReader>(AccountReader::Services{hosts, m_services.clock, m_services.log});
    return then(reader->read(account, bearer), this,
        [this, reader, held = Held{bearer}](const Result<Account> &read) {
            if (!read)
                return ready(read);
            return then(scopesOf(*reader, *read, held.secret), this,
                [this, reader, read = *read](
                    const Result<QStringList> &scopes) { return Result<Account>(merge(read, scopes)); });
        });
}

QFuture<Result<QStringList>> Accounts::scopesOf(
    AccountReader &reader, const Account &account, const QByteArray &bearer)
{
    if (account.credential != Account::Credential::OAuth)
        return reader.scopesOfKey(account, bearer);
    Session *session = this->session(account.id);
    if (!session)
        return ready<Result<QStringList>>(QStringList());
    return then(session->introspect(), this, [](const Result<Introspection> &known) {
        return known.map([](const Introspection &it) { return it.scopes; });
    });
}

// Takes over what was read; meanwhile the person may have chosen another version.
Account Accounts::merge(const Account &read, const Result<QStringList> &scopes)
{
    const auto before = located(read.id);
    Account *account = known(read.id);
    if (!before || !account)
        return read;
    account->name = read.name;
    account->kind = read.kind;
    account->portalId = read.portalId;
    account->dataCentre = read.dataCentre;
    account->regional = read.regional;
    if (scopes && !scopes->isEmpty())
        account->scopes = *scopes;
    save();
    Account merged = *account;
    merged.apiBase = read.apiBase;
    announceMove(*before);
    return merged;
}

QFuture<Accounts::SignedOut> Accounts::signOut(const QString &id)
{
    const auto account = located(id);
    m_sessions.erase(id); // what it may be renewing must not be stored any more
    return then(
        m_services.tokens.read(id), this, [this, id, account](const Result<std::optional<Secret>> &secret) {
            return then(m_services.tokens.remove(id), this, [this, id, account, secret](bool removed) {
                // A secret that was never in the keychain cannot be left there.
                const bool wiped = removed || !account || account->kept != Account::Kept::Keychain;
                forget(id);
                if (!account || account->credential != Account::Credential::OAuth)
                    return ready(SignedOut{true, wiped});
                if (!secret || !*secret)
                    return ready(SignedOut{false, wiped});
                return revoke(*account, **secret, wiped);
            });
        });
}

void Accounts::forget(const QString &id)
{
    m_list.accounts.removeIf([&id](const Account &account) { return account.id == id; });
    if (m_list.current == id)
        m_list.current.clear();
    save();
}

QFuture<Accounts::SignedOut> Accounts::revoke(const Account &account, const Secret &secret, bool wiped)
{
    auto *oauth = new OAuthClient(
        {account.apiBase, account.version, secret.app, {}}, m_services.clock, m_services.log, this);
    return then(oauth->revoke(secret.refreshToken), this, [oauth, wiped](const Result<void> &revoked) {
        oauth->deleteLater();
        return SignedOut{revoked.has_value(), wiped};
    });
}

void Accounts::save()
{
    if (const auto written = m_file.save(m_list); !written)
        Q_EMIT saveFailed(written.error());
    Q_EMIT changed();
}

} // namespace relata
