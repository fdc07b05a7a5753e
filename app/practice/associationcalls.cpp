// SPDX-License-Identifier: MIT
#include "practice/associationrules.h"

#include "practice/errors.h"

#include <QByteArray>

namespace relata::practice {

namespace {

constexpr int mostOfPage = 500;

bool lacksPermission(Context context, const Route &route)
{
    return route.version == "2026-09" && context.switches.permission == "on";
}

int putStatus(Context context)
{
    const std::string &status = context.switches.putStatus;
    ++context.puts;
    if (status == "alternate")
        return context.puts % 2 == 1 ? 201 : 200;
    return status == "200" ? 200 : 201;
}

Response setLabels(
    Context context, const Route &route, const RecordKey &from, const RecordKey &to, const std::string &body)
{
    if (lacksPermission(context, route))
        return permissionMissing();
    const Body parsed = parseBody(body);
    if (parsed.error)
        return *parsed.error;
    const Specs specs = parseSpecs(parsed.json);
    if (specs.error)
        return *specs.error;
    if (auto wrong = checkTypes(context, from, to, specs.types))
        return *wrong;
    setTypes(context, from, to, specs.types);
    Response response = jsonResponse(putStatus(context), pairLabels(context, from, to, specs.types));
    if (route.version != "2026-09")
        response.headers.emplace_back(
            "Location", "/crm/v4/objects/" + from.type + "/" + from.id + "/associations/" + to.type);
    return response;
}

Response associateDefault(Context context, const Route &route, const RecordKey &from, const RecordKey &to)
{
    if (lacksPermission(context, route))
        return permissionMissing();
    const Definition *plain = context.world.definitions.unlabelled(from.type, to.type);
    if (!plain) {
        return errorResponse(400, "VALIDATION_ERROR",
            "No default association exists between " + context.world.wireName(from.type) + " and "
                + context.world.wireName(to.type));
    }
    if (auto wrong = checkTypes(context, from, to, {plain->key}))
        return *wrong;
    context.world.associations.add(from, to, {plain->key});
    return jsonResponse(200, envelope(defaultResults(context, from, to), Json::array()));
}

int pageSize(const Route &route)
{
    const auto limit = route.query.find("limit");
    if (limit == route.query.end())
        return mostOfPage;
    return QByteArray::fromStdString(limit->second).toInt();
}

Response listAssociations(
    Context context, const Route &route, const RecordKey &from, const std::string &toType)
{
    if (route.version == "2026-09" && context.switches.getList == "404")
        return notFound();
    if (!context.world.live(from))
        return notFound();
    const int limit = pageSize(route);
    if (limit < 1 || limit > mostOfPage)
        return errorResponse(400, "VALIDATION_ERROR", "limit must be between 1 and 500");
    const auto after = route.query.find("after");
    const Page page =
        pageOf(context, from, toType, after == route.query.end() ? std::string() : after->second, limit);
    Json results = Json::array();
    for (const auto &target : page.targets)
        results.push_back(associatedRecord(context, route.version, from.type, toType, target));
    Json body{{"results", results}};
    if (!page.after.empty())
        body["paging"] = {{"next", {{"after", page.after}}}};
    return jsonResponse(200, body);
}

Response deletePair(Context context, const Route &route, const RecordKey &from, const RecordKey &to)
{
    if (lacksPermission(context, route))
        return permissionMissing();
    context.world.associations.unlink(from, to);
    Response response;
    response.status = 204;
    return response;
}

} // namespace

// tail: {type} {id} associations [default] {toType} [{toId}]
Response handleRecordAssociations(
    Context context, const Route &route, const std::string &method, const std::string &body)
{
    std::vector<std::string> tail = route.tail;
    const bool isDefault = tail.size() == 6 && tail[3] == "default";
    if (isDefault)
        tail.erase(tail.begin() + 3);
    const TypeInfo *fromType = context.world.type(tail[0]);
    const TypeInfo *toType = tail.size() > 3 ? context.world.type(tail[3]) : nullptr;
    if (!fromType || !toType)
        return unknownObjectType(fromType && tail.size() > 3 ? tail[3] : tail[0]);
    const RecordKey from{fromType->id, tail[1]};
    if (tail.size() == 4 && method == "GET")
        return listAssociations(context, route, from, toType->id);
    if (tail.size() != 5)
        return notFound();
    const RecordKey to{toType->id, tail[4]};
    if (method == "PUT")
        return isDefault ? associateDefault(context, route, from, to)
                         : setLabels(context, route, from, to, body);
    if (method == "DELETE" && !isDefault)
        return deletePair(context, route, from, to);
    return errorResponse(405, {}, "Method not allowed");
}

} // namespace relata::practice
