// SPDX-License-Identifier: MIT
#include "hubspot/client.h"

#include "async/then.h"
#include "hubspot/labels.h"

namespace relata {

Client::Client(const Settings &settings, Clock &clock, HttpLog &log, QObject *parent)
    : QObject(parent)
    , m_version(settings.version)
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
QFuture<Result<T>> Client::send(const Request<T> &request)
{
    return then(run(request.call), this,
        [parse = request.parse](const Result<Answer> &answer) { return answer.and_then(parse); });
}

CallText Client::textOf(const Call &call) const
{
    return {call.verb, m_transport.url(call), call.body};
}

CallText Client::textOf(const Write &write) const
{
    return textOf(associations::write(m_version, write).call);
}

CallText Client::setLabelsTemplate(const Direction &direction, const AssociationType &type) const
{
    return textOf(associations::setLabelsTemplate(m_version, direction, type));
}

QFuture<Result<Answered<std::optional<PairLabels>>>> Client::write(
    const Write &write, Cancellation *cancellation)
{
    using Written = Answered<std::optional<PairLabels>>;
    auto request = associations::write(m_version, write);
    request.call.cancellation = cancellation;
    return then(
        run(request.call), this, [parse = request.parse](const Result<Answer> &answer) -> Result<Written> {
            if (!answer)
                return failure(answer.error());
            return parse(*answer).map([&answer](const auto &labels) { return Written{labels, *answer}; });
        });
}

QFuture<Result<AssociationsPage>> Client::associationsOf(
    const RecordReference &record, const ObjectTypeId &to, const QString &after, Cancellation *cancellation)
{
    auto request = associations::list(m_version, record, to, after);
    request.call.cancellation = cancellation;
    const auto page = send(request);
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
    return send(associations::batchRead(m_version, direction, inputs));
}

QFuture<Result<QList<LabelledType>>> Client::labelDefinitions(const Direction &direction)
{
    return send(labels::definitions(m_version, direction));
}

QFuture<Result<QList<TypeLimit>>> Client::typeLimits(const Direction &direction)
{
    return send(limits::ofTypes(m_version, direction));
}

QFuture<Result<LabelUsage>> Client::labelUsage(const Direction &direction)
{
    return send(limits::labelUsage(m_version, direction));
}

QFuture<Result<RecordUsage>> Client::recordUsage(const Direction &direction)
{
    return send(limits::recordUsage(m_version, direction));
}

QFuture<Result<Record>> Client::object(
    const RecordReference &record, const QStringList &properties, bool archived)
{
    return send(objects::read(m_version, record, properties, archived));
}

QFuture<Result<QList<Record>>> Client::objects(
    const ObjectTypeId &type, const QList<RecordId> &ids, const QStringList &properties)
{
    return send(objects::batchRead(m_version, type, ids, properties));
}

QFuture<Result<SearchPage>> Client::searchObjects(
    const ObjectTypeId &type, const QString &text, const QStringList &properties, int limit)
{
    return send(objects::search(m_version, type, text, properties, limit));
}

QFuture<Result<QList<Schema>>> Client::customSchemas()
{
    return send(schemas::customObjects(m_version));
}

QFuture<Result<QList<SchemaAssociation>>> Client::schemaAssociations(const ObjectTypeId &type)
{
    return send(schemas::associations(m_version, type));
}

QFuture<Result<QHash<ObjectTypeId, bool>>> Client::objectLibrary()
{
    return send(schemas::objectLibrary(m_version));
}

QFuture<Result<QHash<QString, QString>>> Client::propertyOptions(
    const ObjectTypeId &type, const QString &name)
{
    return send(schemas::propertyOptions(m_version, type, name));
}

QFuture<Result<AccountDetails>> Client::accountDetails()
{
    return send(accountinfo::details(m_version));
}

QFuture<Result<AccessKeyInfo>> Client::accessKeyInfo(const QByteArray &key)
{
    return send(oauth::accessKeyInfo(key));
}

} // namespace relata
