// SPDX-License-Identifier: MIT
#include "hubspot/apibase.h"

#include "crm/sentence.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace relata {

namespace {

bool isHubSpotHost(const QString &host)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A(api\\.hubapi\\.com|api\\.hubspot\\.com|api-[a-z]{2}[0-9]{1,2}\\.hubapi\\.com)\\z"));
    return form.match(host.toLower()).hasMatch();
}

} // namespace

bool isLoopback(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

Result<QUrl> parseApiBase(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (url.path() == QLatin1String("/"))
        url.setPath({});
    const bool bare =
        url.userInfo().isEmpty() && url.path().isEmpty() && !url.hasQuery() && !url.hasFragment();
    const bool secure = url.scheme() == QLatin1String("https");
    const bool allowed = (secure && isHubSpotHost(url.host()) && url.port(443) == 443)
        || ((secure || url.scheme() == QLatin1String("http")) && isLoopback(url));
    if (!url.isValid() || !bare || !allowed)
        return badInput(sentence(Error::tr("Relata does not send a token to “%1”; use https://api.hubapi.com "
                                           "or an address of this computer such as http://127.0.0.1:8080."),
            {url.toDisplayString(QUrl::RemoveUserInfo)}));
    return url;
}

} // namespace relata
