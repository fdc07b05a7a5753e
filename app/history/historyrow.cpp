// SPDX-License-Identifier: MIT
#include "history/historyrow.h"

#include "history/historydetail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

QList<LabelledType> typesFrom(const QJsonValue &array)
{
    QList<LabelledType> types;
    for (const QJsonValue &value : array.toArray()) {
        types.append({{Category::fromServer(value[QLatin1String("category")].toString()),
                          value[QLatin1String("typeId")].toInt()},
            value[QLatin1String("label")].toString(), value[QLatin1String("nameless")].toBool()});
    }
    return types;
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

QList<CallText> callsFrom(const QJsonValue &array)
{
    QList<CallText> calls;
    for (const QJsonValue &value : array.toArray()) {
        calls.append({value[QLatin1String("verb")].toString().toLatin1(),
            QUrl::fromEncoded(value[QLatin1String("url")].toString().toLatin1()),
            value[QLatin1String("body")].toString().toUtf8()});
    }
    return calls;
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

RecordPair pairFrom(const QJsonValue &pair)
{
    const auto text = [&pair](const char *key) {
        return pair[QLatin1String(key)].toString();
    };
    return {recordFrom(text("fromType"), text("fromId")), recordFrom(text("toType"), text("toId"))};
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

void readLabels(const QJsonObject &labels, HistoryEntry &entry)
{
    entry.asked = typesFrom(labels[QLatin1String("asked")]);
    entry.taken = typesFrom(labels[QLatin1String("taken")]);
    entry.unlinks = labels[QLatin1String("unlinks")].toBool();
    const QJsonValue sent = labels[QLatin1String("sent")]; // first versions wrote the types of the request
    entry.sent = sent.isArray() ? !sent.toArray().isEmpty() : sent.toBool();
    entry.beforeKnown = labels[QLatin1String("beforeKnown")].toBool();
    entry.before = typesFrom(labels[QLatin1String("before")]);
    entry.hasAnswer = labels.contains(QLatin1String("answered"));
    for (const QJsonValue &label : labels[QLatin1String("answered")].toArray())
        entry.answered.append(label.toString());
    entry.answeredPair = pairFrom(labels[QLatin1String("answeredPair")]);
    entry.provenKnown = labels.contains(QLatin1String("proven"));
    entry.proven = typesFrom(labels[QLatin1String("proven")]);
    entry.provenLater = labels[QLatin1String("provenLater")].toBool();
    const QJsonValue primary = labels[QLatin1String("primaryBefore")];
    entry.primaryBefore =
        recordFrom(primary[QLatin1String("type")].toString(), primary[QLatin1String("id")].toString());
}

QString modeName(LinkMode mode)
{
    return mode == LinkMode::Add ? QStringLiteral("add") : QStringLiteral("replace");
}

// What could not be read again is not written: an answer may become six times as long in JSON.
QByteArray packedDetail(HistoryEntry entry)
{
    QByteArray json = detailJson(entry);
    if (json.size() > historydetail::largest) {
        entry.answerBody.clear();
        json = detailJson(entry);
    }
    return historydetail::pack(json);
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

QByteArray detailJson(const HistoryEntry &entry)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("labels"), labelsJson(entry)},
                             {QStringLiteral("calls"), callsJson(entry.calls)},
                             {QStringLiteral("answer"), QString::fromUtf8(entry.answerBody)}})
        .toJson(QJsonDocument::Compact);
}

void readDetail(const QByteArray &json, HistoryEntry &entry)
{
    const QJsonObject detail = QJsonDocument::fromJson(json).object();
    readLabels(detail[QLatin1String("labels")].toObject(), entry);
    entry.calls = callsFrom(detail[QLatin1String("calls")]);
    entry.answerBody = detail[QLatin1String("answer")].toString().toUtf8();
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
    return {entry.account, entry.at.toMSecsSinceEpoch(), stateName(entry.state), actionName(entry.action),
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
    entry.state = parseState(row.text());
    entry.action = parseAction(row.text());
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
    readDetail(historydetail::unpack(row.bytes()), entry);
    return entry;
}

} // namespace relata::historyrow
