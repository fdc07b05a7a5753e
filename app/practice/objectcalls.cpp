// SPDX-License-Identifier: MIT
#include "practice/calls.h"

#include "practice/errors.h"
#include "practice/search.h"

#include <QByteArray>

#include <algorithm>

namespace relata::practice {

namespace {

constexpr int defaultObjects = 10;
constexpr int mostObjects = 100;

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
    const int limit = limitText.empty() ? defaultObjects : QByteArray::fromStdString(limitText).toInt();
    if (limit < 1 || limit > mostObjects)
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
    // A merged record answers as the one that survived.
    const auto merged = context.world.merged.find({type.id, id});
    if (merged != context.world.merged.end())
        return readRecord(context, route, type, merged->second);
    const auto &records = context.world.records[type.id];
    const auto found = records.find(id);
    const bool archived = queryValue(route, "archived") == "true";
    if (found == records.end() || found->second.archived != archived)
        return objectNotFound(id);
    return jsonResponse(200, recordJson(type, id, found->second, wantedProperties(route)));
}

// Into the recycle bin. Not kept over a restart.
Response archive(Context context, const TypeInfo &type, const std::string &id)
{
    if (context.world.live({type.id, id}))
        context.world.records[type.id][id].archived = true;
    Response response;
    response.status = 204;
    return response;
}

// Merged records answer under the ID that was asked for, with the survivor's own.
Response readBatch(Context context, const TypeInfo &type, const std::string &body)
{
    const Body parsed = parseBody(body);
    if (parsed.error)
        return *parsed.error;
    const Json inputs = parsed.json.value("inputs", Json::array());
    if (inputs.size() > mostObjects)
        return errorResponse(400, "VALIDATION_ERROR", "The maximum number of inputs of one request is 100");
    const std::vector<std::string> wanted = parsed.json.value("properties", std::vector<std::string>{});
    Json results = Json::array();
    Json missing = Json::array();
    for (const Json &input : inputs) {
        std::string id = input.at("id").get<std::string>();
        const auto merged = context.world.merged.find({type.id, id});
        if (merged != context.world.merged.end())
            id = merged->second;
        if (const StoredRecord *record = context.world.live({type.id, id}))
            results.push_back(recordJson(type, id, *record, wanted));
        else
            missing.push_back(id);
    }
    if (missing.empty())
        return jsonResponse(200, envelope(results, Json::array()));
    const Json error{{"status", "error"}, {"category", "OBJECT_NOT_FOUND"},
        {"message",
            "Could not get some " + context.world.wireName(type.id)
                + " objects, they may be deleted or not exist. Check that ids are valid."},
        {"context", {{"ids", missing}}}};
    return jsonResponse(
        context.switches.batchErrors == "200" ? 200 : 207, envelope(results, Json::array({error})));
}

} // namespace

// tail: {type} | {type} search | {type} batch read | {type} {id} | {type} {id} associations …
Response handleObjects(
    Context context, const Route &route, const std::string &method, const std::string &body)
{
    if (route.tail.empty())
        return notFound();
    const bool associations = route.tail.size() > 3 && route.tail[2] == "associations";
    if (associations && route.version != "v3")
        return handleRecordAssociations(context, route, method, body);
    const bool batch = route.tail.size() == 3 && route.tail[1] == "batch" && route.tail[2] == "read";
    if (associations || route.version == "v4" || (route.tail.size() > 2 && !batch))
        return notFound();
    const TypeInfo *type = context.world.type(route.tail[0]);
    if (!type)
        return unknownObjectType(route.tail[0]);
    if (route.tail.size() == 2 && route.tail[1] == "search" && method == "POST")
        return search(context, *type, body);
    if (batch && method == "POST")
        return readBatch(context, *type, body);
    if (method == "DELETE" && route.tail.size() == 2)
        return archive(context, *type, route.tail[1]);
    if (method != "GET")
        return errorResponse(405, {}, "Method not allowed");
    return route.tail.size() == 1 ? listRecords(context, route, *type)
                                  : readRecord(context, route, *type, route.tail[1]);
}

} // namespace relata::practice
