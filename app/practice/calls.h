// SPDX-License-Identifier: MIT
#pragma once

#include "practice/message.h"
#include "practice/route.h"
#include "practice/switches.h"
#include "practice/world.h"

namespace relata::practice {

// The portal's endpoints. Each group has a file of its own; those of OAuth are in oauthcalls.h.

/// What the endpoints work on.
struct Context {
    World &world;
    const Switches &switches;
    /// Counts PUTs, for the switch that alternates their status.
    int &puts;
};

/// The associations of one record and of one pair: set labels, default, list, delete.
Response handleRecordAssociations(
    Context context, const Route &route, const std::string &method, const std::string &body);

/// Batches and label definitions of a pair of object types.
Response handleTypeAssociations(
    Context context, const Route &route, const std::string &method, const std::string &body);

/// Association limits that the account has set, under definitions/configurations.
Response handleConfigurations(Context context, const Route &route, const std::string &method);
/// Limits tracking: how much of its limits the account uses.
Response handleLimits(Context context, const Route &route, const std::string &method);

/// Records: list, read, read in batches, search, archive.
Response handleObjects(
    Context context, const Route &route, const std::string &method, const std::string &body);

/// Schemas: of all custom objects, or of one object type, with its association types.
Response handleSchemas(Context context, const Route &route, const std::string &method);
/// Property definitions: all that are known of an object type, or one.
Response handleProperties(Context context, const Route &route, const std::string &method);
/// Object library: which standard object types are switched on.
Response handleLibrary(Context context, const Route &route, const std::string &method);
/// Account details.
Response handleAccount(Context context, const Route &route, const std::string &method);

} // namespace relata::practice
