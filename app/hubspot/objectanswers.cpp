// SPDX-License-Identifier: MIT
#include "hubspot/answers.h"
#include "hubspot/fieldreader.h"

namespace relata {

namespace {

Record record(FieldReader &reader, const QJsonObject &object)
{
    Record record{reader.recordId(object, "id"), {}, object.value(QLatin1String("archived")).toBool()};
    const QJsonObject properties = reader.object(object, "properties");
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!it.value().isNull())
            record.properties.insert(it.key(), shownText(it.value().toVariant().toString()));
    }
    return record;
}

Schema schema(FieldReader &reader, const QJsonObject &object)
{
    const QJsonObject labels = object.value(QLatin1String("labels")).toObject();
    Schema schema{reader.objectTypeId(object, "objectTypeId"), shownText(reader.text(object, "name")),
        shownText(optionalText(object, "fullyQualifiedName")), shownText(optionalText(labels, "singular")),
        shownText(optionalText(labels, "plural")), optionalText(object, "primaryDisplayProperty")};
    if (schema.singular.isEmpty())
        schema.singular = schema.name;
    if (schema.plural.isEmpty())
        schema.plural = schema.singular;
    return schema;
}

} // namespace

Result<Record> parseRecord(const Answer &answer)
{
    FieldReader reader(answer);
    const Record value = record(reader, reader.root());
    return reader.result(value);
}

Result<SearchPage> parseSearchPage(const Answer &answer)
{
    FieldReader reader(answer);
    SearchPage page;
    page.total = reader.root().value(QLatin1String("total")).toInteger();
    for (const QJsonValue &value : reader.array(reader.root(), "results"))
        page.results.append(record(reader, value.toObject()));
    page.next = reader.nextCursor(reader.root());
    return reader.result(page);
}

Result<QList<Schema>> parseSchemas(const Answer &answer)
{
    FieldReader reader(answer);
    QList<Schema> schemas;
    const QJsonArray results = reader.array(reader.root(), "results");
    for (qsizetype i = 0; i < std::min(results.size(), mostListed); ++i)
        schemas.append(schema(reader, results.at(i).toObject()));
    return reader.result(schemas);
}

Result<QList<Record>> parseRecords(const Answer &answer)
{
    FieldReader reader(answer);
    QList<Record> records;
    for (const QJsonValue &value : reader.array(reader.root(), "results"))
        records.append(record(reader, value.toObject()));
    return reader.result(records);
}

// Without their definitions a schema's associations are missing; entries that make no sense are left out.
Result<QList<SchemaAssociation>> parseSchemaAssociations(const Answer &answer)
{
    FieldReader reader(answer);
    QList<SchemaAssociation> associations;
    for (const QJsonValue &value : reader.root().value(QLatin1String("associations")).toArray()) {
        const QJsonObject object = value.toObject();
        const auto from = ObjectTypeId::parse(optionalText(object, "fromObjectTypeId"));
        const auto to = ObjectTypeId::parse(optionalText(object, "toObjectTypeId"));
        const auto id = AssociationType::parseTypeId(optionalText(object, "id"));
        if (from && to && id)
            associations.append({{*from, *to}, *id, optionalText(object, "name")});
    }
    return reader.result(associations);
}

Result<QHash<QString, QString>> parsePropertyOptions(const Answer &answer)
{
    FieldReader reader(answer);
    QHash<QString, QString> texts;
    for (const QJsonValue &option : reader.array(reader.root(), "options")) {
        const QString value = option[QLatin1String("value")].toString();
        const QString label = option[QLatin1String("label")].toString();
        if (!value.isEmpty() && !label.isEmpty())
            texts.insert(value, label);
    }
    return reader.result(texts);
}

Result<QHash<ObjectTypeId, bool>> parseObjectLibrary(const Answer &answer)
{
    FieldReader reader(answer);
    QHash<ObjectTypeId, bool> enabled;
    const QJsonObject byId = reader.object(reader.root(), "enablementByObjectTypeId");
    for (auto it = byId.begin(); it != byId.end(); ++it) {
        if (const auto id = ObjectTypeId::parse(it.key()))
            enabled.insert(*id, it.value().toBool(true));
    }
    return reader.result(enabled);
}

Result<AccountDetails> parseAccountDetails(const Answer &answer)
{
    FieldReader reader(answer);
    const QJsonObject &root = reader.root();
    const AccountDetails details{reader.text(root, "portalId"), reader.text(root, "accountType"),
        optionalText(root, "timeZone"), optionalText(root, "uiDomain"),
        optionalText(root, "dataHostingLocation"), optionalText(root, "portalName")};
    return reader.result(details);
}

} // namespace relata
