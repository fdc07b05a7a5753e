// SPDX-License-Identifier: MIT
#include "practice/calls.h"

#include "practice/errors.h"

namespace relata::practice {

namespace {

using Parts = std::vector<std::string>;

constexpr int mostLabels = 50;          // of one pair of object types
constexpr int mostAssociations = 50000; // the documentation's example

Json configurationJson(const Definition &definition)
{
    Json entry{{"category", definition.key.category}, {"typeId", definition.key.id},
        {"userEnforcedMaxToObjectIds", definition.maxTo}};
    if (!definition.label.empty())
        entry["label"] = definition.label;
    return entry;
}

Json configurations(const std::vector<Definition> &definitions)
{
    Json results = Json::array();
    for (const Definition &definition : definitions) {
        if (definition.maxTo > 0)
            results.push_back(configurationJson(definition));
    }
    return {{"results", results}};
}

Json typeJson(const TypeInfo &type)
{
    return {
        {"objectTypeId", type.id}, {"singularLabel", type.shownSingular}, {"pluralLabel", type.shownPlural}};
}

// The two sides of a label count once; pairs without labels are left out.
Response labelUsage(Context context, const Route &route)
{
    const TypeInfo *from = context.world.type(field(route.query, "fromObjectTypeId"));
    const TypeInfo *to = context.world.type(field(route.query, "toObjectTypeId"));
    Json results = Json::array();
    if (!from || !to)
        return jsonResponse(200, {{"results", results}});
    Json labels = Json::array();
    for (const Definition &definition : context.world.definitions.of(from->id, to->id)) {
        if (definition.key.category == "USER_DEFINED" && !definition.label.empty())
            labels.push_back(definition.label);
    }
    if (!labels.empty()) {
        results.push_back({{"fromObjectType", typeJson(*from)}, {"toObjectType", typeJson(*to)},
            {"allLabels", labels}, {"limit", mostLabels}, {"usage", labels.size()},
            {"percentage", 100.0 * static_cast<double>(labels.size()) / mostLabels}});
    }
    return jsonResponse(200, {{"results", results}});
}

int limitOf(Context context, const TypeInfo &from, const TypeInfo &to)
{
    const Definition *plain = context.world.definitions.unlabelled(from.id, to.id);
    return plain && plain->maxTo > 0 ? plain->maxTo : mostAssociations;
}

struct Usage {
    Json atLimit = Json::array();
    Json nearLimit = Json::array();
};

Usage usageOf(Context context, const TypeInfo &from, const TypeInfo &to)
{
    const int limit = limitOf(context, from, to);
    Usage usage;
    for (const std::string &id : context.world.recordOrder[from.id]) {
        const auto used = context.world.associations.targets({from.id, id}, to.id).size();
        const double percentage = 100.0 * static_cast<double>(used) / limit;
        const Json sample{{"objectId", std::stoll(id)}, {"label", id}};
        if (percentage >= 100)
            usage.atLimit.push_back(sample);
        else if (percentage >= 80) {
            Json near = sample;
            near.update({{"usage", used}, {"percentage", percentage}});
            usage.nearLimit.push_back(near);
        }
    }
    return usage;
}

Response recordUsage(Context context, const TypeInfo &from, const TypeInfo &to)
{
    const Usage usage = usageOf(context, from, to);
    return jsonResponse(200,
        {{"limit", limitOf(context, from, to)}, {"totalRecordsAtLimit", usage.atLimit.size()},
            {"totalRecordsNearLimit", usage.nearLimit.size()}, {"atLimitFromRecordSamples", usage.atLimit},
            {"nearLimitFromRecordSamples", usage.nearLimit}});
}

} // namespace

// tail: definitions configurations all | definitions configurations {from} {to}
Response handleConfigurations(Context context, const Route &route, const std::string &method)
{
    if (method != "GET")
        return errorResponse(405, {}, "Method not allowed");
    if (route.tail.size() == 3 && route.tail[2] == "all")
        return jsonResponse(200, configurations(context.world.definitions.all()));
    if (route.tail.size() != 4)
        return notFound();
    const TypeInfo *from = context.world.type(route.tail[2]);
    const TypeInfo *to = context.world.type(route.tail[3]);
    if (!from || !to)
        return unknownObjectType(route.tail[from ? 3 : 2]);
    return jsonResponse(200, configurations(context.world.definitions.of(from->id, to->id)));
}

// tail: associations labels | associations records {from} {to}
Response handleLimits(Context context, const Route &route, const std::string &method)
{
    if (method != "GET")
        return errorResponse(405, {}, "Method not allowed");
    if (route.tail == Parts{"associations", "labels"})
        return labelUsage(context, route);
    if (route.tail.size() != 4 || route.tail[0] != "associations" || route.tail[1] != "records")
        return notFound();
    const TypeInfo *from = context.world.type(route.tail[2]);
    const TypeInfo *to = context.world.type(route.tail[3]);
    if (!from || !to)
        return unknownObjectType(route.tail[from ? 3 : 2]);
    return recordUsage(context, *from, *to);
}

} // namespace relata::practice
