// SPDX-License-Identifier: MIT
#pragma once

#include "practice/message.h"
#include "practice/world.h"

namespace relata::practice {

// The error bodies that HubSpot has been seen to send; texts as people have reported them.

/// A body in HubSpot's error form; an empty category is left out, as in some 404 and 429 answers.
Response errorResponse(
    int status, const std::string &category, const std::string &message, const Json &context = {});

Response notAuthenticated();
Response tokenExpired();
Response scopeMissing();
Response notFound(); ///< a record or path that does not exist
Response objectNotFound(const std::string &id);
Response unknownObjectType(const std::string &name);
/// One or both records of an association do not exist; `typeName` in capitals.
Json invalidRecord(const std::string &typeName, const std::string &id);
Json invalidAssociationType(const TypeKey &type);
/// "One or more associations are invalid" with one of the contexts above.
Response invalidAssociation(const Json &context);
Response limitExceeded(const Definition &definition);
Response permissionMissing();
Response bodyMissing();
/// The body is not JSON, or not of the expected form; `where` names line and column.
Response invalidBody(const std::string &where, const std::string &what);
/// 488, as reports of 2026 show it: the account is at home in another data centre.
Response otherDataCentre(int portalId, const std::string &hublet);
/// policy: TEN_SECONDLY_ROLLING, DAILY or SECONDLY.
Response rateLimited(const std::string &policy);

/// A correlation ID: a new random UUID.
std::string newCorrelationId();

} // namespace relata::practice
