// SPDX-License-Identifier: MIT
#pragma once

#include "practice/associationcalls.h"

namespace relata::practice {

/// Records: list, read, search.
Response handleObjects(
    Context context, const Route &route, const std::string &method, const std::string &body);
/// Schemas of the custom objects.
Response handleSchemas(Context context, const Route &route, const std::string &method);
/// Account details.
Response handleAccount(Context context, const Route &route, const std::string &method);

} // namespace relata::practice
