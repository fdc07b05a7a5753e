// SPDX-License-Identifier: MIT
#include "practice/oauthcalls.h"

#include "practice/scopes.h"

#include <QString>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace relata::practice {

namespace {

std::string escaped(const std::string &text)
{
    return QString::fromStdString(text).toHtmlEscaped().toStdString();
}

Response page(int status, const std::string &title, const std::string &body)
{
    Response response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.headers = {{"Cache-Control", "no-store"}, {"X-Frame-Options", "DENY"},
        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"}};
    response.body = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
        + "</title><style>body{font:16px/1.5 sans-serif;max-width:34em;margin:3em auto;padding:0 "
          "1em}button{font:inherit;padding:.4em 1.2em;margin-right:.6em}</style></head><body><h1>"
        + title + "</h1>" + body + "</body></html>";
    return response;
}

// HubSpot shows these mistakes itself: it does not send the browser to an address it cannot trust.
std::string mistake(const OAuthContext &context, const Fields &fields)
{
    if (field(fields, "client_id") != context.app.clientId)
        return "No app has this client ID.";
    const auto &registered = context.app.redirectUris;
    if (std::find(registered.begin(), registered.end(), field(fields, "redirect_uri")) == registered.end())
        return "The redirect URL is not one of those that are registered for this app.";
    const Scopes asked = parseScopes(field(fields, "scope"));
    const Scopes &needed = appScopes();
    if (!std::includes(asked.begin(), asked.end(), needed.begin(), needed.end()))
        return "The scopes that were asked for do not contain all scopes that this app requires.";
    const Scopes &owned = context.accountScopes;
    if (!std::includes(owned.begin(), owned.end(), needed.begin(), needed.end()))
        return "This account does not have all scopes that this app requires.";
    return {};
}

Scopes grantedScopes(const OAuthContext &context, const Fields &fields)
{
    Scopes asked = parseScopes(field(fields, "scope"));
    asked.merge(parseScopes(field(fields, "optional_scope")));
    Scopes granted;
    std::set_intersection(asked.begin(), asked.end(), context.accountScopes.begin(),
        context.accountScopes.end(), std::inserter(granted, granted.end()));
    return granted;
}

Response consent(const OAuthContext &context, const Fields &fields)
{
    std::string hidden;
    for (const auto &[name, value] : fields)
        hidden += "<input type=\"hidden\" name=\"" + escaped(name) + "\" value=\"" + escaped(value) + "\">";
    std::string scopes;
    for (const std::string &scope : grantedScopes(context, fields))
        scopes += "<li>" + escaped(scope) + "</li>";
    return page(200, "Practice portal",
        "<p>Relata asks for access to the account <b>Practice portal</b> ("
            + std::to_string(context.switches.portalId)
            + "). It holds sample data on this computer only.</p><form method=\"post\" "
              "action=\"/oauth/authorize\">"
            + hidden
            + "<button name=\"decision\" value=\"allow\">Connect app</button>"
              "<button name=\"decision\" value=\"refuse\">Cancel</button></form><p>With these scopes:</p><ul>"
            + scopes + "</ul>");
}

std::string encoded(const std::string &text)
{
    return QUrl::toPercentEncoding(QString::fromStdString(text)).toStdString();
}

Response back(const Fields &fields, const std::string &answer)
{
    const std::string address = field(fields, "redirect_uri");
    const char separator = address.find('?') == std::string::npos ? '?' : '&';
    std::string target = address + separator + answer;
    if (fields.count("state") > 0)
        target += "&state=" + encoded(field(fields, "state"));
    Response response;
    response.status = 302;
    response.contentType = "text/plain";
    response.headers = {{"Location", target}, {"Cache-Control", "no-store"}};
    return response;
}

} // namespace

Response handleAuthorize(const OAuthContext &context, const Route &route, const Request &request)
{
    const bool answers = request.method == "POST";
    const Fields fields = answers ? parseFields(request.body) : route.query;
    if (const std::string wrong = mistake(context, fields); !wrong.empty())
        return page(400, "Authorization failed", "<p>" + wrong + "</p>");
    if (!answers)
        return consent(context, fields);
    if (field(fields, "decision") != "allow")
        return back(fields, "error=access_denied&error_description=The%20user%20denied%20the%20request.");
    const std::string challenge =
        field(fields, "code_challenge_method") == "S256" ? field(fields, "code_challenge") : std::string();
    const auto life = std::chrono::seconds(context.switches.codeLife);
    return back(fields,
        "code="
            + encoded(context.grants.addCode({field(fields, "redirect_uri"), challenge,
                grantedScopes(context, fields), Grants::Clock::now() + life})));
}

} // namespace relata::practice
