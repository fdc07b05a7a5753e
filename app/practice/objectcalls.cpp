// SPDX-License-Identifier: MIT
#include "practice/objectcalls.h"

#include "practice/errors.h"
#include "practice/search.h"

#include <QByteArray>

#include <algorithm>

namespace relata::practice {

namespace {

constexpr int defaultPage = 10;
constexpr int largestPage = 100;

std::string queryValue(const Route &route, const std::string &key)
{
    const auto found = route.query.find(key);
    return found == route.query.end() ? std::string() : found->second;
}

std::vector<std::string> wantedProperties(const Route &route)
{
    std::vector<std::string> wanted;
    for (const QByteArray &name : QByteArray::fromStdString(queryValue(route, "properties")).split(','))
        wanted.push_back(name.toStdString());
    return wanted;
}

Response listRecords(Context context, const Route &route, const TypeInfo &type)
{
    const std::string limitText = queryValue(route, "limit");
    const int limit = limitText.empty() ? defaultPage : QByteArray::fromStdString(limitText).toInt();
    if (limit < 1 || limit > largestPage)
        return errorResponse(400, "VALIDATION_ERROR", "limit must be between 1 and 100");
    const std::vector<std::string> &order = context.world.recordOrder[type.id];
    const std::string after = queryValue(route, "after");
    auto it = after.empty() ? order.begin() : std::find(order.begin(), order.end(), after);
    const bool archived = queryValue(route, "archived") == "true";
    Json results = Json::array();
    for (; it != order.end() && static_cast<int>(results.size()) < limit; ++it) {
        const StoredRecord &record = context.world.records[type.id][*it];
        if (record.archived == archived)
            results.push_back(recordJson(type, *it, record, wantedProperties(route)));
    }
    Json body{{"results", results}};
    if (it != order.end())
        body["paging"] = {{"next", {{"after", *it}}}};
    return jsonResponse(200, body);
}

Response readRecord(Context context, const Route &route, const TypeInfo &type, const std::string &id)
{
    const auto &records = context.world.records[type.id];
    const auto found = records.find(id);
    const bool archived = queryValue(route, "archived") == "true";
    if (found == records.end() || found->second.archived != archived)
        return objectNotFound(id);
    return jsonResponse(200, recordJson(type, id, found->second, wantedProperties(route)));
}

Json schemaJson(const TypeInfo &type)
{
    return {{"id", type.id.substr(2)}, {"name", type.name}, {"objectTypeId", type.id},
        {"fullyQualifiedName", World::fullyQualifiedName(type)},
        {"labels", {{"singular", type.shownSingular}, {"plural", type.shownPlural}}},
        {"primaryDisplayProperty", type.primaryProperty}, {"secondaryDisplayProperties", Json::array()},
        {"searchableProperties", type.searched}, {"requiredProperties", {type.primaryProperty}},
        {"properties", Json::array()}, {"associations", Json::array()}, {"archived", false},
        {"allowsSensitiveProperties", false}};
}

} // namespace

// tail: {type} | {type} search | {type} {id} | {type} {id} associations …
Response handleObjects(
    Context context, const Route &route, const std::string &method, const std::string &body)
{
    if (route.tail.empty())
        return notFound();
    const bool associations = route.tail.size() > 3 && route.tail[2] == "associations";
    if (associations && route.version != "v3")
        return handleRecordAssociations(context, route, method, body);
    if (associations || route.version == "v4" || route.tail.size() > 2)
        return notFound();
    const TypeInfo *type = context.world.type(route.tail[0]);
    if (!type)
        return unknownObjectType(route.tail[0]);
    if (route.tail.size() == 2 && route.tail[1] == "search" && method == "POST")
        return search(context, *type, body);
    if (method != "GET")
        return errorResponse(405, {}, "Method not allowed");
    return route.tail.size() == 1 ? listRecords(context, route, *type)
                                  : readRecord(context, route, *type, route.tail[1]);
}

Response handleSchemas(Context context, const Route &route, const std::string &method)
{
    if (method != "GET" || !route.tail.empty())
        return method == "GET" ? notFound() : errorResponse(405, {}, "Method not allowed");
    Json results = Json::array();
    for (const TypeInfo &type : context.world.types) {
        if (type.custom)
            results.push_back(schemaJson(type));
    }
    return jsonResponse(200, {{"results", results}});
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
