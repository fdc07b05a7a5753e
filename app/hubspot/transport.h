// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "hubspot/call.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QUrl>

#include <chrono>

namespace relata {

class Clock;
class HttpLog;
class WriteBody;

/// Sends one call over HTTP under the one network policy: no redirect followed, an overall deadline,
/// HTTP/1.1, no cookies, TLS verified, answers of limited size, a write's body sent once, on a new
/// connection. Knows nothing of retries.
class Transport : public QObject {
    Q_OBJECT

public:
    struct Policy {
        std::chrono::milliseconds deadline{30000};
        qint64 maxAnswerBytes = 16 * 1024 * 1024;
    };

    /// base: scheme, host and port as parseApiBase gives it; nothing is ever sent elsewhere.
    Transport(const QUrl &base, Clock &clock, HttpLog &log, Policy policy, QObject *parent = nullptr);
    /// For what is sent from now on.
    void setBase(const QUrl &base) { m_base = base; }

    /// The full address of a call, for showing.
    QUrl url(const Call &call) const;

    /// An answer of any status except a redirect. Errors: Unreachable (nothing was sent), OutcomeUnknown (a
    /// write was sent, but no complete answer came), Temporary (a read without a complete answer),
    /// UnexpectedAnswer (redirect, too big). bearer: empty for a call without one.
    QFuture<Result<Answer>> send(const Call &call, const QByteArray &bearer);

private:
    QNetworkRequest request(const Call &call, const QByteArray &bearer) const;

    QNetworkAccessManager m_network;
    QUrl m_base;
    Clock &m_clock;
    HttpLog &m_log;
    Policy m_policy;
};

} // namespace relata
