// SPDX-License-Identifier: MIT
#pragma once

#include "practice/associationcalls.h"

namespace relata::practice {

/// Association limits that the account has set, under definitions/configurations.
Response handleConfigurations(Context context, const Route &route, const std::string &method);
/// Limits tracking: how much of its limits the account uses.
Response handleLimits(Context context, const Route &route, const std::string &method);

} // namespace relata::practice
