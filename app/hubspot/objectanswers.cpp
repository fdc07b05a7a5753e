// SPDX-License-Identifier: MIT
#include "crm/sentence.h"
#include "hubspot/answers.h"
#include "hubspot/errorbody.h"

namespace relata {

namespace {

Record record(const JsonReader &object)
{
    Record record{object.at("id").id<RecordId>(), {}, object.at("archived").boolean()};
    const QJsonObject properties = object.at("properties").requiredObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!it.value().isNull())
            record.properties.insert(it.key(), it.value().toVariant().toString().left(longestKept));
    }
    return record;
}

Schema schema(const JsonReader &object)
{
    const JsonReader labels = object.at("labels");
    Schema schema{object.at("objectTypeId").id<ObjectTypeId>(),
        object.at("name").requiredText().left(longestKept),
        object.at("fullyQualifiedName").text().left(longestKept),
        labels.at("singular").text().left(longestKept), labels.at("plural").text().left(longestKept),
        object.at("primaryDisplayProperty").text()};
    if (schema.singular.isEmpty())
        schema.singular = schema.name;
    if (schema.plural.isEmpty())
        schema.plural = schema.singular;
    return schema;
}

} // namespace

Result<Record> parseRecord(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root, record(root));
}

Result<SearchPage> parseSearchPage(const Answer &answer)
{
    const JsonReader root(answer.body);
    const SearchPage page{
        root.at("total").integer(), root.at("results").requiredArray().list(record), nextCursor(root)};
    return checked(answer, root, page);
}

Result<QList<Schema>> parseSchemas(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root, root.at("results").requiredArray().first(mostListed).list(schema));
}

Result<QList<Record>> parseRecords(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root, root.at("results").requiredArray().list(record));
}

// Without their definitions a schema's associations are missing; entries that make no sense are left out.
Result<QList<SchemaAssociation>> parseSchemaAssociations(const Answer &answer)
{
    const JsonReader root(answer.body);
    QList<SchemaAssociation> associations;
    for (const JsonReader &association : root.at("associations")) {
        const auto from = ObjectTypeId::parse(association.at("fromObjectTypeId").text());
        const auto to = ObjectTypeId::parse(association.at("toObjectTypeId").text());
        const auto id = AssociationType::parseTypeId(association.at("id").text());
        if (from && to && id)
            associations.append({{*from, *to}, *id, association.at("name").text()});
    }
    return checked(answer, root, associations);
}

Result<QHash<QString, QString>> parsePropertyOptions(const Answer &answer)
{
    const JsonReader root(answer.body);
    QHash<QString, QString> texts;
    for (const JsonReader &option : root.at("options").requiredArray()) {
        const QString value = option.at("value").string();
        const QString label = option.at("label").string();
        if (!value.isEmpty() && !label.isEmpty())
            texts.insert(value, label);
    }
    return checked(answer, root, texts);
}

Result<QHash<ObjectTypeId, bool>> parseObjectLibrary(const Answer &answer)
{
    const JsonReader root(answer.body);
    QHash<ObjectTypeId, bool> enabled;
    const QJsonObject byId = root.at("enablementByObjectTypeId").requiredObject();
    for (auto it = byId.begin(); it != byId.end(); ++it) {
        if (const auto id = ObjectTypeId::parse(it.key()))
            enabled.insert(*id, it.value().toBool(true));
    }
    return checked(answer, root, enabled);
}

Result<AccountDetails> parseAccountDetails(const Answer &answer)
{
    const JsonReader root(answer.body);
    const AccountDetails details{root.at("portalId").requiredText(), root.at("accountType").requiredText(),
        root.at("timeZone").text(), root.at("uiDomain").text(), root.at("dataHostingLocation").text(),
        root.at("portalName").text()};
    return checked(answer, root, details);
}

} // namespace relata
