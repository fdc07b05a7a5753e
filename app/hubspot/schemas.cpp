// SPDX-License-Identifier: MIT
#include "hubspot/schemas.h"

#include "crm/associationtype.h"
#include "crm/sentence.h"
#include "hubspot/errorbody.h"

namespace relata {

namespace {

Path schemasPath(ApiVersion version)
{
    return Path() / "crm-object-schemas" / olderName(version) / "schemas";
}

Path withoutProperties(const Path &path)
{
    return path.with("includePropertyDefinitions", QStringLiteral("false"));
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

Result<QList<Schema>> parseSchemas(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root, root.at("results").requiredArray().first(mostListed).list(schema));
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

// Options without a value are left out.
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

} // namespace

Request<QList<Schema>> schemas::customObjects(ApiVersion version)
{
    return {{"GET", withoutProperties(schemasPath(version)), {}}, parseSchemas};
}

Request<QList<SchemaAssociation>> schemas::associations(ApiVersion version, const ObjectTypeId &type)
{
    return {{"GET", withoutProperties(schemasPath(version) / type), {}}, parseSchemaAssociations};
}

Request<QHash<ObjectTypeId, bool>> schemas::objectLibrary(ApiVersion version)
{
    const Path family = version == ApiVersion::V4
        ? Path() / "crm" / "v3" / "object-library"
        : Path() / "crm" / "object-library" / apiVersionName(version);
    return {{"GET", family / "enablement", {}}, parseObjectLibrary};
}

Request<QHash<QString, QString>> schemas::propertyOptions(
    ApiVersion version, const ObjectTypeId &type, const QString &name)
{
    const Path family = version == ApiVersion::V4 ? Path() / "crm" / "v3" / "properties"
                                                  : Path() / "crm" / "properties" / apiVersionName(version);
    return {{"GET", family / type / name, {}}, parsePropertyOptions};
}

} // namespace relata
