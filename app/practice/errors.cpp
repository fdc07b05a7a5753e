// SPDX-License-Identifier: MIT
#include "practice/errors.h"

#include <QUuid>

namespace relata::practice {

namespace {

constexpr auto validation = "VALIDATION_ERROR";

} // namespace

std::string newCorrelationId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

Response errorResponse(
    int status, const std::string &category, const std::string &message, const Json &context)
{
    const std::string correlation = newCorrelationId();
    Json body{{"status", "error"}, {"message", message}, {"correlationId", correlation}};
    if (!context.is_null())
        body["context"] = context;
    if (!category.empty())
        body["category"] = category;
    Response response = jsonResponse(status, body);
    response.headers.emplace_back("x-hubspot-correlation-id", correlation);
    return response;
}

Response notAuthenticated()
{
    return errorResponse(401, "INVALID_AUTHENTICATION",
        "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find "
        "more "
        "details at https://developers.hubspot.com/docs/methods/auth/oauth-overview");
}

Response tokenExpired()
{
    return errorResponse(401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired.");
}

Response scopeMissing()
{
    return errorResponse(403, "MISSING_SCOPES",
        "This app hasn't been granted all required scopes to make this call. Read more about required scopes "
        "here: "
        "https://developers.hubspot.com/scopes.");
}

Response notFound()
{
    return errorResponse(404, {}, "resource not found");
}

Response objectNotFound(const std::string &id)
{
    return errorResponse(
        404, "OBJECT_NOT_FOUND", "Object not found.  objectId are usually numeric.", {{"id", {id}}});
}

Response unknownObjectType(const std::string &name)
{
    return errorResponse(400, validation, "Unable to infer object type from: " + name);
}

Json invalidRecord(const std::string &typeName, const std::string &id)
{
    return {{"INVALID_OBJECT_IDS", {typeName + "=" + id + " is not valid"}}, {"objectId", {id}},
        {"objectType", {typeName}}};
}

Json invalidAssociationType(const TypeKey &type)
{
    const std::string spec = type.category + "=" + std::to_string(type.id);
    return {{"associationSpec", {spec}},
        {"INVALID_ASSOCIATION_TYPE_ID", {spec + " is not a valid association definition id"}}};
}

Response invalidAssociation(const Json &context)
{
    return errorResponse(400, validation, "One or more associations are invalid", context);
}

Response limitExceeded(const Definition &definition)
{
    return errorResponse(400, validation,
        "The association limit of " + std::to_string(definition.maxTo)
            + (definition.label.empty() ? std::string() : " for the label " + definition.label)
            + " is exceeded",
        {{"associationTypeId", {std::to_string(definition.key.id)}}});
}

Response permissionMissing()
{
    return errorResponse(400, validation, "Missing 'Edit Associations' permission.");
}

Response bodyMissing()
{
    return errorResponse(400, {}, "Invalid JSON input: a request body was expected, but none found");
}

Response invalidBody(const std::string &where, const std::string &what)
{
    return errorResponse(400, {}, "Invalid input JSON on " + where + ": " + what);
}

Response otherDataCentre(int portalId, const std::string &hublet)
{
    const std::string message = "Hub " + std::to_string(portalId)
        + " is unknown to this Hublet, but it appears to exist in Hublet " + hublet;
    Json body{{"status", "error"}, {"message", message}, {"correlationId", newCorrelationId()},
        {"correctHublet", hublet}};
    return jsonResponse(488, body);
}

Response rateLimited(const std::string &policy)
{
    const bool search = policy == "SECONDLY";
    const std::string correlation = newCorrelationId();
    const std::string name = policy == "DAILY" ? "daily" : search ? "secondly" : "ten_secondly_rolling";
    Json body{{"status", "error"}, {"message", "You have reached your " + name + " limit."},
        {"errorType", "RATE_LIMIT"}, {"correlationId", correlation}, {"policyName", policy},
        {"groupName", "publicapi:private_app-api-calls-" + name + ":1:" + std::to_string(World::portalId)}};
    Response response = jsonResponse(429, body);
    response.headers.emplace_back("x-hubspot-correlation-id", correlation);
    return response;
}

} // namespace relata::practice
