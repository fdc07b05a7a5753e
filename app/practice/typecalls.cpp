// SPDX-License-Identifier: MIT
#include "practice/calls.h"

#include "practice/errors.h"

#include <algorithm>

namespace relata::practice {

namespace {

// Every association type that begins or ends at this object type.
Json associationsOf(Context context, const std::string &typeId)
{
    Json associations = Json::array();
    for (const Definition &definition : context.world.definitions.all()) {
        if (definition.from != typeId && definition.to != typeId)
            continue;
        const std::string name =
            definition.name.empty() ? "type_" + std::to_string(definition.key.id) : definition.name;
        associations.push_back({{"id", std::to_string(definition.key.id)},
            {"fromObjectTypeId", definition.from}, {"toObjectTypeId", definition.to}, {"name", name}});
    }
    return associations;
}

Json schemaJson(Context context, const TypeInfo &type)
{
    return {{"id", type.id.substr(2)}, {"name", type.name}, {"objectTypeId", type.id},
        {"fullyQualifiedName", World::fullyQualifiedName(type)},
        {"labels", {{"singular", type.shownSingular}, {"plural", type.shownPlural}}},
        {"primaryDisplayProperty", type.primaryProperty}, {"secondaryDisplayProperties", Json::array()},
        {"searchableProperties", type.searched}, {"requiredProperties", {type.primaryProperty}},
        {"properties", Json::array()}, {"associations", associationsOf(context, type.id)},
        {"archived", false}, {"allowsSensitiveProperties", false}};
}

} // namespace

Response handleSchemas(Context context, const Route &route, const std::string &method)
{
    if (method != "GET" || route.tail.size() > 1)
        return method == "GET" ? notFound() : errorResponse(405, {}, "Method not allowed");
    if (!route.tail.empty()) {
        const TypeInfo *type = context.world.type(route.tail[0]);
        return type ? jsonResponse(200, schemaJson(context, *type)) : unknownObjectType(route.tail[0]);
    }
    Json results = Json::array();
    for (const TypeInfo &type : context.world.types) {
        if (type.custom)
            results.push_back(schemaJson(context, type));
    }
    return jsonResponse(200, {{"results", results}});
}

// tail: {type} | {type} {name}
Response handleProperties(Context context, const Route &route, const std::string &method)
{
    if (method != "GET" || route.tail.empty() || route.tail.size() > 2)
        return method == "GET" ? notFound() : errorResponse(405, {}, "Method not allowed");
    const TypeInfo *type = context.world.type(route.tail[0]);
    if (!type)
        return unknownObjectType(route.tail[0]);
    const std::vector<Json> &properties = context.world.properties[type->id];
    if (route.tail.size() == 1)
        return jsonResponse(200, {{"results", properties}});
    const auto found = std::find_if(properties.begin(), properties.end(),
        [&route](const Json &property) { return property["name"] == route.tail[1]; });
    return found == properties.end() ? notFound() : jsonResponse(200, *found);
}

Response handleLibrary(Context context, const Route &route, const std::string &method)
{
    if (method != "GET" || route.tail.size() > 1)
        return method == "GET" ? notFound() : errorResponse(405, {}, "Method not allowed");
    const auto &library = context.world.library;
    if (route.tail.empty())
        return jsonResponse(200, {{"enablementByObjectTypeId", library}});
    const auto found = library.find(route.tail[0]);
    return found == library.end() ? notFound() : jsonResponse(200, {{"enablement", found->second}});
}

Response handleAccount(Context context, const Route &route, const std::string &method)
{
    if (method != "GET" || !route.tail.empty())
        return method == "GET" ? notFound() : errorResponse(405, {}, "Method not allowed");
    const bool european = context.switches.hublet != "na1";
    Json details{{"portalId", context.switches.portalId}, {"accountType", context.switches.accountType},
        {"timeZone", "Europe/Berlin"}, {"companyCurrency", "EUR"}, {"additionalCurrencies", Json::array()},
        {"utcOffset", "+01:00"}, {"utcOffsetMilliseconds", 3600000},
        {"uiDomain", european ? "app-eu1.hubspot.com" : "app.hubspot.com"},
        {"dataHostingLocation", european ? "eu1" : "na1"}};
    if (route.version == "2026-09")
        details["portalName"] = "Practice portal";
    return jsonResponse(200, details);
}

} // namespace relata::practice
