// SPDX-License-Identifier: MIT
#include "practice/search.h"

#include "practice/errors.h"

#include <QString>

#include <algorithm>

namespace relata::practice {

namespace {

constexpr int defaultHits = 10;
constexpr int mostHits = 200;
constexpr std::size_t longestBody = 3000;
constexpr std::size_t mostResults = 10000;

struct Found {
    std::string id;
    const StoredRecord *record;
};

QString folded(const std::string &text)
{
    return QString::fromStdString(text).toCaseFolded();
}

std::string property(const StoredRecord &record, const std::string &name)
{
    const auto found = record.properties.find(name);
    return found == record.properties.end() ? std::string() : found->second;
}

bool matchesText(const TypeInfo &type, const StoredRecord &record, const std::string &query)
{
    const auto contains = [&](const std::string &name) {
        return folded(property(record, name)).contains(folded(query));
    };
    const auto word = [&](const std::string &name, const std::string &other) {
        return folded(property(record, name) + " " + property(record, other)).contains(folded(query));
    };
    return std::any_of(type.searched.begin(), type.searched.end(), contains)
        || (type.name == "contact" && word("firstname", "lastname"));
}

bool matchesFilter(const Json &filter, const std::string &id, const StoredRecord &record)
{
    const std::string name = filter.value("propertyName", std::string());
    const std::string op = filter.value("operator", std::string());
    const QString value = folded(filter.value("value", std::string()));
    const QString stored = folded(name == "hs_object_id" ? id : property(record, name));
    if (op == "EQ")
        return stored == value;
    if (op == "NEQ")
        return stored != value;
    if (op == "HAS_PROPERTY")
        return !stored.isEmpty();
    if (op == "NOT_HAS_PROPERTY")
        return stored.isEmpty();
    if (op == "CONTAINS_TOKEN")
        return stored.contains(QString(value).remove(QLatin1Char('*')));
    if (op == "NOT_CONTAINS_TOKEN")
        return !stored.contains(QString(value).remove(QLatin1Char('*')));
    const Json values = filter.value("values", Json::array());
    const bool listed = std::any_of(values.begin(), values.end(),
        [&stored](const Json &v) { return folded(v.get<std::string>()) == stored; });
    if (op == "IN" || op == "NOT_IN")
        return listed == (op == "IN");
    const double number = stored.toDouble();
    if (op == "LT" || op == "LTE")
        return number < value.toDouble() || (op == "LTE" && number == value.toDouble());
    if (op == "GT" || op == "GTE")
        return number > value.toDouble() || (op == "GTE" && number == value.toDouble());
    const QString high = folded(filter.value("highValue", std::string()));
    return op == "BETWEEN" && number >= value.toDouble() && number <= high.toDouble();
}

// Groups are joined by OR, the filters of a group by AND.
bool matchesFilters(const Json &groups, const std::string &id, const StoredRecord &record)
{
    if (groups.empty())
        return true;
    return std::any_of(groups.begin(), groups.end(), [&](const Json &group) {
        const Json filters = group.value("filters", Json::array());
        return std::all_of(filters.begin(), filters.end(),
            [&](const Json &filter) { return matchesFilter(filter, id, record); });
    });
}

std::vector<Found> matches(Context context, const TypeInfo &type, const Json &query)
{
    std::vector<Found> found;
    const std::string text = query.value("query", std::string());
    const Json groups = query.value("filterGroups", Json::array());
    for (const std::string &id : context.world.recordOrder[type.id]) {
        const StoredRecord *record = context.world.live({type.id, id});
        if (record && (text.empty() || matchesText(type, *record, text))
            && matchesFilters(groups, id, *record))
            found.push_back({id, record});
    }
    return found;
}

void sortBy(const Json &sorts, std::vector<Found> &found)
{
    if (!sorts.is_array() || sorts.empty() || !sorts[0].is_object())
        return;
    const std::string name = sorts[0].value("propertyName", std::string());
    const bool down = sorts[0].value("direction", std::string("ASCENDING")) == "DESCENDING";
    std::stable_sort(found.begin(), found.end(), [&](const Found &a, const Found &b) {
        return down ? property(*b.record, name) < property(*a.record, name)
                    : property(*a.record, name) < property(*b.record, name);
    });
}

} // namespace

Json recordJson(const TypeInfo &type, const std::string &id, const StoredRecord &record,
    const std::vector<std::string> &wanted)
{
    const std::string made = "2026-01-15T09:30:00.000Z";
    Json properties{{"createdate", made}, {"hs_lastmodifieddate", made}, {"hs_object_id", id}};
    if (wanted.empty() || wanted.front().empty())
        properties.update(Json(record.properties));
    for (const std::string &name : wanted) {
        if (name.empty() || properties.contains(name))
            continue;
        const auto found = record.properties.find(name);
        properties[name] = found == record.properties.end() ? Json() : Json(found->second);
    }
    return {{"id", id}, {"properties", properties}, {"createdAt", made}, {"updatedAt", made},
        {"archived", record.archived},
        {"url",
            "https://app.hubspot.com/contacts/" + std::to_string(World::portalId) + "/record/" + type.id + "/"
                + id}};
}

Response search(Context context, const TypeInfo &type, const std::string &body)
{
    const Body parsed = parseBody(body);
    if (parsed.error)
        return *parsed.error;
    const Json &query = parsed.json;
    if (!query.is_object() || body.size() > longestBody)
        return errorResponse(
            400, "VALIDATION_ERROR", "The search request is not valid or longer than 3000 characters");
    const int limit = query.value("limit", defaultHits);
    const std::string after = query.value("after", std::string("0"));
    const std::size_t start = QByteArray::fromStdString(after).toULongLong();
    if (limit < 1 || limit > mostHits || start >= mostResults)
        return errorResponse(
            400, "VALIDATION_ERROR", "limit must be between 1 and 200, paging ends at 10000");
    std::vector<Found> found = matches(context, type, query);
    sortBy(query.value("sorts", Json()), found);
    const std::vector<std::string> wanted = query.value("properties", std::vector<std::string>{});
    Json results = Json::array();
    const std::size_t end = std::min(found.size(), start + static_cast<std::size_t>(limit));
    for (std::size_t i = start; i < end; ++i)
        results.push_back(recordJson(type, found[i].id, *found[i].record, wanted));
    Json answer{{"total", found.size()}, {"results", results}};
    if (end < found.size())
        answer["paging"] = {{"next", {{"after", std::to_string(end)}}}};
    return jsonResponse(200, answer);
}

} // namespace relata::practice
