// SPDX-License-Identifier: MIT
#include "history/historyrow.h"

#include "history/historydetail.h"

#include <QJsonDocument>
#include <QSqlQuery>

#include <algorithm>

namespace relata::historyrow {

namespace {

QJsonArray typesJson(const QList<LabelledType> &types)
{
    QJsonArray array;
    for (const LabelledType &type : types) {
        QJsonObject object{{QStringLiteral("category"), type.type.category.text()},
            {QStringLiteral("typeId"), type.type.typeId}, {QStringLiteral("label"), type.label}};
        if (type.isNameless)
            object.insert(QStringLiteral("nameless"), true);
        array.append(object);
    }
    return array;
}

LabelledType typeFrom(const JsonReader &type)
{
    const qint64 typeId = type.at("typeId").integer(0, 1, std::numeric_limits<qint32>::max());
    return {{Category::fromServer(type.at("category").string()), static_cast<qint32>(typeId)},
        type.at("label").string(), type.at("nameless").boolean()};
}

QJsonArray callsJson(const QList<CallText> &calls)
{
    QJsonArray array;
    for (const CallText &call : calls) {
        array.append(QJsonObject{{QStringLiteral("verb"), QString::fromLatin1(call.verb)},
            {QStringLiteral("url"), QString::fromLatin1(call.url.toEncoded())},
            {QStringLiteral("body"), QString::fromUtf8(call.body)}});
    }
    return array;
}

CallText callFrom(const JsonReader &call)
{
    return {call.at("verb").string().toLatin1(), QUrl::fromEncoded(call.at("url").string().toLatin1()),
        call.at("body").string().toUtf8()};
}

QJsonObject pairJson(const RecordPair &pair)
{
    return {{QStringLiteral("fromType"), pair.from.type.text()},
        {QStringLiteral("fromId"), pair.from.id.text()}, {QStringLiteral("toType"), pair.to.type.text()},
        {QStringLiteral("toId"), pair.to.id.text()}};
}

RecordRef recordFrom(const QString &type, const QString &id)
{
    return {ObjectTypeId::parse(type).value_or(ObjectTypeId()), RecordId::parse(id).value_or(RecordId())};
}

QJsonObject labelsJson(const HistoryEntry &entry)
{
    QJsonObject labels{{QStringLiteral("asked"), typesJson(entry.asked)},
        {QStringLiteral("taken"), typesJson(entry.taken)}, {QStringLiteral("unlinks"), entry.unlinks},
        {QStringLiteral("sent"), entry.sent}, {QStringLiteral("beforeKnown"), entry.beforeKnown},
        {QStringLiteral("before"), typesJson(entry.before)}};
    if (entry.hasAnswer) {
        labels.insert(QStringLiteral("answered"), QJsonArray::fromStringList(entry.answered));
        labels.insert(QStringLiteral("answeredPair"), pairJson(entry.answeredPair));
    }
    if (entry.provenKnown) {
        labels.insert(QStringLiteral("proven"), typesJson(entry.proven));
        labels.insert(QStringLiteral("provenLater"), entry.provenLater);
    }
    if (!entry.primaryBefore.id.isNull()) {
        labels.insert(QStringLiteral("primaryBefore"),
            QJsonObject{{QStringLiteral("type"), entry.primaryBefore.type.text()},
                {QStringLiteral("id"), entry.primaryBefore.id.text()}});
    }
    return labels;
}

void readLabels(const JsonReader &labels, HistoryEntry &entry)
{
    entry.asked = labels.at("asked").list(typeFrom);
    entry.taken = labels.at("taken").list(typeFrom);
    entry.unlinks = labels.at("unlinks").boolean();
    const JsonReader sent = labels.at("sent"); // first versions wrote the types of the request
    entry.sent = sent.boolean() || sent.size() > 0;
    entry.beforeKnown = labels.at("beforeKnown").boolean();
    entry.before = labels.at("before").list(typeFrom);
    entry.hasAnswer = !labels.at("answered").isMissing();
    entry.answered = labels.at("answered").strings();
    const auto record = [](const JsonReader &type, const JsonReader &id) {
        return recordFrom(type.string(), id.string());
    };
    const JsonReader pair = labels.at("answeredPair");
    entry.answeredPair = {
        record(pair.at("fromType"), pair.at("fromId")), record(pair.at("toType"), pair.at("toId"))};
    entry.provenKnown = !labels.at("proven").isMissing();
    entry.proven = labels.at("proven").list(typeFrom);
    entry.provenLater = labels.at("provenLater").boolean();
    const JsonReader primary = labels.at("primaryBefore");
    entry.primaryBefore = record(primary.at("type"), primary.at("id"));
}

QString modeName(LinkMode mode)
{
    return mode == LinkMode::Add ? QStringLiteral("add") : QStringLiteral("replace");
}

// What could not be read again is not written: an answer may become six times as long in JSON.
QByteArray packedDetail(HistoryEntry entry)
{
    const auto json = [&entry] {
        return QJsonDocument(detail(entry)).toJson(QJsonDocument::Compact);
    };
    QByteArray whole = json();
    if (whole.size() > historydetail::largest) {
        entry.answerBody.clear();
        whole = json();
    }
    return historydetail::pack(whole);
}

// Values in the order of the columns.
class Reader {
public:
    explicit Reader(const QSqlQuery &query)
        : m_query(query)
    {
    }
    QString text() { return m_query.value(m_at++).toString(); }
    qint64 number() { return m_query.value(m_at++).toLongLong(); }
    QByteArray bytes() { return m_query.value(m_at++).toByteArray(); }
    RecordRef record()
    {
        const QString type = text();
        return recordFrom(type, text());
    }

private:
    const QSqlQuery &m_query;
    int m_at = 0;
};

} // namespace

QJsonObject detail(const HistoryEntry &entry)
{
    return {{QStringLiteral("labels"), labelsJson(entry)}, {QStringLiteral("calls"), callsJson(entry.calls)},
        {QStringLiteral("answer"), QString::fromUtf8(entry.answerBody)}};
}

void readDetail(const JsonReader &detail, HistoryEntry &entry)
{
    readLabels(detail.at("labels"), entry);
    entry.calls = detail.at("calls").list(callFrom);
    entry.answerBody = detail.at("answer").string().toUtf8();
}

bool hasBodies(const HistoryEntry &entry)
{
    return !entry.answerBody.isEmpty()
        || std::any_of(entry.calls.cbegin(), entry.calls.cend(),
            [](const CallText &call) { return !call.body.isEmpty(); });
}

const QStringList &columns()
{
    static const QStringList all = QStringLiteral(
        "account at state action from_type from_id from_name to_type to_id to_name mode status error_kind "
        "error_text correlation_id duration_ms api_version preset origin undoes has_bodies detail")
                                       .split(QLatin1Char(' '));
    return all;
}

QVariantList values(const HistoryEntry &entry)
{
    return {entry.account, entry.at.toMSecsSinceEpoch(), fateName(entry.state), actionName(entry.action),
        entry.pair.from.type.text(), entry.pair.from.id.text(), entry.fromName, entry.pair.to.type.text(),
        entry.pair.to.id.text(), entry.toName, modeName(entry.mode), entry.status, entry.errorKind,
        entry.errorText, entry.correlationId, entry.durationMs, entry.apiVersion, entry.preset, entry.origin,
        entry.undoes, hasBodies(entry) ? 1 : 0, packedDetail(entry)};
}

QString readColumns()
{
    return QStringLiteral("id, undone_by, ") + columns().join(QStringLiteral(", "));
}

HistoryEntry read(const QSqlQuery &query)
{
    Reader row(query);
    HistoryEntry entry;
    entry.id = row.number();
    entry.undoneBy = row.number();
    entry.account = row.text();
    entry.at = QDateTime::fromMSecsSinceEpoch(row.number()).toUTC();
    entry.state = parseFate(row.text()).value_or(Fate::Unknown);
    entry.action = parseAction(row.text()).value_or(LinkAction::Link);
    entry.pair.from = row.record();
    entry.fromName = row.text();
    entry.pair.to = row.record();
    entry.toName = row.text();
    entry.mode = row.text() == QLatin1String("replace") ? LinkMode::Replace : LinkMode::Add;
    entry.status = static_cast<int>(row.number());
    entry.errorKind = row.text();
    entry.errorText = row.text();
    entry.correlationId = row.text();
    entry.durationMs = row.number();
    entry.apiVersion = row.text();
    entry.preset = row.text();
    entry.origin = row.text();
    entry.undoes = row.number();
    (void)row.number(); // has_bodies, for questions only
    readDetail(JsonReader(historydetail::unpack(row.bytes())), entry);
    return entry;
}

} // namespace relata::historyrow
