// SPDX-License-Identifier: MIT
#include "hubspot/transport.h"

#include "hubspot/exchange.h"
#include "hubspot/writebody.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace relata {

Transport::Transport(const QUrl &base, Clock &clock, HttpLog &log, Policy policy, QObject *parent)
    : QObject(parent)
    , m_base(base)
    , m_clock(clock)
    , m_log(log)
    , m_policy(policy)
{
}

QUrl Transport::url(const Call &call) const
{
    return QUrl::fromEncoded(m_base.toEncoded() + call.path, QUrl::StrictMode);
}

QNetworkRequest Transport::request(const Call &call, const QByteArray &bearer) const
{
    QNetworkRequest request(url(call));
    if (!bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + bearer);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Language", "en");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Relata/" RELATA_VERSION));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (!call.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(call.contentType));
    if (call.writes) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, call.body.size());
    }
    return request;
}

QFuture<Result<Answer>> Transport::send(const Call &call, const QByteArray &bearer)
{
    auto *exchange = new Exchange(m_policy, m_clock, m_log, this);
    if (call.writes) {
        // On a connection of its own, so that nothing that came before it can pass for its answer.
        auto *fresh = new QNetworkAccessManager(exchange);
        auto *body = new WriteBody(call.body, exchange);
        return exchange->watch(fresh->sendCustomRequest(request(call, bearer), call.verb, body), body, call);
    }
    return exchange->watch(
        m_network.sendCustomRequest(request(call, bearer), call.verb, call.body), nullptr, call);
}

} // namespace relata
