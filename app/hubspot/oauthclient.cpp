// SPDX-License-Identifier: MIT
#include "hubspot/oauthclient.h"

#include "async/then.h"

namespace relata {

namespace {

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

// A token call changes no record: that its answer is lost is a trouble of the network like any other.
Error withoutOutcome(Error error)
{
    if (error.kind == Error::Kind::OutcomeUnknown)
        error.kind = Error::Kind::Temporary;
    return error;
}

} // namespace

QByteArray formBody(const QList<std::pair<QString, QString>> &fields)
{
    QByteArray body;
    body.reserve(4096); // so that it does not move, and leave secrets where it was
    for (const auto &[name, value] : fields) {
        const Held encoded{QUrl::toPercentEncoding(value)};
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=';
        body += encoded.secret;
    }
    return body;
}

OAuthClient::OAuthClient(const Settings &settings, Clock &clock, HttpLog &log, QObject *parent)
    : QObject(parent)
    , m_app(settings.app)
    , m_path(oauth::path(settings.version))
    , m_transport(settings.base, clock, log, settings.policy)
{
}

QFuture<Result<Answer>> OAuthClient::post(const QByteArray &path, const Form &fields)
{
    Call call{"POST", path,
        formBody(Form{{latin("client_id"), m_app.clientId}, {latin("client_secret"), m_app.clientSecret}}
            + fields)};
    call.contentType = "application/x-www-form-urlencoded";
    call.writes = true; // sent once
    return then(m_transport.send(call, {}), this, [](const Result<Answer> &answer) -> Result<Answer> {
        if (!answer)
            return failure(withoutOutcome(answer.error()));
        if (answer->status >= 300)
            return failure(tokenError(*answer));
        return answer;
    });
}

QFuture<Result<TokenAnswer>> OAuthClient::exchangeCode(
    const QString &code, const QString &redirectUri, const QString &verifier)
{
    const Form form{{latin("grant_type"), latin("authorization_code")}, {latin("code"), code},
        {latin("redirect_uri"), redirectUri}, {latin("code_verifier"), verifier}};
    return then(post(m_path, form), this,
        [](const Result<Answer> &answer) { return answer.and_then(parseTokenAnswer); });
}

QFuture<Result<TokenAnswer>> OAuthClient::refresh(const QString &refreshToken)
{
    const Form form{{latin("grant_type"), latin("refresh_token")}, {latin("refresh_token"), refreshToken}};
    return then(post(m_path, form), this,
        [](const Result<Answer> &answer) { return answer.and_then(parseTokenAnswer); });
}

QFuture<Result<Introspection>> OAuthClient::introspect(const QString &accessToken)
{
    const Form form{{latin("token"), accessToken}, {latin("token_type_hint"), latin("access_token")}};
    return then(post(m_path / "introspect", form), this,
        [](const Result<Answer> &answer) { return answer.and_then(parseIntrospection); });
}

QFuture<Result<void>> OAuthClient::revoke(const QString &refreshToken)
{
    const Form form{{latin("token"), refreshToken}, {latin("token_type_hint"), latin("refresh_token")}};
    return then(post(m_path / "revoke", form), this,
        [](const Result<Answer> &answer) { return answer.map([](const Answer &) {}); });
}

} // namespace relata
