// SPDX-License-Identifier: MIT
#include "practice/oauthcalls.h"

#include "practice/errors.h"
#include "practice/json.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace relata::practice {

namespace {

constexpr long long appId = 4200001;
constexpr long long userId = 5200001;

// The token endpoint's own form of error.
Response tokenError(const std::string &error, const std::string &status, const std::string &message)
{
    return jsonResponse(400,
        {{"status", status}, {"message", message}, {"error", error}, {"error_description", message},
            {"correlationId", newCorrelationId()}});
}

std::optional<Response> wrongApp(const OAuthContext &context, const Fields &fields)
{
    if (field(fields, "client_id") != context.app.clientId)
        return tokenError("invalid_client", "BAD_CLIENT_ID", "missing or unknown client id");
    if (field(fields, "client_secret") != context.app.clientSecret)
        return tokenError("invalid_client", "BAD_CLIENT_SECRET", "missing or invalid client secret");
    return std::nullopt;
}

// RFC 7636, section 4.6: what was promised with S256 must be shown.
bool provesChallenge(const std::string &challenge, const std::string &verifier)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(verifier), QCryptographicHash::Sha256);
    const auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return hash.toBase64(form).toStdString() == challenge;
}

std::chrono::seconds accessLife(const Switches &switches)
{
    return std::chrono::seconds(switches.tokenLife > 0 ? switches.tokenLife : 1800);
}

Response tokenAnswer(const OAuthContext &context, const Grants::Tokens &tokens)
{
    const Scopes scopes = context.grants.access(tokens.access)->scopes;
    return jsonResponse(200,
        {{"access_token", tokens.access}, {"refresh_token", tokens.refresh},
            {"expires_in", accessLife(context.switches).count()}, {"token_type", "bearer"},
            {"token_use", "access_token"}, {"hub_id", context.switches.portalId}, {"user_id", userId},
            {"scopes", scopes}});
}

Response exchangeCode(const OAuthContext &context, const Fields &fields)
{
    const std::optional<Grants::Code> code = context.grants.useCode(field(fields, "code"));
    if (!code)
        return tokenError("invalid_grant", "BAD_AUTH_CODE", "missing or unknown auth code");
    if (field(fields, "redirect_uri") != code->redirectUri)
        return tokenError("invalid_grant", "BAD_REDIRECT_URI", "missing or invalid redirect uri");
    if (!code->challenge.empty() && !provesChallenge(code->challenge, field(fields, "code_verifier")))
        return tokenError("invalid_grant", "BAD_CODE_VERIFIER", "the code verifier does not fit");
    return tokenAnswer(context, context.grants.grant(code->scopes, accessLife(context.switches)));
}

Response token(const OAuthContext &context, const Fields &fields)
{
    if (auto wrong = wrongApp(context, fields))
        return *wrong;
    const std::string type = field(fields, "grant_type");
    if (type == "authorization_code")
        return exchangeCode(context, fields);
    if (type != "refresh_token")
        return tokenError("unsupported_grant_type", "BAD_GRANT_TYPE", "missing or unknown grant type");
    const Grants::Tokens tokens = context.grants.refresh(
        field(fields, "refresh_token"), accessLife(context.switches), context.switches.rotation == "on");
    if (tokens.access.empty())
        return tokenError("invalid_grant", "BAD_REFRESH_TOKEN", "missing or invalid refresh token");
    return tokenAnswer(context, tokens);
}

// The guide calls the field access_token or refresh_token, the specification token.
std::string askedToken(const Fields &fields)
{
    for (const char *name : {"token", "access_token", "refresh_token"}) {
        if (const std::string value = field(fields, name); !value.empty())
            return value;
    }
    return {};
}

Json signedToken(const OAuthContext &context, const Grants::Access &access)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        access.end - Grants::Clock::now() + std::chrono::system_clock::now().time_since_epoch());
    return {{"expiresAt", left.count()}, {"scopes", access.scopes}, {"hubId", context.switches.portalId},
        {"userId", userId}, {"appId", appId}, {"hublet", context.switches.hublet}, {"isUserLevel", true},
        {"isServiceAccount", false}, {"isPrivateDistribution", true}};
}

Json introspection(const OAuthContext &context, const std::string &token)
{
    const Grants::Access *access = context.grants.access(token);
    const Scopes *refresh = context.grants.refreshScopes(token);
    const bool live = access && Grants::Clock::now() < access->end;
    if (!live && !refresh)
        return {{"active", false}};
    Json answer{{"active", true}, {"token", token}, {"token_type", "bearer"},
        {"token_use", live ? "access_token" : "refresh_token"}, {"hub_id", context.switches.portalId},
        {"user_id", userId}, {"client_id", context.app.clientId}, {"app_id", appId},
        {"user", "admin@practice.example"}, {"hub_domain", "practice.example"}};
    if (!live)
        return answer;
    answer["scopes"] = access->scopes;
    answer["expires_in"] =
        std::chrono::duration_cast<std::chrono::seconds>(access->end - Grants::Clock::now()).count();
    answer["is_private_distribution"] = true;
    answer["signed_access_token"] = signedToken(context, *access);
    return answer;
}

// Sensitive scopes would end in .v2 here; the sample account has none.
Response accessTokenInfo(const OAuthContext &context, const std::string &body)
{
    const Json json = Json::parse(body, nullptr, false);
    const Json key = json.is_object() ? json.value("tokenKey", Json()) : Json();
    if (!key.is_string())
        return errorResponse(400, "VALIDATION_ERROR", "Some required fields were not set: [tokenKey]");
    if (key != context.accessKey)
        return errorResponse(404, {}, "Token not found");
    return jsonResponse(200,
        {{"userId", userId}, {"hubId", context.switches.portalId}, {"appId", appId},
            {"scopes", context.accountScopes}});
}

// tail: {version} token [introspect | revoke]
Response tokenCall(const OAuthContext &context, const Route &route, const std::string &body)
{
    const auto &tail = route.tail;
    const bool known = tail.size() <= 3 && tail[1] == "token"
        && (tail[0] == "v3" || tail[0] == "2026-03" || tail[0] == "2026-09");
    if (!known)
        return notFound();
    const Fields fields = parseFields(body);
    if (tail.size() == 2)
        return token(context, fields);
    if (auto wrong = wrongApp(context, fields))
        return *wrong;
    if (tail[2] == "introspect")
        return jsonResponse(200, introspection(context, askedToken(fields)));
    if (tail[2] != "revoke")
        return notFound();
    context.grants.revoke(askedToken(fields));
    return jsonResponse(200, Json::object());
}

} // namespace

// tail: authorize | {portal} authorize | v2 private-apps get access-token-info | {version} token …
Response handleOAuth(const OAuthContext &context, const Route &route, const Request &request)
{
    const auto &tail = route.tail;
    if (tail.empty())
        return notFound();
    const bool isPage = tail.back() == "authorize" && tail.size() <= 2;
    if (isPage && (request.method == "GET" || request.method == "POST"))
        return handleAuthorize(context, route, request);
    if (isPage || tail.size() == 1)
        return notFound();
    if (request.method != "POST")
        return errorResponse(405, {}, "Method not allowed");
    if (tail == std::vector<std::string>{"v2", "private-apps", "get", "access-token-info"})
        return accessTokenInfo(context, request.body);
    return tokenCall(context, route, request.body);
}

} // namespace relata::practice
