// SPDX-License-Identifier: MIT
#include "practice/seed.h"

#include "crm/csvtable.h"

#include <QFile>

namespace relata::practice {

namespace {

std::string cell(const QHash<QString, QString> &row, const char *column)
{
    return row.value(QLatin1String(column)).toStdString();
}

// Turns the IDs of the sample data into those of this world.
class Ids {
public:
    explicit Ids(long long offset)
        : m_offset(offset)
    {
    }
    std::string operator()(const std::string &id) const { return std::to_string(std::stoll(id) + m_offset); }

private:
    long long m_offset;
};

// Default searchable properties, from HubSpot's guide on CRM search.
std::vector<std::string> searchedProperties(const std::string &typeId)
{
    static const std::map<std::string, std::vector<std::string>> table{
        {"0-1", {"firstname", "lastname", "email", "phone", "company"}},
        {"0-2", {"website", "phone", "name", "domain"}},
        {"0-3", {"dealname", "pipeline", "dealstage", "description", "dealtype"}},
        {"0-5", {"subject", "content", "hs_pipeline_stage", "hs_ticket_category", "hs_ticket_id"}},
        {"0-123", {"hs_order_name"}},
    };
    const auto found = table.find(typeId);
    return found == table.end() ? std::vector<std::string>{} : found->second;
}

void addStandardTypes(World &world)
{
    for (const auto &row : readCsvTable(QStringLiteral(":/crm/object-types.csv"))) {
        const QStringList names = row.value(QStringLiteral("name")).split(QLatin1Char('/'));
        const QStringList shown = row.value(QStringLiteral("display_en")).split(QLatin1Char('/'));
        TypeInfo type;
        type.id = cell(row, "object_type_id");
        type.name = names.first().toStdString();
        type.plural = names.last().toStdString();
        type.shownSingular = shown.first().toStdString();
        type.shownPlural = shown.last().toStdString();
        type.searched = searchedProperties(type.id);
        world.types.push_back(type);
    }
}

void addStandardDefinitions(World &world)
{
    for (const auto &row : readCsvTable(QStringLiteral(":/crm/association-types.csv"))) {
        const std::string category = cell(row, "category");
        Definition definition{cell(row, "from_type_id"), cell(row, "to_type_id"),
            {category, row.value(QStringLiteral("type_id")).toInt()}, cell(row, "practice_label"), {}, 0, {}};
        const int inverse = row.value(QStringLiteral("inverse_type_id")).toInt();
        if (inverse > 0)
            definition.inverse = TypeKey{category, inverse};
        world.definitions.add(definition);
    }
}

void addCustomObjects(World &world, const Json &seed)
{
    for (const Json &object : seed["customObjects"]) {
        TypeInfo type;
        type.id = object["id"];
        type.name = object["name"];
        type.plural = type.name;
        type.shownSingular = object["singular"];
        type.shownPlural = object["plural"];
        type.primaryProperty = object["primaryProperty"];
        type.searched = {type.primaryProperty, object["secondaryProperty"]};
        type.custom = true;
        world.types.push_back(type);
    }
}

void addBothWays(World &world, const std::string &from, const std::string &to, const Definition &there,
    const Definition &back)
{
    Definition forward = there;
    Definition backward = back;
    forward.from = backward.to = from;
    forward.to = backward.from = to;
    forward.inverse = back.key;
    backward.inverse = there.key;
    world.definitions.add(forward);
    world.definitions.add(backward);
}

// Rows: from, to, ID, label, inverse ID, inverse label, limit, inverse limit.
void addUserDefinitions(World &world, const Json &seed)
{
    const std::string user = "USER_DEFINED";
    const auto name = [](const Json &id) {
        return "practice_" + id.dump();
    };
    for (const Json &row : seed["customUnlabelled"]) {
        addBothWays(world, row[0], row[1], {{}, {}, {user, row[2]}, {}, {}, 0, name(row[2])},
            {{}, {}, {user, row[3]}, {}, {}, 0, name(row[2])});
    }
    for (const Json &row : seed["userLabels"]) {
        addBothWays(world, row[0], row[1], {{}, {}, {user, row[2]}, row[3], {}, row[6], name(row[2])},
            {{}, {}, {user, row[4]}, row[5], {}, row[7], name(row[2])});
    }
    for (const Json &row : seed["limits"])
        world.definitions.limit(row[0], row[1], {row[2], row[3]}, row[4]);
}

// Rows: value, label.
void addProperties(World &world, const Json &seed)
{
    for (const Json &property : seed["choices"]) {
        Json options = Json::array();
        for (const Json &row : property["options"])
            options.push_back(
                {{"value", row[0]}, {"label", row[1]}, {"displayOrder", options.size()}, {"hidden", false}});
        world.properties[property["type"]].push_back({{"name", property["name"]},
            {"label", property["label"]}, {"type", "enumeration"}, {"fieldType", "radio"},
            {"groupName", property["group"]}, {"options", options}, {"description", ""},
            {"hubspotDefined", true}, {"calculated", false}, {"hasUniqueValue", false}});
    }
}

void addRecords(World &world, const Json &seed, const Ids &ids)
{
    for (const Json &group : seed["records"]) {
        for (const Json &row : group["rows"]) {
            StoredRecord record;
            for (std::size_t i = 0; i < group["properties"].size(); ++i)
                record.properties[group["properties"][i]] = row[i + 1];
            world.addRecord({group["type"], ids(row[0])}, record);
        }
    }
    for (const Json &row : seed["archived"])
        world.addRecord({row[0], ids(row[1])}, {{{"firstname", row[2]}, {"lastname", row[3]}}, true});
    for (const Json &row : seed["merged"])
        world.merged[{row[0], ids(row[1])}] = ids(row[2]);
}

// One company with three pages of associations; they lead to orders, so that contacts stay searchable.
void addOrders(World &world, const Json &orders, const Ids &ids)
{
    const std::string orderType = "0-123";
    const RecordKey busyCompany{"0-2", ids(orders["company"])};
    const int first = orders["first"];
    for (int i = 0; i < orders["count"]; ++i) {
        const RecordKey order{orderType, ids(std::to_string(first + i))};
        world.addRecord(order, {{{"hs_order_name", "Order " + order.id}}, false});
        world.associations.add(order, busyCompany, {});
    }
}

void addLinks(World &world, const Json &seed, const Ids &ids)
{
    for (const Json &row : seed["links"]) {
        TypeSet types;
        for (const Json &type : row[4])
            types.insert({type[0], type[1]});
        world.associations.add({row[0], ids(row[1])}, {row[2], ids(row[3])}, types);
    }
}

} // namespace

void seed(World &world, long long idOffset)
{
    const Ids ids(idOffset);
    QFile file(QStringLiteral(":/practice/world.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample data is not part of this build");
    const Json data = Json::parse(file.readAll().toStdString());
    addStandardTypes(world);
    addStandardDefinitions(world);
    addCustomObjects(world, data);
    addUserDefinitions(world, data);
    world.library = data["objectLibrary"].get<std::map<std::string, bool>>();
    addProperties(world, data);
    addRecords(world, data, ids);
    addOrders(world, data["orders"], ids);
    addLinks(world, data, ids);
    world.associations.clearTouched();
}

} // namespace relata::practice
