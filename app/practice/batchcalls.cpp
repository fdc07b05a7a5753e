// SPDX-License-Identifier: MIT
#include "practice/associationrules.h"
#include "practice/errors.h"

#include <QByteArray>

#include <algorithm>

namespace relata::practice {

namespace {

// HubSpot's documented and reported limits of one call.
constexpr std::size_t mostReads = 1000;
constexpr std::size_t mostWrites = 2000;
constexpr std::size_t mostArchives = 100;

struct Batch {
    Context context;
    const Route &route;
    std::string from;
    std::string to;
    Json inputs;
    Json results = Json::array();
    Json errors = Json::array();
};

std::string idOf(const Json &object)
{
    if (!object.is_object() || !object.contains("id"))
        return {};
    return object["id"].is_string() ? object["id"].get<std::string>() : object["id"].dump();
}

std::string inputId(const Json &input, const char *end)
{
    return input.is_object() && input.contains(end) ? idOf(input[end]) : std::string();
}

// The error of one input: HubSpot's request-level body as an entry of the envelope.
Json entryOf(const Response &response)
{
    Json entry = Json::parse(response.body);
    entry.erase("correlationId");
    for (const char *key : {"context", "links"}) {
        if (!entry.contains(key))
            entry[key] = Json::object();
    }
    entry["errors"] = Json::array();
    return entry;
}

int resultStatus(const Batch &batch, int complete)
{
    if (batch.errors.empty())
        return batch.route.version == "2026-09" ? 200 : complete;
    return batch.context.switches.batchErrors == "200" || batch.route.version == "2026-09" ? 200 : 207;
}

Response withResults(const Batch &batch, int complete)
{
    return jsonResponse(resultStatus(batch, complete), envelope(batch.results, batch.errors));
}

// v4 answers an archive with 204 and no body, the dated versions with an envelope.
Response withoutResults(const Batch &batch)
{
    if (batch.route.version != "v4" || !batch.errors.empty())
        return withResults(batch, 200);
    Response response;
    response.status = 204;
    return response;
}

Response create(Batch &batch)
{
    for (const Json &input : batch.inputs) {
        const Specs specs = parseSpecs(input.value("types", Json()));
        if (specs.error)
            return *specs.error;
        const RecordKey from{batch.from, inputId(input, "from")};
        const RecordKey to{batch.to, inputId(input, "to")};
        if (auto wrong = checkTypes(batch.context, from, to, specs.types)) {
            batch.errors.push_back(entryOf(*wrong));
            continue;
        }
        setTypes(batch.context, from, to, specs.types);
        batch.results.push_back(pairLabels(batch.context, from, to, specs.types));
    }
    return withResults(batch, 201);
}

Response associateDefault(Batch &batch)
{
    const World &world = batch.context.world;
    const Definition *plain = world.definitions.unlabelled(batch.from, batch.to);
    for (const Json &input : batch.inputs) {
        const RecordKey from{batch.from, inputId(input, "from")};
        const RecordKey to{batch.to, inputId(input, "to")};
        const auto wrong = plain ? checkTypes(batch.context, from, to, {plain->key})
                                 : errorResponse(400, "VALIDATION_ERROR",
                                     "No default association exists between " + world.wireName(batch.from)
                                         + " and " + world.wireName(batch.to));
        if (wrong) {
            batch.errors.push_back(entryOf(*wrong));
            continue;
        }
        batch.context.world.associations.add(from, to, {plain->key});
        for (const Json &result : defaultResults(batch.context, from, to))
            batch.results.push_back(result);
    }
    return withResults(batch, 200);
}

Response read(Batch &batch)
{
    constexpr int pageSize = 500;
    for (const Json &input : batch.inputs) {
        const RecordKey from{batch.from, idOf(input)};
        const std::string after = input.contains("after") ? input["after"].get<std::string>() : std::string();
        const Page page = pageOf(batch.context, from, batch.to, after, pageSize);
        if (page.targets.empty()) {
            batch.errors.push_back({{"status", "error"}, {"category", "OBJECT_NOT_FOUND"},
                {"message",
                    "No " + batch.to + " is associated with " + batch.context.world.wireName(from.type) + " "
                        + from.id + "."},
                {"context", {{"fromObjectId", {from.id}}}}, {"errors", Json::array()},
                {"links", Json::object()}, {"subCategory", "crm.associations.NO_ASSOCIATIONS_FOUND"}});
            continue;
        }
        Json targets = Json::array();
        for (const auto &target : page.targets)
            targets.push_back(
                associatedRecord(batch.context, batch.route.version, batch.from, batch.to, target));
        Json result{{"from", {{"id", from.id}}}, {"to", targets}};
        if (!page.after.empty())
            result["paging"] = {{"next", {{"after", page.after}}}};
        batch.results.push_back(result);
    }
    return withResults(batch, 200);
}

Response archive(Batch &batch)
{
    for (const Json &input : batch.inputs) {
        const RecordKey from{batch.from, inputId(input, "from")};
        for (const Json &to : input.value("to", Json::array()))
            batch.context.world.associations.unlink(from, {batch.to, idOf(to)});
    }
    return withoutResults(batch);
}

Response removeLabels(Batch &batch)
{
    for (const Json &input : batch.inputs) {
        const Specs specs = parseSpecs(input.value("types", Json()));
        if (specs.error)
            return *specs.error;
        batch.context.world.associations.remove(
            {batch.from, inputId(input, "from")}, {batch.to, inputId(input, "to")}, specs.types);
    }
    return withoutResults(batch);
}

Response labelDefinitions(
    Context context, const std::string &version, const std::string &from, const std::string &to)
{
    Json results = Json::array();
    for (const Definition &definition : context.world.definitions.of(from, to)) {
        Json entry{{"category", definition.key.category}, {"typeId", definition.key.id}, {"label", nullptr}};
        if (!definition.label.empty())
            entry["label"] = definition.label;
        if (version == "v4")
            entry.update({{"fromObjectTypeId", from}, {"toObjectTypeId", to}});
        else if (version == "2026-09" && context.switches.typeIds == "null")
            entry.update({{"fromObjectTypeId", nullptr}, {"toObjectTypeId", nullptr}});
        results.push_back(entry);
    }
    return jsonResponse(200, {{"results", results}});
}

// Takes a label of the account's own from both directions, and from the records that have it.
Response deleteLabel(Context context, const std::string &from, const std::string &to, const std::string &id)
{
    World &world = context.world;
    const TypeKey key{"USER_DEFINED", QByteArray::fromStdString(id).toInt()};
    const Definition *definition = world.definitions.find(from, to, key);
    if (!definition || definition->label.empty())
        return notFound();
    for (const std::string &record : world.recordOrder[from]) {
        for (const auto &target : world.associations.targets({from, record}, to)) {
            if (target.types.contains(key))
                world.associations.remove({from, record}, {to, target.id}, {key});
        }
    }
    const std::optional<TypeKey> inverse = definition->inverse;
    world.definitions.remove(from, to, key);
    if (inverse)
        world.definitions.remove(to, from, *inverse);
    Response response;
    response.status = 204;
    return response;
}

struct BatchCall {
    std::vector<std::string> path;
    std::size_t most;
    bool writes;
    std::vector<const char *> required; ///< fields of each input
    Response (*handle)(Batch &);
};

const std::vector<BatchCall> &batchCalls()
{
    static const std::vector<BatchCall> all{
        {{"batch", "create"}, mostWrites, true, {"from", "to", "types"}, create},
        {{"batch", "read"}, mostReads, false, {"id"}, read},
        {{"batch", "archive"}, mostArchives, true, {"from", "to"}, archive},
        {{"batch", "associate", "default"}, mostWrites, true, {"from", "to"}, associateDefault},
        {{"batch", "labels", "archive"}, mostWrites, true, {"from", "to", "types"}, removeLabels},
    };
    return all;
}

bool isComplete(const Json &input, const std::vector<const char *> &required)
{
    return input.is_object() && std::all_of(required.begin(), required.end(), [&input](const char *key) {
        return input.contains(key);
    });
}

Response runBatch(const BatchCall &call, Batch batch, const std::string &body)
{
    if (call.writes && batch.route.version == "2026-09" && batch.context.switches.permission == "on")
        return permissionMissing();
    const Body parsed = parseBody(body);
    if (parsed.error)
        return *parsed.error;
    if (!parsed.json.is_object() || !parsed.json.contains("inputs") || !parsed.json["inputs"].is_array())
        return invalidBody("line 1, column 1", "Some required fields were not set: [inputs]");
    batch.inputs = parsed.json["inputs"];
    if (!std::all_of(batch.inputs.begin(), batch.inputs.end(),
            [&call](const Json &input) { return isComplete(input, call.required); }))
        return invalidBody("line 1, column 12", "Some required fields were not set");
    if (batch.inputs.size() > call.most) {
        return errorResponse(400, "VALIDATION_ERROR",
            "The maximum number of inputs of one request is " + std::to_string(call.most));
    }
    return call.handle(batch);
}

} // namespace

// tail: definitions configurations … | {from} {to} labels [{id}] | {from} {to} batch …
Response handleTypeAssociations(
    Context context, const Route &route, const std::string &method, const std::string &body)
{
    if (route.tail.size() < 3)
        return notFound();
    if (route.tail[0] == "definitions" && route.tail[1] == "configurations")
        return handleConfigurations(context, route, method);
    const TypeInfo *from = context.world.type(route.tail[0]);
    const TypeInfo *to = context.world.type(route.tail[1]);
    if (!from || !to)
        return unknownObjectType(route.tail[from ? 1 : 0]);
    const std::vector<std::string> rest(route.tail.begin() + 2, route.tail.end());
    if (rest == std::vector<std::string>{"labels"})
        return method == "GET" ? labelDefinitions(context, route.version, from->id, to->id)
                               : errorResponse(405, {}, "Method not allowed");
    if (rest.size() == 2 && rest[0] == "labels" && method == "DELETE")
        return deleteLabel(context, from->id, to->id, rest[1]);
    for (const BatchCall &call : batchCalls()) {
        if (call.path == rest)
            return method == "POST" ? runBatch(call, {context, route, from->id, to->id, {}}, body)
                                    : errorResponse(405, {}, "Method not allowed");
    }
    return notFound();
}

} // namespace relata::practice
