// SPDX-License-Identifier: MIT
#include "hubspot/associations.h"

#include "crm/sentence.h"
#include "hubspot/errorbody.h"
#include "hubspot/labels.h"

#include <QJsonArray>

namespace relata {

namespace {

constexpr int pageSize = 500;

Path recordsPath(ApiVersion version)
{
    return version == ApiVersion::V4 ? Path() / "crm" / "v4" / "objects"
                                     : Path() / "crm" / "objects" / apiVersionName(version);
}

Path pairPath(ApiVersion version, const RecordPair &pair)
{
    return recordsPath(version) / pair.from / "associations" / pair.to;
}

QJsonArray specs(const QList<AssociationType> &types)
{
    QJsonArray array;
    for (const AssociationType &type : types) {
        array.append(QJsonObject{{QStringLiteral("associationCategory"), type.category.text()},
            {QStringLiteral("associationTypeId"), type.typeId}});
    }
    return array;
}

AssociatedRecord associatedRecord(const JsonReader &object)
{
    const JsonReader types = object.at("associationTypes");
    return {object.at("toObjectId").id<RecordId>(),
        types.requiredArray().first(mostListed).list(labels::labelledTypeFrom), types.size() <= mostListed};
}

// All fields of a batch error may be missing in practice.
QList<BatchError> batchErrors(const JsonReader &envelope)
{
    return envelope.at("errors").list([](const JsonReader &error) {
        return BatchError{error.at("category").text(), error.at("message").text(), errorContext(error)};
    });
}

BatchReadResult batchReadResult(const JsonReader &object)
{
    return {object.at("from").at("id").id<RecordId>(), object.at("to").requiredArray().list(associatedRecord),
        nextCursor(object)};
}

Result<std::optional<PairLabels>> parseLabelsSet(const Answer &answer)
{
    const JsonReader root(answer.body);
    const JsonReader entity = root.at("entity");
    const JsonReader pair = entity.value().toObject().isEmpty() ? root : entity;
    PairLabels labels{pair.at("fromObjectTypeId").id<ObjectTypeId>(), pair.at("fromObjectId").id<RecordId>(),
        pair.at("toObjectTypeId").id<ObjectTypeId>(), pair.at("toObjectId").id<RecordId>(), {}};
    const JsonReader returned = pair.at("labels");
    for (const JsonReader &label : returned.first(mostListed)) {
        if (label.value().isString())
            labels.labels.append(label.string().left(longestKept));
    }
    if (returned.size() > mostListed)
        labels.labels.append(
            Error::tr("… and %Ln more", nullptr, static_cast<int>(returned.size() - mostListed)));
    return checked(answer, root, std::optional(labels));
}

// A batch call that was answered with success may carry the refusal inside; a 204 has no body.
Result<std::optional<PairLabels>> parseLabelsGone(const Answer &answer)
{
    constexpr qsizetype keptBytes = 2048;
    if (answer.body.trimmed().isEmpty())
        return std::optional<PairLabels>();
    const JsonReader root(answer.body);
    const auto errors = checked(answer, root, batchErrors(root));
    if (!errors)
        return failure(errors.error());
    if (errors->isEmpty())
        return std::optional<PairLabels>();
    const BatchError &inside = errors->constFirst();
    Error error{Error::Kind::Refused, answer.status, inside.category, inside.message};
    error.context = inside.context;
    error.correlationId = answer.correlationId;
    error.raw = answer.body.left(keptBytes);
    error.durationMs = answer.durationMs;
    return failure(error);
}

Result<AssociationsPage> parsePage(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root,
        AssociationsPage{root.at("results").requiredArray().list(associatedRecord), nextCursor(root)});
}

Result<BatchRead> parseBatchRead(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(
        answer, root, BatchRead{root.at("results").requiredArray().list(batchReadResult), batchErrors(root)});
}

} // namespace

Path associations::directionPath(ApiVersion version, const Direction &direction)
{
    return version == ApiVersion::V4 ? Path() / "crm" / "v4" / "associations" / direction
                                     : Path() / "crm" / "associations" / apiVersionName(version) / direction;
}

Request<std::optional<PairLabels>> associations::write(ApiVersion version, const Write &write)
{
    const RecordPair &pair = write.pair;
    switch (write.kind) {
    case Write::Kind::SetLabels:
        return {{"PUT", pairPath(version, pair), json(specs(write.types)), Budget::Association, true},
            parseLabelsSet};
    case Write::Kind::RemoveLabels: {
        const QJsonObject input{{QStringLiteral("from"), idObject(pair.from.id)},
            {QStringLiteral("to"), idObject(pair.to.id)}, {QStringLiteral("types"), specs(write.types)}};
        const QByteArray body = json(QJsonObject{{QStringLiteral("inputs"), QJsonArray{input}}});
        const Path path = directionPath(version, pair.direction()) / "batch" / "labels" / "archive";
        return {{"POST", path, body, Budget::Association, true}, parseLabelsGone};
    }
    case Write::Kind::Unlink:
        break;
    }
    return {{"DELETE", pairPath(version, pair), {}, Budget::Association, true}, parseLabelsGone};
}

Call associations::setLabelsTemplate(
    ApiVersion version, const Direction &direction, const AssociationType &type)
{
    const Path path =
        recordsPath(version) / direction.from / "FROM_ID" / "associations" / direction.to / "TO_ID";
    return {"PUT", path, json(specs({type})), Budget::Association, true};
}

Request<AssociationsPage> associations::list(
    ApiVersion version, const RecordReference &record, const ObjectTypeId &to, const QString &after)
{
    const Path path = (recordsPath(version) / record / "associations" / to)
                          .with("limit", QString::number(pageSize))
                          .with("after", after);
    return {{"GET", path, {}, Budget::Association}, parsePage};
}

Request<BatchRead> associations::batchRead(
    ApiVersion version, const Direction &direction, const QList<BatchReadInput> &inputs)
{
    QJsonArray array;
    for (const BatchReadInput &input : inputs) {
        QJsonObject object = idObject(input.id);
        if (!input.after.isEmpty())
            object.insert(QStringLiteral("after"), input.after);
        array.append(object);
    }
    const QByteArray body = json(QJsonObject{{QStringLiteral("inputs"), array}});
    return {{"POST", directionPath(version, direction) / "batch" / "read", body, Budget::Association},
        parseBatchRead};
}

} // namespace relata
