// SPDX-License-Identifier: MIT
#pragma once

#include "async/task.h"
#include "crm/result.h"
#include "hubspot/call.h"

#include <QFuture>

#include <functional>

namespace relata {

class Clock;
class RateGate;
class Transport;

/// Gives the bearer to use. An empty argument asks for the current one; otherwise the argument is a bearer
/// that HubSpot answered with 401, and a newer one is wanted (NotSignedIn if there is none).
using BearerSource = std::function<QFuture<Result<QByteArray>>(const QByteArray &rejected)>;

/// A bearer that never changes.
BearerSource fixedBearer(const QByteArray &token);

/// Carries one call to its end: bearer, gate, transport, and again where the retry policy allows.
class CallRunner : public Task<Result<Answer>> {
    Q_OBJECT

public:
    struct Services {
        Transport &transport;
        RateGate &gate;
        Clock &clock;
        BearerSource bearer;
    };

    CallRunner(const Call &call, Services services, QObject *parent);
    ~CallRunner() override;

    /// A 2xx answer, or the typed error.
    QFuture<Result<Answer>> run();

private:
    void askForBearer(const QByteArray &rejected);
    void useBearer(const QByteArray &bearer);
    void waitForGate();
    void send();
    void receive(const Result<Answer> &result);
    void handleFailure(const Error &error);
    void cancel();

    Call m_call;
    Services m_services;
    QByteArray m_bearer;
    int m_failures = 0;
    bool m_inFlight = false;
    bool m_renewed = false;
};

} // namespace relata
