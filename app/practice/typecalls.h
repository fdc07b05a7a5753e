// SPDX-License-Identifier: MIT
#pragma once

#include "practice/associationcalls.h"

namespace relata::practice {

/// Schemas: of all custom objects, or of one object type, with its association types.
Response handleSchemas(Context context, const Route &route, const std::string &method);
/// Property definitions: all that are known of an object type, or one.
Response handleProperties(Context context, const Route &route, const std::string &method);
/// Object library: which standard object types are switched on.
Response handleLibrary(Context context, const Route &route, const std::string &method);
/// Account details.
Response handleAccount(Context context, const Route &route, const std::string &method);

} // namespace relata::practice
