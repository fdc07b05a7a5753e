// SPDX-License-Identifier: MIT
#include "hubspot/exchange.h"

#include "async/clock.h"
#include "crm/sentence.h"
#include "hubspot/errorbody.h"
#include "hubspot/httplog.h"
#include "hubspot/writebody.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>

#include <algorithm>

namespace relata {

namespace {

int intHeader(const QNetworkReply *reply, const char *name)
{
    bool ok = false;
    const int value = reply->rawHeader(name).trimmed().toInt(&ok);
    return ok ? value : -1;
}

bool isOfProxy(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError;
}

bool neverConnected(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::UnknownNetworkError:
        return true;
    default:
        return isOfProxy(error);
    }
}

// A proxy that refuses the tunnel is an error that Qt does not name.
bool wasStoppedByProxy(const QNetworkReply &reply)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(reply.url()));
    const bool goesThroughOne = !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
    return isOfProxy(reply.error())
        || (reply.error() == QNetworkReply::UnknownNetworkError && goesThroughOne);
}

// Obstacles between this computer and HubSpot, each with what to do about it. Trying again helps with none of
// them, so they are not temporary.
void explain(Error &error, const QNetworkReply &reply, const QList<QSslError> &tlsErrors)
{
    const QString host = reply.url().host();
    const auto isAboutTime = [](const QSslError &tls) {
        return tls.error() == QSslError::CertificateNotYetValid
            || tls.error() == QSslError::CertificateExpired;
    };
    if (wasStoppedByProxy(reply)) {
        error.explanation = sentence(
            Error::tr("The proxy of this network does not let Relata through to %1; nothing was sent."),
            {host});
        error.advice = Error::tr("Check the proxy in the settings of this computer, or ask whoever runs your "
                                 "network to allow this address.");
    } else if (reply.error() == QNetworkReply::HostNotFoundError) {
        error.explanation =
            sentence(Error::tr("The name %1 could not be found on the network; nothing was sent."), {host});
        error.advice =
            Error::tr("Check that this computer is online, and its VPN or DNS settings, then try again.");
    } else if (std::any_of(tlsErrors.cbegin(), tlsErrors.cend(), isAboutTime)) {
        error.advice = Error::tr(
            "Check date and time of this computer: HubSpot's certificate is not valid at that time.");
    } else if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        error.explanation =
            sentence(Error::tr("What answered as %1 could not prove that it is HubSpot: its "
                               "certificate is not one that this computer trusts. Nothing was sent."),
                {host});
        error.advice = Error::tr("If your company inspects encrypted connections, ask it to install its "
                                 "certificate on this computer. Otherwise use another network.");
    }
}

} // namespace

Exchange::Exchange(Transport::Policy policy, Clock &clock, HttpLog &log, QObject *parent)
    : Task(parent)
    , m_policy(policy)
    , m_clock(clock)
    , m_log(log)
{
}

QFuture<Result<Answer>> Exchange::watch(QNetworkReply *reply, WriteBody *body, const Call &call)
{
    m_reply = reply;
    m_body = body;
    m_writes = call.writes;
    m_started = m_clock.now();
    m_logId = m_log.request(call.verb, call.path);
    connect(reply, &QNetworkReply::sslErrors, this, &Exchange::noteTlsErrors);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::readSome);
    connect(reply, &QNetworkReply::finished, this, &Exchange::end);
    m_clock.after(m_policy.deadline, this, [this] { stop(Stopped::ByDeadline); });
    return future();
}

void Exchange::noteTlsErrors(const QList<QSslError> &errors)
{
    m_tlsErrors += errors;
}

void Exchange::readSome()
{
    if (m_stopped != Stopped::No)
        return;
    // As much as is there: QIODevice::read() would make room for all that is allowed, each time.
    m_received +=
        m_reply->read(std::min(m_reply->bytesAvailable(), m_policy.maxAnswerBytes + 1 - m_received.size()));
    if (m_received.size() > m_policy.maxAnswerBytes)
        stop(Stopped::BySize);
}

