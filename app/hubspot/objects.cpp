// SPDX-License-Identifier: MIT
#include "hubspot/objects.h"

#include "crm/sentence.h"
#include "hubspot/errorbody.h"

#include <QJsonArray>

namespace relata {

namespace {

Path objectsPath(ApiVersion version)
{
    return version == ApiVersion::V4 ? Path() / "crm" / "v3" / "objects"
                                     : Path() / "crm" / "objects" / apiVersionName(version);
}

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

Result<Record> parseRecord(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root, record(root));
}

Result<QList<Record>> parseRecords(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root, root.at("results").requiredArray().list(record));
}

Result<SearchPage> parseSearchPage(const Answer &answer)
{
    const JsonReader root(answer.body);
    const SearchPage page{
        root.at("total").integer(), root.at("results").requiredArray().list(record), nextCursor(root)};
    return checked(answer, root, page);
}

} // namespace

Request<Record> objects::read(
    ApiVersion version, const RecordReference &record, const QStringList &properties, bool archived)
{
    const Path path = (objectsPath(version) / record)
                          .with("properties", properties.join(QLatin1Char(',')))
                          .with("archived", archived ? QStringLiteral("true") : QString());
    return {{"GET", path, {}}, parseRecord};
}

Request<QList<Record>> objects::batchRead(
    ApiVersion version, const ObjectTypeId &type, const QList<RecordId> &ids, const QStringList &properties)
{
    QJsonArray inputs;
    for (const RecordId &id : ids)
        inputs.append(idObject(id));
    const QJsonObject body{{QStringLiteral("inputs"), inputs},
        {QStringLiteral("properties"), QJsonArray::fromStringList(properties)},
        {QStringLiteral("propertiesWithHistory"), QJsonArray()}}; // required by the specification
    return {{"POST", objectsPath(version) / type / "batch" / "read", json(body)}, parseRecords};
}

Request<SearchPage> objects::search(ApiVersion version, const ObjectTypeId &type, const QString &text,
    const QStringList &properties, int limit)
{
    // The specification requires the last three, though they ask for nothing.
    const QJsonObject query{{QStringLiteral("query"), text}, {QStringLiteral("limit"), limit},
        {QStringLiteral("properties"), QJsonArray::fromStringList(properties)},
        {QStringLiteral("after"), QStringLiteral("0")}, {QStringLiteral("filterGroups"), QJsonArray()},
        {QStringLiteral("sorts"), QJsonArray()}};
    return {{"POST", objectsPath(version) / type / "search", json(query), Budget::Search}, parseSearchPage};
}

} // namespace relata
