// SPDX-License-Identifier: MIT
#include "hubspot/client.h"

#include "async/then.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relata {

namespace {

constexpr int pageSize = 500;

QByteArray json(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject idObject(const RecordId &id)
{
    return {{QStringLiteral("id"), id.text()}};
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

Result<std::optional<PairLabels>> parseLabelsSet(const Answer &answer)
{
    return parsePairLabels(answer).map([](const PairLabels &labels) { return std::optional(labels); });
}

// A batch call that was answered with success may carry the refusal inside.
Result<std::optional<PairLabels>> parseLabelsGone(const Answer &answer)
{
    constexpr qsizetype keptBytes = 2048;
    const auto outcome = parseBatchOutcome(answer);
    if (!outcome)
        return failure(outcome.error());
    if (outcome->errors.isEmpty())
        return std::optional<PairLabels>();
    const BatchError &inside = outcome->errors.constFirst();
    Error error{Error::Kind::Refused, answer.status, inside.category, inside.message};
    error.context = inside.context;
    error.correlationId = answer.correlationId;
    error.raw = answer.body.left(keptBytes);
    error.durationMs = answer.durationMs;
    return failure(error);
}

} // namespace

Client::Client(const Settings &settings, Clock &clock, HttpLog &log, QObject *parent)
    : QObject(parent)
    , m_version(settings.version)
    , m_paths(settings.version)
    , m_clock(clock)
    , m_bearer(settings.bearer)
    , m_transport(settings.base, clock, log, settings.policy)
    , m_gate(clock)
{
    connect(&m_gate, &RateGate::changed, this, &Client::budgetChanged);
}

QFuture<Result<Answer>> Client::run(const Call &call)
{
    auto *runner = new CallRunner(call, {m_transport, m_gate, m_clock, m_bearer}, this);
    return then(runner->run(), this, [this](const Result<Answer> &answer) {
        if (!answer && answer.error().kind == Error::Kind::OtherDataCentre)
            Q_EMIT livesElsewhere(answer.error().dataCentre());
        return answer;
    });
}

template <typename T>
QFuture<Result<T>> Client::read(const Call &call, Result<T> (*parse)(const Answer &))
{
    return then(run(call), this, [parse](const Result<Answer> &answer) { return answer.and_then(parse); });
}

CallText Client::textOf(const Call &call) const
{
    return {call.verb, m_transport.url(call), call.body};
}

Call Client::callOf(const Write &write) const
{
    const RecordPair &pair = write.pair;
    switch (write.kind) {
    case Write::Kind::SetLabels:
        return {"PUT", m_paths.pair(pair), json(specs(write.types)), Budget::Association, true};
    case Write::Kind::RemoveLabels: {
        const QJsonObject input{{QStringLiteral("from"), idObject(pair.from.id)},
            {QStringLiteral("to"), idObject(pair.to.id)}, {QStringLiteral("types"), specs(write.types)}};
        const QByteArray body = json(QJsonObject{{QStringLiteral("inputs"), QJsonArray{input}}});
        return {"POST", m_paths.batchRemoveLabels(pair.direction()), body, Budget::Association, true};
    }
    case Write::Kind::Unlink:
        break;
    }
    return {"DELETE", m_paths.pair(pair), {}, Budget::Association, true};
}

CallText Client::textOf(const Write &write) const
{
    return textOf(callOf(write));
}

CallText Client::setLabelsTemplate(const Direction &direction, const AssociationType &type) const
{
    return textOf({"PUT", m_paths.pairTemplate(direction), json(specs({type}))});
}

QFuture<Result<Answered<std::optional<PairLabels>>>> Client::write(
    const Write &write, Cancellation *cancellation)
{
    using Written = Answered<std::optional<PairLabels>>;
    Call call = callOf(write);
    call.cancellation = cancellation;
    const auto parse = write.kind == Write::Kind::SetLabels ? parseLabelsSet : parseLabelsGone;
    return then(run(call), this, [parse](const Result<Answer> &answer) -> Result<Written> {
        if (!answer)
            return failure(answer.error());
        return parse(*answer).map([&answer](const auto &labels) { return Written{labels, *answer}; });
    });
}

QFuture<Result<DefaultAssociations>> Client::associateDefault(const RecordPair &pair)
{
    return read({"PUT", m_paths.defaultPair(pair), {}, Budget::Association, true}, parseDefaultAssociations);
}

QFuture<Result<AssociationsPage>> Client::associationsOf(
    const RecordReference &record, const ObjectTypeId &to, const QString &after, Cancellation *cancellation)
{
    const Call call{"GET", m_paths.associations(record, to, after, pageSize), {}, Budget::Association, false,
        cancellation};
    const auto page = read(call, parseAssociationsPage);
    if (m_version != ApiVersion::V2026_09)
        return page;
    // The 2026-09 specification does not name this endpoint, though it answers; where it does not, the batch
    // read serves.
    return then(page, this, [this, record, to, after](const Result<AssociationsPage> &result) {
        const bool absent = !result && result.error().status == 404;
        return absent ? associationsByBatchRead(record, to, after) : ready(result);
    });
}

QFuture<Result<AssociationsPage>> Client::associationsByBatchRead(
    const RecordReference &record, const ObjectTypeId &to, const QString &after)
{
    const auto batch = batchRead({record.type, to}, {{record.id, after}});
    return then(batch, this, [](const Result<BatchRead> &read) -> Result<AssociationsPage> {
        if (!read)
            return failure(read.error());
        // A record without associations is left out, or reported among the errors.
        for (const BatchError &error : read->errors) {
            if (error.category != QLatin1String("OBJECT_NOT_FOUND"))
                return failure(Error{Error::Kind::Refused, 200, error.category, error.message});
        }
        if (read->results.isEmpty())
            return AssociationsPage{};
        return AssociationsPage{read->results.first().to, read->results.first().next};
    });
}

QFuture<Result<BatchRead>> Client::batchRead(const Direction &direction, const QList<BatchReadInput> &inputs)
{
    QJsonArray array;
    for (const BatchReadInput &input : inputs) {
        QJsonObject object = idObject(input.id);
        if (!input.after.isEmpty())
            object.insert(QStringLiteral("after"), input.after);
        array.append(object);
    }
    const QByteArray body = json(QJsonObject{{QStringLiteral("inputs"), array}});
    return read({"POST", m_paths.batchRead(direction), body, Budget::Association}, parseBatchRead);
}

QFuture<Result<QList<LabelledType>>> Client::labelDefinitions(const Direction &direction)
{
    return read({"GET", m_paths.labels(direction), {}, Budget::Association}, parseLabelDefinitions);
}

QFuture<Result<QList<TypeLimit>>> Client::typeLimits(const Direction &direction)
{
    return read({"GET", m_paths.limitConfigurations(direction), {}, Budget::Association}, parseTypeLimits);
}

QFuture<Result<LabelUsage>> Client::labelUsage(const Direction &direction)
{
    return read({"GET", m_paths.labelUsage(direction), {}}, parseLabelUsage);
}

QFuture<Result<RecordUsage>> Client::recordUsage(const Direction &direction)
{
    return read({"GET", m_paths.recordUsage(direction), {}}, parseRecordUsage);
}

QFuture<Result<Record>> Client::object(
    const RecordReference &record, const QStringList &properties, bool archived)
{
    return read({"GET", m_paths.object(record, properties, archived), {}}, parseRecord);
}

QFuture<Result<QList<Record>>> Client::objects(
    const ObjectTypeId &type, const QList<RecordId> &ids, const QStringList &properties)
{
    QJsonArray inputs;
    for (const RecordId &id : ids)
        inputs.append(idObject(id));
    const QJsonObject body{{QStringLiteral("inputs"), inputs},
        {QStringLiteral("properties"), QJsonArray::fromStringList(properties)},
        {QStringLiteral("propertiesWithHistory"), QJsonArray()}}; // required by the specification
    return read({"POST", m_paths.objectsBatchRead(type), json(body)}, parseRecords);
}

QFuture<Result<QHash<QString, QString>>> Client::propertyOptions(
    const ObjectTypeId &type, const QString &name)
{
    return read({"GET", m_paths.property(type, name), {}}, parsePropertyOptions);
}

QFuture<Result<SearchPage>> Client::searchObjects(
    const ObjectTypeId &type, const QString &text, const QStringList &properties, int limit)
{
    // The specification requires the last three, though they ask for nothing.
    const QJsonObject query{{QStringLiteral("query"), text}, {QStringLiteral("limit"), limit},
        {QStringLiteral("properties"), QJsonArray::fromStringList(properties)},
        {QStringLiteral("after"), QStringLiteral("0")}, {QStringLiteral("filterGroups"), QJsonArray()},
        {QStringLiteral("sorts"), QJsonArray()}};
    return read({"POST", m_paths.search(type), json(query), Budget::Search}, parseSearchPage);
}

QFuture<Result<QList<Schema>>> Client::customSchemas()
{
    return read({"GET", m_paths.schemas(), {}}, parseSchemas);
}

QFuture<Result<QList<SchemaAssociation>>> Client::schemaAssociations(const ObjectTypeId &type)
{
    return read({"GET", m_paths.schema(type), {}}, parseSchemaAssociations);
}

QFuture<Result<QHash<ObjectTypeId, bool>>> Client::objectLibrary()
{
    return read({"GET", m_paths.objectLibrary(), {}}, parseObjectLibrary);
}

QFuture<Result<AccountDetails>> Client::accountDetails()
{
    return read({"GET", m_paths.accountDetails(), {}}, parseAccountDetails);
}

QFuture<Result<AccessKeyInfo>> Client::accessKeyInfo(const QByteArray &key)
{
    const QByteArray body = json(QJsonObject{{QStringLiteral("tokenKey"), QString::fromLatin1(key)}});
    return read({"POST", m_paths.accessTokenInfo(), body}, parseAccessKeyInfo);
}

} // namespace relata
