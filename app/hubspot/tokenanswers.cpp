// SPDX-License-Identifier: MIT
#include "hubspot/tokenanswers.h"

#include "hubspot/errorbody.h"

namespace relata {

namespace {

// A secret must not survive in an error that is shown and kept.
template <typename T>
Result<T> withoutBody(const Result<T> &result)
{
    if (result)
        return result;
    Error error = result.error();
    error.raw.clear();
    return failure(error);
}

} // namespace

Result<TokenAnswer> parseTokenAnswer(const Answer &answer)
{
    const JsonReader root(answer.body);
    // Without a lifetime, a short one is assumed; RFC 6749 only recommends giving it.
    constexpr qint64 shortLife = 300;
    const qint64 told = root.at("expires_in").text().toLongLong();
    const TokenAnswer tokens{root.at("access_token").requiredText(), root.at("refresh_token").text(),
        told > 0 ? told : shortLife, root.at("hub_id").text(), root.at("scopes").strings()};
    return withoutBody(checked(answer, root, tokens));
}

Result<Introspection> parseIntrospection(const Answer &answer)
{
    const JsonReader root(answer.body);
    const JsonReader signedToken = root.at("signed_access_token");
    const Introspection introspection{root.at("active").boolean(), root.at("hub_id").text(),
        root.at("hub_domain").text(), root.at("user").text(), root.at("scopes").strings(),
        signedToken.at("hublet").text(), signedToken.at("isUserLevel").boolean()};
    return withoutBody(checked(answer, root, introspection));
}

Result<AccessKeyInfo> parseAccessKeyInfo(const Answer &answer)
{
    const JsonReader root(answer.body);
    AccessKeyInfo info{root.at("hubId").requiredText(), {}};
    for (QString scope : root.at("scopes").requiredArray().strings()) {
        if (scope.endsWith(QLatin1String(".v2")))
            scope.chop(3);
        info.scopes.append(scope);
    }
    return withoutBody(checked(answer, root, info));
}

Path oauth::path(ApiVersion version)
{
    return Path() / "oauth" / olderName(version) / "token";
}

Request<AccessKeyInfo> oauth::accessKeyInfo(const QByteArray &key)
{
    const Path path = Path() / "oauth" / "v2" / "private-apps" / "get" / "access-token-info";
    const QByteArray body = json(QJsonObject{{QStringLiteral("tokenKey"), QString::fromLatin1(key)}});
    return {{"POST", path, body}, parseAccessKeyInfo};
}

namespace {

// HubSpot's own names of refusals, in `status`.
bool isKnownName(const QString &status)
{
    static const QStringList names{QStringLiteral("BAD_AUTH_CODE"), QStringLiteral("EXPIRED_AUTH_CODE"),
        QStringLiteral("MISMATCH_REDIRECT_URI_AUTH_CODE"), QStringLiteral("BAD_REFRESH_TOKEN"),
        QStringLiteral("BAD_CLIENT_ID"), QStringLiteral("BAD_CLIENT_SECRET"),
        QStringLiteral("BAD_REDIRECT_URI")};
    return names.contains(status);
}

// The codes of RFC 6749, section 5.2, in `error`; they come with 400, the one about the client also with 401.
bool isKnownCode(const QString &code, int status)
{
    static const QStringList codes{QStringLiteral("invalid_request"), QStringLiteral("invalid_client"),
        QStringLiteral("invalid_grant"), QStringLiteral("unauthorized_client"),
        QStringLiteral("unsupported_grant_type"), QStringLiteral("invalid_scope")};
    return codes.contains(code)
        && (status == 400 || (status == 401 && code == QLatin1String("invalid_client")));
}

} // namespace

Error tokenError(const Answer &answer)
{
    Error error = errorFromAnswer(answer);
    error.raw.clear();
    const JsonReader body(answer.body);
    const QString code = body.at("error").string();
    const QString status = body.at("status").string();
    const bool isKnown = isKnownName(status) || isKnownCode(code, answer.status);
    const bool isAlone = error.category.isEmpty() && code.isEmpty() && status != QLatin1String("error");
    if (isKnownName(status) || isAlone)
        error.category = status;
    else if (!code.isEmpty())
        error.category = code;
    if (error.message.isEmpty())
        error.message = body.at("error_description").string();
    const bool isRefusal = answer.status < 500 && error.kind != Error::Kind::RateLimited
        && error.kind != Error::Kind::OtherDataCentre;
    if (isRefusal && isKnown)
        error.kind = code == QLatin1String("invalid_grant") ? Error::Kind::NotSignedIn : Error::Kind::Refused;
    else if (error.kind == Error::Kind::NotSignedIn)
        error.kind = Error::Kind::Refused; // HubSpot's, in words that say nothing about the sign-in
    return error;
}

} // namespace relata
