// SPDX-License-Identifier: MIT
#pragma once

#include "crm/error.h"
#include "hubspot/call.h"

#include <optional>

namespace relata {

/// How long to wait before the call is repeated automatically; nothing if it must not be. attempt: 1 for the
/// first failure. jitter: 0 to 1, spreads the retries of reads. Writes are repeated only if HubSpot surely
/// did nothing: 423, 429 and 477. (A 401 with a new token is up to the caller.) Reads also after 5xx and if
/// the server was not reached. At most three times, and never after more than a minute's wait: then the
/// person decides.
std::optional<std::chrono::milliseconds> retryDelay(
    const Error &error, const Call &call, int attempt, double jitter);

} // namespace relata
