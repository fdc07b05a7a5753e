// SPDX-License-Identifier: MIT
#include "hubspot/callrunner.h"

#include "async/clock.h"
#include "async/then.h"
#include "hubspot/errorbody.h"
#include "hubspot/rategate.h"
#include "hubspot/retrypolicy.h"
#include "hubspot/transport.h"
#include "hubspot/wipe.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace relata {

Q_LOGGING_CATEGORY(lcHubSpot, "relata.hubspot", QtInfoMsg)

BearerSource fixedBearer(const QByteArray &token)
{
    return [held = Held{token}](const QByteArray &rejected) -> QFuture<Result<QByteArray>> {
        if (rejected.isEmpty())
            return ready<Result<QByteArray>>(held.secret);
        return ready<Result<QByteArray>>(failure(Error::notSignedIn()));
    };
}

CallRunner::CallRunner(const Call &call, Services services, QObject *parent)
    : Task(parent)
    , m_call(call)
    , m_services(std::move(services))
{
}

CallRunner::~CallRunner()
{
    wipe(m_bearer);
}

QFuture<Result<Answer>> CallRunner::run()
{
    const auto answer = future();
    if (m_call.cancellation)
        connect(m_call.cancellation, &Cancellation::requested, this, &CallRunner::cancel);
    if (m_call.cancellation && m_call.cancellation->isRequested())
        cancel();
    else
        askForBearer({});
    return answer;
}

void CallRunner::askForBearer(const QByteArray &rejected)
{
    then(m_services.bearer(rejected), this, [this](const Result<QByteArray> &bearer) {
        if (!bearer)
            return finish(failure(bearer.error()));
        useBearer(*bearer);
    });
}

// Replaces the bearer that was rejected.
void CallRunner::useBearer(const QByteArray &bearer)
{
    wipe(m_bearer);
    m_bearer = bearer;
    waitForGate();
}

void CallRunner::waitForGate()
{
    if (!isFinished())
        m_services.gate.enter(m_call.budget, this, [this] { send(); });
}

void CallRunner::send()
{
    if (isFinished())
        return m_services.gate.leave();
    m_inFlight = true;
    then(m_services.transport.send(m_call, m_bearer), this, [this](const Result<Answer> &result) {
        m_inFlight = false;
        m_services.gate.leave();
        receive(result);
    });
}

void CallRunner::receive(const Result<Answer> &result)
{
    if (!result)
        return handleFailure(result.error());
    m_services.gate.obey(result->rate);
    if (result->status >= 200 && result->status < 300)
        finish(result);
    else
        handleFailure(errorFromAnswer(*result));
}

void CallRunner::handleFailure(const Error &error)
{
    qCInfo(lcHubSpot).noquote() << m_call.verb << "failed:" << error.summary();
    if (error.kind == Error::Kind::NotSignedIn && !m_renewed) {
        m_renewed = true;
        then(m_services.bearer(m_bearer), this, [this, error](const Result<QByteArray> &bearer) {
            // HubSpot's own answer says more than that there is no other bearer.
            if (!bearer)
                return finish(
                    failure(bearer.error().kind == Error::Kind::NotSignedIn ? error : bearer.error()));
            useBearer(*bearer);
        });
        return;
    }
    ++m_failures;
    const auto delay = retryDelay(error, m_call, m_failures, QRandomGenerator::global()->generateDouble());
    const bool stopped = m_call.cancellation && m_call.cancellation->isRequested();
    if (!delay || stopped)
        return finish(failure(error));
    if (error.kind == Error::Kind::RateLimited)
        m_services.gate.pause(m_call.budget, *delay);
    m_services.clock.after(*delay, this, [this] { waitForGate(); });
}

void CallRunner::cancel()
{
    if (m_inFlight || isFinished())
        return;
    Error error;
    error.kind = Error::Kind::Cancelled;
    finish(failure(error));
}

} // namespace relata