// abort() emits finished() before it returns, so the reason has to be set first.
void Exchange::stop(Stopped why)
{
    if (m_stopped != Stopped::No || m_reply->isFinished())
        return;
    m_stopped = why;
    m_reply->abort();
}

void Exchange::end()
{
    readSome();
    m_ended = m_clock.now();
    const Result<Answer> result = outcome();
    const QByteArray what = result ? QByteArray() : kindName(result.error().kind).toLatin1();
    m_log.answer(m_logId, answer().status, m_ended - m_started, m_received.size(), what);
    // Not this object's child: network access that ends deletes its replies first, then waits for its thread,
    // and that thread may be waiting for a reply.
    m_reply->deleteLater();
    finish(result);
}

Answer Exchange::answer() const
{
    Answer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = m_received;
    constexpr qsizetype longestId = 200;
    answer.correlationId = QString::fromUtf8(m_reply->rawHeader("x-hubspot-correlation-id").left(longestId));
    answer.rate.max = intHeader(m_reply, "X-HubSpot-RateLimit-Max");
    answer.retryAfter = std::chrono::seconds(std::max(0, intHeader(m_reply, "Retry-After")));
    answer.durationMs = m_ended - m_started;
    return answer;
}

// Qt does not always notice that a connection was closed in the middle of a body.
bool Exchange::isCut(const Answer &received) const
{
    const QByteArray announced = m_reply->rawHeader("Content-Length");
    const bool asSent = !announced.isEmpty() && !m_reply->hasRawHeader("Content-Encoding");
    return asSent && received.body.size() < announced.toLongLong();
}

Result<Answer> Exchange::outcome() const
{
    const Answer received = answer();
    if (m_stopped == Stopped::BySize) {
        Error tooBig = unexpectedAnswer(received, Error::tr("The answer is larger than Relata accepts."));
        tooBig.kind = m_writes ? Error::Kind::OutcomeUnknown : Error::Kind::UnexpectedAnswer;
        return failure(tooBig);
    }
    // A cut answer can carry status 200, so the error matters as well. Qt has errors of its own for 4xx and
    // 5xx.
    const bool whole = m_stopped == Stopped::No && received.status > 0
        && (m_reply->error() == QNetworkReply::NoError
            || m_reply->error() >= QNetworkReply::ContentAccessDenied);
    if (!whole || isCut(received))
        return failure(lost());
    if (received.status < 200 || (received.status >= 300 && received.status < 400))
        return failure(unexpectedAnswer(received, QString()));
    return received;
}

// retryDelay() does not retry errors with advice: a server that was silent for so long would be waited for as
// long again. An error about a write that was sent has its sentence already.
void Exchange::explainSilence(Error &error) const
{
    if (error.kind == Error::Kind::OutcomeUnknown)
        return;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_policy.deadline);
    error.explanation =
        Error::tr("HubSpot did not answer within %n second(s).", nullptr, static_cast<int>(seconds.count()));
    if (error.kind == Error::Kind::Unreachable)
        error.explanation += QLatin1Char(' ') + Error::tr("Nothing was sent.");
    error.advice =
        Error::tr("Check the network connection, and whether HubSpot reports trouble at status.hubspot.com.");
}

Error Exchange::lost() const
{
    Error error;
    const bool isRead =
        m_body && (m_body->wasRead() || m_reply->error() == QNetworkReply::ContentReSendError);
    // Nothing can be read of an empty body: once connected, it is treated as sent.
    const bool sent = isRead || (m_body && m_body->isEmpty() && !neverConnected(m_reply->error()));
    if (m_writes)
        error.kind = sent ? Error::Kind::OutcomeUnknown : Error::Kind::Unreachable;
    else
        error.kind = neverConnected(m_reply->error()) ? Error::Kind::Unreachable : Error::Kind::Temporary;
    error.status = answer().status;
    error.message = m_reply->errorString();
    if (m_stopped == Stopped::ByDeadline)
        explainSilence(error);
    else if (error.kind == Error::Kind::Unreachable)
        explain(error, *m_reply, m_tlsErrors);
    error.durationMs = m_ended - m_started;
    return error;
}

} // namespace relata
