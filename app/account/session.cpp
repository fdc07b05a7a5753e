// SPDX-License-Identifier: MIT
#include "account/session.h"

#include "account/signinerror.h"
#include "account/tokenstore.h"
#include "async/clock.h"
#include "async/then.h"

namespace relata {

namespace {

constexpr qint64 earlySeconds = 60;

// The caller's own call did not go out, whatever became of the renewal.
Error notRenewed(const Error &error)
{
    if (error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::NotHubSpot
        || error.kind == Error::Kind::OtherDataCentre)
        return error;
    return Error::signIn(QStringLiteral("renewal"),
        Session::tr("HubSpot could not renew the sign-in at this moment; nothing was sent."),
        Session::tr("Wait a moment, then try again."));
}

// Only what says that the tokens or the app are refused. That a call was not understood (RFC 6749,
// section 5.2) says nothing about the sign-in.
bool endsSignIn(const Error &error)
{
    static const QStringList aboutTheApp{QStringLiteral("invalid_client"),
        QStringLiteral("unauthorized_client"), QStringLiteral("BAD_CLIENT_ID"),
        QStringLiteral("BAD_CLIENT_SECRET"), QStringLiteral("BAD_REFRESH_TOKEN")};
    return error.kind == Error::Kind::NotSignedIn
        || (error.kind == Error::Kind::Refused && aboutTheApp.contains(error.category));
}

} // namespace

Session::Session(const Account &account, Services services, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_services(services)
{
}

Session::~Session()
{
    wipe(m_bearer);
}

QFuture<Result<QByteArray>> Session::bearer(const QByteArray &rejected)
{
    if (m_end)
        return ready<Result<QByteArray>>(failure(*m_end));
    const bool usable = isFresh() && m_bearer != rejected;
    if (m_waiting.empty() && usable)
        return ready<Result<QByteArray>>(m_bearer);
    m_waiting.emplace_back();
    m_waiting.back().start();
    const auto future = m_waiting.back().future();
    if (m_waiting.size() == 1)
        renew(rejected);
    return future;
}

bool Session::isFresh() const
{
    if (m_bearer.isEmpty())
        return false;
    return m_account.credential == Account::Credential::AccessKey || m_services.clock.now() < m_freshUntil;
}

// For one call: the version may change between calls, and a call in flight must end on its own.
OAuthClient *Session::oauth()
{
    return new OAuthClient(
        {m_account.apiBase, m_account.version, m_secret->app, {}}, m_services.clock, m_services.log, this);
}

void Session::adopt(
    const Account &account, const Secret &secret, const QString &accessToken, qint64 expiresIn)
{
    m_account = account;
    m_secret = secret;
    ++m_generation;
    m_end.reset();
    setBearer(secret.accessKey.isEmpty() ? accessToken : secret.accessKey, expiresIn);
    if (!m_waiting.empty() && !m_bearer.isEmpty())
        serve(m_bearer);
}

void Session::setAddressAndVersion(const Account &account)
{
    m_account.apiBase = account.apiBase;
    m_account.version = account.version;
}

void Session::setBearer(const QString &bearer, qint64 expiresIn)
{
    wipe(m_bearer);
    m_bearer = bearer.toLatin1();
    m_freshUntil = m_services.clock.now() + (expiresIn - earlySeconds) * 1000;
}

// The secret is read once, when it is needed first.
QFuture<Result<bool>> Session::load()
{
    if (m_secret)
        return ready<Result<bool>>(true);
    return then(m_services.tokens.read(m_account.id), this,
        [this](const Result<std::optional<Secret>> &found) -> Result<bool> {
            if (!found)
                return failure(found.error());
            if (*found && !m_secret)
                adopt(m_account, **found);
            return m_secret.has_value();
        });
}

void Session::renew(const QByteArray &rejected)
{
    then(load(), this, [this, rejected, asked = m_generation](const Result<bool> &loaded) {
        if (asked != m_generation && m_waiting.empty())
            return; // a new sign-in has answered the waiting calls
        if (!loaded)
            return keychainFails(loaded.error().sentence());
        if (!*loaded && m_account.kept == Account::Kept::Keychain)
            return keychainFails(
                tr("The keychain does not hand out the sign-in: it is locked, or the entry is gone."));
        if (!*loaded)
            return end(Error::notSignedIn(tr("The sign-in was not kept")));
        if (m_account.credential == Account::Credential::OAuth)
            return refresh();
        if (m_bearer == rejected)
            return end(Error::notSignedIn(tr("HubSpot no longer accepts this access key")));
        serve(m_bearer);
    });
}

// The secret may well be there: the person can try again.
void Session::keychainFails(const QString &reason)
{
    const Error error = signinerror::keychain(reason);
    serve(failure(error));
    Q_EMIT keychainFailed(error);
}

void Session::refresh()
{
    OAuthClient *oauth = this->oauth();
    const auto answer = oauth->refresh(m_secret->refreshToken);
    then(answer, this, [this, oauth, asked = m_generation](const Result<TokenAnswer> &tokens) {
        oauth->deleteLater();
        if (asked != m_generation)
            return; // a new sign-in has answered the waiting calls
        if (tokens)
            return acceptTokens(*tokens);
        if (endsSignIn(tokens.error()))
            return end(Error::notSignedIn(tokens.error().message));
        serve(failure(notRenewed(tokens.error())));
    });
}

void Session::acceptTokens(const TokenAnswer &tokens)
{
    const bool rotated = !tokens.refreshToken.isEmpty() && tokens.refreshToken != m_secret->refreshToken;
    if (rotated) {
        wipe(m_secret->refreshToken);
        m_secret->refreshToken = tokens.refreshToken;
    }
    const auto use = [this, tokens, asked = m_generation] {
        if (asked != m_generation)
            return;
        setBearer(tokens.accessToken, tokens.expiresIn);
        serve(m_bearer);
    };
    if (!rotated)
        return use();
    then(m_services.tokens.write(m_account.id, *m_secret), this, [use](Account::Kept) { use(); });
}

QFuture<Result<Introspection>> Session::introspect()
{
    return then(bearer({}), this, [this](const Result<QByteArray> &bearer) {
        if (!bearer)
            return ready<Result<Introspection>>(failure(bearer.error()));
        OAuthClient *oauth = this->oauth();
        return then(oauth->introspect(QString::fromLatin1(*bearer)), this,
            [oauth](const Result<Introspection> &known) {
                oauth->deleteLater();
                return known;
            });
    });
}

void Session::serve(const Result<QByteArray> &bearer)
{
    std::vector<QPromise<Result<QByteArray>>> waiting;
    waiting.swap(m_waiting);
    for (auto &promise : waiting) {
        promise.addResult(bearer);
        promise.finish();
    }
}

void Session::end(const Error &why)
{
    m_end = why;
    wipe(m_bearer);
    serve(failure(why));
    Q_EMIT ended(why);
}

} // namespace relata
