// SPDX-License-Identifier: MIT
#include "account/callbackpage.h"

#include "crm/sentence.h"

#include <QCryptographicHash>

namespace relata {

namespace {

constexpr auto style = "body{font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:4em auto;padding:0 1em;"
                       "color:#1d2330;background:#f5f6f8}h1{font-size:1.4em}"
                       "@media(prefers-color-scheme:dark){body{color:#e8eaee;background:#1b1e24}}";

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Bad Request";
    }
}

// Only this style may apply, and nothing may be loaded, framed or sent.
QByteArray policy()
{
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + hash
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

} // namespace

QByteArray callbackPage(int status, const QString &language, const QString &title, const QString &text)
{
    const QString html = QStringLiteral("<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\">"
                                        "<meta name=\"viewport\" content=\"width=device-width\">"
                                        "<title>%2</title><style>%3</style></head><body><h1>%2</h1>"
                                        "<p>%4</p></body></html>");
    const QByteArray body = filled(html,
        {language.toHtmlEscaped(), title.toHtmlEscaped(), QLatin1String(style),
            text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("</p><p>"))})
                                .toUtf8();
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status)
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer"
          "\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: "
        + policy();
    if (status == 405)
        answer += "\r\nAllow: GET";
    return answer + "\r\n\r\n" + body;
}

} // namespace relata
