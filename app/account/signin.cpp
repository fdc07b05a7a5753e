// SPDX-License-Identifier: MIT
#include "account/signin.h"

#include "account/callbackserver.h"
#include "account/pkce.h"
#include "account/scopes.h"
#include "account/signinerror.h"
#include "async/clock.h"
#include "async/then.h"
#include "crm/sentence.h"

#include <QUrlQuery>

namespace relata {

namespace {

using namespace std::chrono_literals;

constexpr auto personPatience = 5min;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

SignIn::SignIn(const Setup &setup, const Services &services, QObject *parent)
    : Task(parent)
    , m_setup(setup)
    , m_services(services)
    , m_state(randomText())
    , m_verifier(randomText())
    , m_server(std::make_unique<CallbackServer>(services.reader.clock))
    , m_reader(services.reader)
{
    connect(m_server.get(), &CallbackServer::arrived, this, &SignIn::accept);
    connect(m_server.get(), &CallbackServer::encrypted, this, [this] {
        Q_EMIT refused(
            sentence(tr("The browser came back with https, which no program on this computer can answer. "
                        "Allow http for localhost in the browser, or copy the address it shows and paste "
                        "it here; it begins with %1."),
                {m_redirect}));
    });
}

SignIn::~SignIn()
{
    wipe(m_state);
    wipe(m_verifier);
    wipe(m_issued);
    if (m_waiting)
        m_waiting->answer(200, tr("Not signed in"), tr("The sign-in has ended. Start it again in Relata."));
}

QFuture<Result<SignedIn>> SignIn::start()
{
    const auto signedIn = future();
    if (!m_server->listen(m_services.ports)) {
        end(failure(signinerror::portsTaken(m_services.ports)));
        return signedIn;
    }
    m_port = m_server->port();
    m_redirect = redirectUri(m_port);
    m_link = makeLink();
    m_oauth = std::make_unique<OAuthClient>(
        OAuthClient::Settings{m_services.reader.hosts.api, m_setup.version, m_setup.app, {}},
        m_services.reader.clock, m_services.reader.log);
    m_services.reader.clock.after(personPatience, this, [this] {
        if (!m_returned)
            end(failure(signinerror::timedOut()));
    });
    m_browserOpened = m_services.openBrowser(m_link);
    return signedIn;
}

// HubSpot's authorize page, with the account preset where one is expected.
QUrl SignIn::makeLink() const
{
    QUrlQuery query;
    query.addQueryItem(s("client_id"), encoded(m_setup.app.clientId));
    query.addQueryItem(s("redirect_uri"), encoded(m_redirect));
    query.addQueryItem(s("scope"), encoded(requiredScopes().join(QLatin1Char(' '))));
    query.addQueryItem(s("optional_scope"), encoded(optionalScopes().join(QLatin1Char(' '))));
    query.addQueryItem(s("state"), m_state);
    query.addQueryItem(s("code_challenge"), challengeOf(m_verifier));
    query.addQueryItem(s("code_challenge_method"), s("S256"));
    QUrl link = m_services.reader.hosts.webOf(m_setup.dataCentre);
    link.setPath(m_setup.expectedPortal.isEmpty()
            ? s("/oauth/authorize")
            : filled(s("/oauth/%1/authorize"), {m_setup.expectedPortal}));
    link.setQuery(query);
    return link;
}

bool SignIn::isOurs(const Callback &callback) const
{
    return equalInConstantTime(callback.state, m_state);
}

Result<void> SignIn::paste(const QString &address)
{
    auto callback = readPastedCallback(address, m_port);
    if (callback && !isOurs(*callback)) // more lines may have been copied than the address has
        callback = readPastedCallback(address.trimmed().section(QLatin1Char('\n'), 0, 0), m_port);
    if (!callback)
        return badInput(
            sentence(tr("This is not the address the browser ends on; it begins with %1."), {m_redirect}));
    if (!isOurs(*callback))
        return badInput(
            tr("This address belongs to another sign-in. Open the link again and paste the address "
               "on which it ends."));
    accept(*callback, nullptr);
    return {};
}

void SignIn::cancel()
{
    end(failure(Error{Error::Kind::Cancelled, 0, {}, {}}));
}

void SignIn::accept(const Callback &callback, CallbackConnection *connection)
{
    if (isFinished() || m_returned) {
        if (connection)
            connection->answer(400, tr("Already answered"), tr("This sign-in has already been answered."));
        return;
    }
    if (!isOurs(callback))
        return refuse(callback, connection);
    m_returned = true;
    m_server->close();
    m_waiting = connection;
    Q_EMIT returned();
    if (!callback.error.isEmpty())
        return end(failure(signinerror::fromPage(callback.error, callback.errorDescription)));
    if (callback.code.isEmpty())
        return end(failure(signinerror::noCode()));
    exchange(callback.code);
}

// Any page in any tab can send a browser here: only who knows the state is heard.
void SignIn::refuse(const Callback &callback, CallbackConnection *connection)
{
    connection->answer(400, tr("Not signed in"),
        tr("This answer does not belong to the sign-in that Relata is waiting for."));
    // HubSpot's guide does not promise the state beside an error.
    if (callback.state.isEmpty() && !callback.error.isEmpty())
        Q_EMIT refused(sentence(
            tr("The browser brought an error (%1) without proof that it belongs to this sign-in. If you "
               "refused, cancel here, too."),
            {callback.error}));
    else
        Q_EMIT refused(tr("An answer that does not belong to this sign-in was refused."));
}

void SignIn::exchange(const QString &code)
{
    if (m_setup.dataCentre.isEmpty())
        m_setup.dataCentre = dataCentreOf(code);
    then(
        m_oauth->exchangeCode(code, m_redirect, m_verifier), this, [this](const Result<TokenAnswer> &tokens) {
            if (!tokens)
                return end(failure(signinerror::fromTokenCall(tokens.error())));
            if (tokens->refreshToken.isEmpty())
                return end(failure(signinerror::noRefreshToken()));
            introspect(*tokens);
        });
}

void SignIn::introspect(const TokenAnswer &tokens)
{
    m_issued = tokens.refreshToken;
    then(m_oauth->introspect(tokens.accessToken), this, [this, tokens](const Result<Introspection> &known) {
        SignedIn signedIn{{}, {m_setup.app, tokens.refreshToken, {}}, tokens.accessToken, tokens.expiresIn};
        Account &account = signedIn.account;
        account.server = m_setup.server;
        account.credential = Account::Credential::OAuth;
        account.version = m_setup.version;
        account.clientId = m_setup.app.clientId;
        account.portalId = tokens.portalId;
        account.scopes = tokens.scopes;
        account.dataCentre = m_setup.dataCentre;
        // Only `active` is promised; the rest comes from elsewhere or stays unknown.
        if (known) {
            account.name = known->domain;
            account.user = known->user;
            account.userLevel = known->userLevel;
            if (account.scopes.isEmpty())
                account.scopes = known->scopes;
            if (!known->dataCentre.isEmpty())
                account.dataCentre = known->dataCentre;
        }
        readAccount(signedIn);
    });
}

void SignIn::readAccount(SignedIn signedIn)
{
    then(m_reader.read(signedIn.account, signedIn.accessToken.toLatin1()), this,
        [this, signedIn](const Result<Account> &account) mutable {
            if (!account)
                return end(failure(signinerror::fromCall(account.error())));
            if (!m_setup.expectedPortal.isEmpty() && account->portalId != m_setup.expectedPortal)
                return end(failure(signinerror::wrongPortal(account->portalId, m_setup.expectedPortal)));
            signedIn.account = *account;
            end(signedIn);
        });
}

void SignIn::end(const Result<SignedIn> &result)
{
    if (isFinished())
        return;
    finish(result);
    m_server->close();
    if (m_waiting && result)
        m_waiting->answer(200, tr("Signed in"),
            sentence(tr("Relata is signed in to %1. You can close this page."), {result->account.title()}));
    else if (m_waiting)
        m_waiting->answer(200, tr("Not signed in"),
            result.error().sentence() + QLatin1Char('\n') + result.error().nextStep());
    m_waiting.clear();
    // Tokens that HubSpot has granted and nobody will use.
    if (!result && !m_issued.isEmpty())
        m_oauth->revoke(m_issued);
}

} // namespace relata
