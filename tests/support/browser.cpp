// SPDX-License-Identifier: MIT
#include "support/browser.h"

#include <QNetworkReply>
#include <QRegularExpression>

namespace relata::test {

namespace {

QNetworkRequest request(const QUrl &address)
{
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return request;
}

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

} // namespace

void Browser::open(const QUrl &address)
{
    QNetworkReply *reply = m_network.get(request(address));
    connect(reply, &QNetworkReply::finished, this, [this, reply, address] {
        reply->deleteLater();
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
            return show(reply);
        if (m_person != Person::Leaves)
            answerConsent(reply->readAll(), address);
    });
}

void Browser::answerConsent(const QByteArray &page, const QUrl &at)
{
    static const QRegularExpression field(
        QStringLiteral("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">"));
    QByteArray form = m_person == Person::Agrees ? "decision=allow" : "decision=refuse";
    auto fields = field.globalMatch(QString::fromUtf8(page));
    while (fields.hasNext()) {
        const auto match = fields.next();
        form += '&' + QUrl::toPercentEncoding(unescaped(match.captured(1))) + '='
            + QUrl::toPercentEncoding(unescaped(match.captured(2)));
    }
    QNetworkRequest post = request(at.resolved(QUrl(QStringLiteral("/oauth/authorize"))));
    post.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    QNetworkReply *reply = m_network.post(post, form);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        m_address = QUrl::fromEncoded(reply->rawHeader("Location"), QUrl::StrictMode);
        if (m_address.isEmpty())
            return show(reply);
        if (m_isFollowing)
            load(m_address);
    });
}

void Browser::load(const QUrl &address)
{
    QNetworkReply *reply = m_network.get(request(address));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        show(reply);
    });
}

void Browser::show(QNetworkReply *reply)
{
    m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_page = QString::fromUtf8(reply->readAll());
    for (const auto &[name, value] : reply->rawHeaderPairs())
        m_headers.insert(name.toLower(), value);
}

} // namespace relata::test
