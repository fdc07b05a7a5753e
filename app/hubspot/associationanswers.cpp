// SPDX-License-Identifier: MIT
#include "hubspot/answers.h"
#include "hubspot/errorbody.h"
#include "hubspot/fieldreader.h"

#include <algorithm>

namespace relata {

namespace {

LabelledType labelledType(FieldReader &reader, const QJsonObject &object)
{
    return {reader.associationType(object, "category", "typeId"), shownText(optionalText(object, "label"))};
}

AssociatedRecord associatedRecord(FieldReader &reader, const QJsonObject &object)
{
    AssociatedRecord record{reader.recordId(object, "toObjectId"), {}};
    const QJsonArray types = reader.array(object, "associationTypes");
    record.isWhole = types.size() <= mostListed;
    for (qsizetype i = 0; i < std::min(types.size(), mostListed); ++i)
        record.types.append(labelledType(reader, types.at(i).toObject()));
    return record;
}

QList<AssociatedRecord> associatedRecords(FieldReader &reader, const QJsonArray &array)
{
    QList<AssociatedRecord> records;
    for (const QJsonValue &value : array)
        records.append(associatedRecord(reader, value.toObject()));
    return records;
}

// All fields of a batch error may be missing in practice.
QList<BatchError> batchErrors(const QJsonObject &envelope)
{
    QList<BatchError> errors;
    for (const QJsonValue &value : envelope.value(QLatin1String("errors")).toArray()) {
        const QJsonObject error = value.toObject();
        errors.append({optionalText(error, "category"), optionalText(error, "message"), errorContext(error)});
    }
    return errors;
}

DefaultAssociation defaultAssociation(FieldReader &reader, const QJsonObject &object)
{
    const QJsonObject spec = reader.object(object, "associationSpec");
    return {reader.recordId(reader.object(object, "from"), "id"),
        reader.recordId(reader.object(object, "to"), "id"),
        reader.associationType(spec, "associationCategory", "associationTypeId")};
}

} // namespace

Result<PairLabels> parsePairLabels(const Answer &answer)
{
    FieldReader reader(answer);
    const QJsonObject entity = reader.root().value(QLatin1String("entity")).toObject();
    const QJsonObject pair = entity.isEmpty() ? reader.root() : entity;
    PairLabels labels{reader.objectTypeId(pair, "fromObjectTypeId"), reader.recordId(pair, "fromObjectId"),
        reader.objectTypeId(pair, "toObjectTypeId"), reader.recordId(pair, "toObjectId"), {}};
    const QJsonArray returned = pair.value(QLatin1String("labels")).toArray();
    for (qsizetype i = 0; i < std::min(returned.size(), mostListed); ++i) {
        if (returned.at(i).isString())
            labels.labels.append(shownText(returned.at(i).toString()));
    }
    if (returned.size() > mostListed)
        labels.labels.append(
            Error::tr("… and %Ln more", nullptr, static_cast<int>(returned.size() - mostListed)));
    return reader.result(labels);
}

Result<DefaultAssociations> parseDefaultAssociations(const Answer &answer)
{
    FieldReader reader(answer);
    DefaultAssociations associations{{}, batchErrors(reader.root())};
    for (const QJsonValue &value : reader.array(reader.root(), "results"))
        associations.results.append(defaultAssociation(reader, value.toObject()));
    return reader.result(associations);
}

Result<AssociationsPage> parseAssociationsPage(const Answer &answer)
{
    FieldReader reader(answer);
    AssociationsPage page{
        associatedRecords(reader, reader.array(reader.root(), "results")), reader.nextCursor(reader.root())};
    return reader.result(page);
}

Result<BatchRead> parseBatchRead(const Answer &answer)
{
    FieldReader reader(answer);
    BatchRead read{{}, batchErrors(reader.root())};
    for (const QJsonValue &value : reader.array(reader.root(), "results")) {
        const QJsonObject result = value.toObject();
        read.results.append({reader.recordId(reader.object(result, "from"), "id"),
            associatedRecords(reader, reader.array(result, "to")), reader.nextCursor(result)});
    }
    return reader.result(read);
}

Result<BatchOutcome> parseBatchOutcome(const Answer &answer)
{
    if (answer.body.trimmed().isEmpty())
        return BatchOutcome{};
    FieldReader reader(answer);
    return reader.result(BatchOutcome{batchErrors(reader.root())});
}

Result<QList<LabelledType>> parseLabelDefinitions(const Answer &answer)
{
    FieldReader reader(answer);
    QList<LabelledType> definitions;
    const QJsonArray results = reader.array(reader.root(), "results");
    for (qsizetype i = 0; i < std::min(results.size(), mostListed); ++i)
        definitions.append(labelledType(reader, results.at(i).toObject()));
    return reader.result(definitions);
}

// "500000" with no enforcement, as has been seen, is no limit: the web application sets 10,000 at most.
Result<QList<TypeLimit>> parseTypeLimits(const Answer &answer)
{
    constexpr qint64 largest = 10000;
    FieldReader reader(answer);
    QList<TypeLimit> limits;
    for (const QJsonValue &value : reader.array(reader.root(), "results")) {
        const QJsonObject object = value.toObject();
        const qint64 most = object.value(QLatin1String("userEnforcedMaxToObjectIds")).toInteger();
        const AssociationType type = reader.associationType(object, "category", "typeId");
        if (most > 0 && most <= largest)
            limits.append({type, most});
    }
    return reader.result(limits);
}

Result<LabelUsage> parseLabelUsage(const Answer &answer)
{
    FieldReader reader(answer);
    const QJsonArray results = reader.array(reader.root(), "results");
    const QJsonObject first = results.isEmpty() ? QJsonObject() : results.first().toObject();
    return reader.result(LabelUsage{
        first.value(QLatin1String("usage")).toInteger(), first.value(QLatin1String("limit")).toInteger()});
}

Result<RecordUsage> parseRecordUsage(const Answer &answer)
{
    FieldReader reader(answer);
    RecordUsage usage{reader.root().value(QLatin1String("limit")).toInteger(), {}};
    for (const QJsonValue &value : reader.root().value(QLatin1String("atLimitFromRecordSamples")).toArray())
        usage.full.append(reader.recordId(value.toObject(), "objectId"));
    return reader.result(usage);
}

} // namespace relata
