// SPDX-License-Identifier: MIT
#include "history/historyrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

namespace relata::historyrow {

namespace {

const QStringList &columns()
{
    static const QStringList all = QStringLiteral(
        "account at state from_type from_id from_name to_type to_id to_name mode labels status error_kind "
        "error_text correlation_id duration_ms api_version calls answer_body action undoes search")
                                       .split(QLatin1Char(' '));
    return all;
}

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

QString callsJson(const QList<CallText> &calls)
{
    QJsonArray array;
    for (const CallText &call : calls) {
        array.append(QJsonObject{{QStringLiteral("verb"), QString::fromLatin1(call.verb)},
            {QStringLiteral("url"), QString::fromLatin1(call.url.toEncoded())},
            {QStringLiteral("body"), QString::fromUtf8(call.body)}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<CallText> callsFrom(const QString &json)
{
    QList<CallText> calls;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
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

// The lists of labels live in one JSON column: they are read and written together, never searched alone.
QString labelsJson(const HistoryEntry &entry)
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
    return QString::fromUtf8(QJsonDocument(labels).toJson(QJsonDocument::Compact));
}

void readLabels(const QString &json, HistoryEntry &entry)
{
    const QJsonObject labels = QJsonDocument::fromJson(json.toUtf8()).object();
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

// What a search looks through, folded so that case does not matter.
QString searchText(const HistoryEntry &entry)
{
    QStringList words{entry.fromName, entry.pair.from.id.text(), entry.toName, entry.pair.to.id.text(),
        entry.errorText, entry.correlationId, entry.answered.join(QLatin1Char('\n'))};
    for (const LabelledType &type : entry.asked + entry.taken + entry.proven)
        words.append(type.label + QLatin1Char(' ') + type.type.shortText());
    return words.join(QLatin1Char('\n')).toCaseFolded();
}

QString modeName(LinkMode mode)
{
    return mode == LinkMode::Add ? QStringLiteral("add") : QStringLiteral("replace");
}

QString likePattern(const QString &text)
{
    QString pattern = text.simplified().toCaseFolded();
    for (const QChar special : QStringLiteral("\\%_"))
        pattern.replace(special, QLatin1Char('\\') + QString(special));
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

} // namespace

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QString insertStatement()
{
    return QStringLiteral("INSERT INTO link (%1) VALUES (:%2)")
        .arg(columns().join(QStringLiteral(", ")), columns().join(QStringLiteral(", :")));
}

QString updateStatement()
{
    QStringList assignments;
    for (const QString &column : columns())
        assignments.append(column + QStringLiteral(" = :") + column);
    return QStringLiteral("UPDATE link SET %1 WHERE id = :id AND account = :account_is AND at = :at_is")
        .arg(assignments.join(QStringLiteral(", ")));
}

void bindRow(QSqlQuery &query, const HistoryEntry &entry)
{
    query.bindValue(QStringLiteral(":id"), entry.id);
    query.bindValue(QStringLiteral(":account_is"), entry.account);
    query.bindValue(QStringLiteral(":at_is"), timeText(entry.at));
}

void bind(QSqlQuery &query, const HistoryEntry &entry)
{
    // A null text would break the NOT NULL columns.
    const auto text = [](const QString &value) {
        return value.isNull() ? QStringLiteral("") : value;
    };
    const auto set = [&query](const char *name, const QVariant &value) {
        query.bindValue(QLatin1Char(':') + QLatin1String(name), value);
    };
    set("account", text(entry.account));
    set("at", timeText(entry.at));
    set("state", stateName(entry.state));
    set("from_type", text(entry.pair.from.type.text()));
    set("from_id", text(entry.pair.from.id.text()));
    set("from_name", text(entry.fromName));
    set("to_type", text(entry.pair.to.type.text()));
    set("to_id", text(entry.pair.to.id.text()));
    set("to_name", text(entry.toName));
    set("mode", modeName(entry.mode));
    set("labels", labelsJson(entry));
    set("status", entry.status);
    set("error_kind", text(entry.errorKind));
    set("error_text", text(entry.errorText));
    set("correlation_id", text(entry.correlationId));
    set("duration_ms", entry.durationMs);
    set("api_version", text(entry.apiVersion));
    set("calls", callsJson(entry.calls));
    set("answer_body", entry.answerBody);
    set("action", actionName(entry.action));
    set("undoes", entry.undoes);
    set("search", searchText(entry));
}

void prepareSelect(QSqlQuery &query, const HistoryQuery &question)
{
    QString where = QStringLiteral("account = :account");
    if (question.id > 0)
        where += QStringLiteral(" AND id = :id");
    if (question.beforeId > 0)
        where += QStringLiteral(" AND id < :before");
    if (!question.text.trimmed().isEmpty())
        where += QStringLiteral(" AND search LIKE :text ESCAPE '\\'");
    QStringList states;
    for (HistoryEntry::State state : question.states)
        states.append(QLatin1Char('\'') + stateName(state) + QLatin1Char('\''));
    if (!states.isEmpty())
        where += QStringLiteral(" AND state IN (%1)").arg(states.join(QLatin1Char(',')));
    query.prepare(QStringLiteral("SELECT * FROM link WHERE %1 ORDER BY id DESC LIMIT :limit").arg(where));
    query.bindValue(QStringLiteral(":account"), question.account);
    if (question.id > 0)
        query.bindValue(QStringLiteral(":id"), question.id);
    if (question.beforeId > 0)
        query.bindValue(QStringLiteral(":before"), question.beforeId);
    if (!question.text.trimmed().isEmpty())
        query.bindValue(QStringLiteral(":text"), likePattern(question.text));
    query.bindValue(QStringLiteral(":limit"), question.limit);
}

HistoryEntry read(const QSqlRecord &record)
{
    const auto text = [&record](const char *column) {
        return record.value(QLatin1String(column)).toString();
    };
    HistoryEntry entry;
    entry.id = record.value(QStringLiteral("id")).toLongLong();
    entry.account = text("account");
    entry.at = QDateTime::fromString(text("at"), Qt::ISODateWithMs);
    entry.state = parseState(text("state"));
    entry.pair = {recordFrom(text("from_type"), text("from_id")), recordFrom(text("to_type"), text("to_id"))};
    entry.fromName = text("from_name");
    entry.toName = text("to_name");
    entry.mode = text("mode") == QLatin1String("replace") ? LinkMode::Replace : LinkMode::Add;
    readLabels(text("labels"), entry);
    entry.status = record.value(QStringLiteral("status")).toInt();
    entry.errorKind = text("error_kind");
    entry.errorText = text("error_text");
    entry.correlationId = text("correlation_id");
    entry.durationMs = record.value(QStringLiteral("duration_ms")).toLongLong();
    entry.apiVersion = text("api_version");
    entry.calls = callsFrom(text("calls"));
    entry.action = parseAction(text("action"));
    entry.undoes = record.value(QStringLiteral("undoes")).toLongLong();
    entry.undoneBy = record.value(QStringLiteral("undone_by")).toLongLong();
    entry.answerBody = record.value(QStringLiteral("answer_body")).toByteArray();
    return entry;
}

} // namespace relata::historyrow
