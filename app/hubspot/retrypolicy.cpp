// SPDX-License-Identifier: MIT
#include "hubspot/retrypolicy.h"

namespace relata {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr int maxRetries = 3;
constexpr milliseconds longestWait = 60s;

// HubSpot's error handling guide and the behaviour of its own clients; see README.md.
std::optional<milliseconds> waitAfterLimit(const Error &error, int attempt)
{
    if (error.policyName == QLatin1String("DAILY"))
        return std::nullopt;
    if (error.retryAfter > 0ms)
        return error.retryAfter;
    if (error.status == 477)
        return std::nullopt;
    if (error.policyName == QLatin1String("SECONDLY") || error.category == QLatin1String("RATE_LIMITS"))
        return 1s * attempt;
    return 10s * attempt;
}

} // namespace

std::optional<milliseconds> retryDelay(const Error &error, const Call &call, int attempt, double jitter)
{
    if (attempt > maxRetries)
        return std::nullopt;
    std::optional<milliseconds> wait;
    switch (error.kind) {
    case Error::Kind::Locked:
        wait = 2s * attempt;
        break;
    case Error::Kind::RateLimited:
        wait = waitAfterLimit(error, attempt);
        break;
    case Error::Kind::NotHubSpot:
        if (error.status == 429) // a gateway's limit passes as HubSpot's does
            wait = waitAfterLimit(error, attempt);
        break;
    case Error::Kind::Temporary:
    case Error::Kind::Unreachable:
        if (!call.writes && error.advice.isEmpty()) // with an advice it is not passing
            wait = milliseconds(static_cast<qint64>((1 << (attempt - 1)) * 1000 * (1.0 + 0.5 * jitter)));
        break;
    default:
        break;
    }
    return wait && *wait <= longestWait ? wait : std::nullopt;
}

} // namespace relata
