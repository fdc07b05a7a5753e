// SPDX-License-Identifier: MIT
// What the calls on one pair and on batches share: reading bodies, checking types, shaping answers.
#include "practice/associationrules.h"
#include "practice/errors.h"

#include <QByteArray>
#include <QDateTime>

#include <algorithm>
#include <limits>
#include <random>

namespace relata::practice {

namespace {

std::string place(const std::string &text, std::size_t byte)
{
    const std::string before = text.substr(0, std::min(byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lastBreak = before.rfind('\n');
    const std::size_t column = lastBreak == std::string::npos ? before.size() : before.size() - lastBreak - 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(std::max<std::size_t>(1, column));
}

template <typename T>
void shuffle(std::vector<T> &items)
{
    static std::mt19937 generator(20260921);
    std::shuffle(items.begin(), items.end(), generator);
}

// HubSpot has no requests nested this deeply; copying one would overflow the stack.
bool isTooDeep(const std::string &text)
{
    constexpr int deepest = 64;
    int depth = 0;
    for (const char c : text) {
        depth += (c == '[' || c == '{') - (c == ']' || c == '}');
        if (depth > deepest)
            return true;
    }
    return false;
}

bool isSpec(const Json &entry)
{
    return entry.is_object() && entry.contains("associationCategory")
        && entry["associationCategory"].is_string() && entry.contains("associationTypeId")
        && entry["associationTypeId"].is_number_integer();
}

// A cursor is opaque: base64 of the position, as HubSpot's look.
std::string cursorFor(const std::string &typeId, std::size_t position)
{
    return QByteArray::fromStdString("0-" + typeId + "-" + std::to_string(position)).toBase64().toStdString();
}

std::size_t positionOf(const std::string &cursor)
{
    const std::string text = QByteArray::fromBase64(QByteArray::fromStdString(cursor)).toStdString();
    const std::size_t hyphen = text.rfind('-');
    return hyphen == std::string::npos ? 0 : QByteArray::fromStdString(text.substr(hyphen + 1)).toULongLong();
}

// The server takes the object types to check from the definition, not from the address: a type of another
// pair is answered with "this contact is not valid" though the address names a deal.
std::optional<Response> checkType(
    Context context, const RecordKey &from, const RecordKey &to, const TypeKey &type)
{
    const Definition *here = context.world.definitions.find(from.type, to.type, type);
    if (here)
        return std::nullopt;
    const Definition *elsewhere = context.world.definitions.findAnywhere(type);
    if (!elsewhere)
        return invalidAssociation(invalidAssociationType(type));
    return invalidAssociation(invalidRecord(context.world.wireName(elsewhere->from), from.id));
}

std::optional<Response> checkLimit(
    Context context, const RecordKey &from, const RecordKey &to, const Definition &definition)
{
    // Limits are not enforced on existing links.
    if (definition.maxTo == 0 || context.world.associations.types(from, to).contains(definition.key))
        return std::nullopt;
    int others = 0;
    for (const auto &target : context.world.associations.targets(from, to.type))
        others += target.id != to.id && target.types.contains(definition.key);
    return others < definition.maxTo ? std::nullopt : std::optional(limitExceeded(definition));
}

std::optional<Response> checkLimits(
    Context context, const RecordKey &from, const RecordKey &to, const TypeSet &types)
{
    TypeSet all = types; // a labelled link is an unlabelled one too
    if (const Definition *plain = context.world.definitions.unlabelled(from.type, to.type))
        all.insert(plain->key);
    for (const TypeKey &type : all) {
        const Definition *definition = context.world.definitions.find(from.type, to.type, type);
        if (auto exceeded = checkLimit(context, from, to, *definition))
            return exceeded;
        const Definition *inverse = definition->inverse
            ? context.world.definitions.find(to.type, from.type, *definition->inverse)
            : nullptr;
        if (inverse) {
            if (auto exceeded = checkLimit(context, to, from, *inverse))
                return exceeded;
        }
    }
    return std::nullopt;
}

Json labelsOf(Context context, const RecordKey &from, const RecordKey &to, const TypeSet &types)
{
    std::vector<std::string> labels;
    for (const TypeKey &type : types) {
        const Definition *definition = context.world.definitions.find(from.type, to.type, type);
        if (definition && !definition->label.empty())
            labels.push_back(definition->label);
    }
    if (context.switches.order == "shuffled")
        shuffle(labels);
    return labels;
}

} // namespace

Body parseBody(const std::string &text)
{
    if (text.empty())
        return {{}, bodyMissing()};
    if (isTooDeep(text))
        return {{}, invalidBody("line 1, column 1", "The document is nested too deeply")};
    try {
        return {Json::parse(text), std::nullopt};
    } catch (const Json::parse_error &error) {
        return {{}, invalidBody(place(text, error.byte), "Unexpected character")};
    }
}

Specs parseSpecs(const Json &array)
{
    Specs specs;
    if (!array.is_array() || array.empty()) {
        const std::string what = array.is_object() ? "Object" : array.is_array() ? "empty Array" : "Scalar";
        specs.error = invalidBody("line 1, column 1",
            "Cannot deserialize value of type java.util.HashSet<AssociationSpec> from " + what + " value");
        return specs;
    }
    for (const Json &entry : array) {
        if (!isSpec(entry)) {
            specs.error = invalidBody("line 1, column 2",
                "Some required fields were not set: [associationCategory, associationTypeId]");
            return specs;
        }
        const long long id = entry["associationTypeId"];
        const bool fits = id > 0 && id <= std::numeric_limits<int>::max();
        specs.types.insert({entry["associationCategory"], fits ? static_cast<int>(id) : 0});
    }
    return specs;
}

std::optional<Response> checkTypes(
    Context context, const RecordKey &from, const RecordKey &to, const TypeSet &types)
{
    for (const TypeKey &type : types) {
        if (auto wrong = checkType(context, from, to, type))
            return wrong;
    }
    for (const RecordKey &record : {from, to}) {
        if (!context.world.live(record))
            return invalidAssociation(invalidRecord(context.world.wireName(record.type), record.id));
    }
    return checkLimits(context, from, to, types);
}

void setTypes(Context context, const RecordKey &from, const RecordKey &to, const TypeSet &types)
{
    Associations &associations = context.world.associations;
    const TypeSet before = associations.types(from, to);
    if (context.switches.putSemantics != "add") {
        const bool keepsHubSpots = context.switches.putSemantics == "keep-hubspot";
        TypeSet gone;
        for (const TypeKey &type : before) {
            const Definition *definition = context.world.definitions.find(from.type, to.type, type);
            const bool plain = definition && definition->label.empty();
            const bool kept = keepsHubSpots && type.category == "HUBSPOT_DEFINED";
            if (!plain && !kept && !types.contains(type))
                gone.insert(type);
        }
        associations.remove(from, to, gone);
    }
    associations.add(from, to, types);
}

Json idValue(Context context, const std::string &id)
{
    if (context.switches.ids == "string")
        return id;
    return QByteArray::fromStdString(id).toLongLong();
}

Json pairLabels(Context context, const RecordKey &from, const RecordKey &to, const TypeSet &asked)
{
    Json pair{{"fromObjectTypeId", from.type}, {"fromObjectId", idValue(context, from.id)},
        {"toObjectTypeId", to.type}, {"toObjectId", idValue(context, to.id)}};
    const std::string &labels = context.switches.labels;
    if (labels == "null")
        pair["labels"] = nullptr;
    else if (labels != "missing") {
        const TypeSet types = labels == "request" ? asked : context.world.associations.types(from, to);
        pair["labels"] = labelsOf(context, from, to, types);
    }
    return pair;
}

Json associatedRecord(Context context, const std::string &version, const std::string &fromType,
    const std::string &toType, const Associations::Target &target)
{
    std::vector<Json> types;
    for (const TypeKey &type : target.types) {
        const Definition *definition = context.world.definitions.find(fromType, toType, type);
        Json entry{{"category", type.category}, {"typeId", type.id}, {"label", nullptr}};
        if (definition && !definition->label.empty())
            entry["label"] = definition->label;
        if (version == "2026-09" && context.switches.typeIds == "null")
            entry.update({{"fromObjectTypeId", nullptr}, {"toObjectTypeId", nullptr}});
        types.push_back(entry);
    }
    if (context.switches.order == "shuffled")
        shuffle(types);
    return {{"toObjectId", idValue(context, target.id)}, {"associationTypes", types}};
}

Page pageOf(
    Context context, const RecordKey &from, const std::string &toType, const std::string &after, int limit)
{
    auto targets = context.world.associations.targets(from, toType);
    std::erase_if(targets, [&](const auto &target) { return !context.world.live({toType, target.id}); });
    const std::size_t start = std::min(after.empty() ? 0 : positionOf(after), targets.size());
    const std::size_t end = std::min(start + static_cast<std::size_t>(limit), targets.size());
    const auto at = [&targets](std::size_t i) {
        return targets.begin() + static_cast<std::ptrdiff_t>(i);
    };
    return {{at(start), at(end)}, end < targets.size() ? cursorFor(toType, end) : std::string()};
}

Json defaultResults(Context context, const RecordKey &from, const RecordKey &to)
{
    std::vector<Json> results;
    const auto addOneWay = [&](const RecordKey &a, const RecordKey &b) {
        if (const Definition *plain = context.world.definitions.unlabelled(a.type, b.type)) {
            results.push_back({{"from", {{"id", a.id}}}, {"to", {{"id", b.id}}},
                {"associationSpec",
                    {{"associationCategory", plain->key.category}, {"associationTypeId", plain->key.id}}}});
        }
    };
    addOneWay(from, to);
    addOneWay(to, from);
    if (context.switches.order == "shuffled")
        shuffle(results);
    return results;
}

Json envelope(const Json &results, const Json &errors)
{
    const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
    Json body{{"status", "COMPLETE"}, {"results", results}, {"startedAt", now}, {"completedAt", now}};
    if (!errors.empty())
        body.update({{"numErrors", errors.size()}, {"errors", errors}});
    return body;
}

} // namespace relata::practice
