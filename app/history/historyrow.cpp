// SPDX-License-Identifier: MIT
#include "history/historyrow.h"

#include "crm/foldedtext.h"
#include "crm/sentence.h"
#include "history/detailpacking.h"
#include "history/historyquery.h"

#include <QJsonDocument>
#include <QSqlQuery>

#include <algorithm>

namespace relata::historyrow {

namespace {

struct Column {
    const char *name;
    const char *type;
};

// In the order of values(). What lists show comes before `has_bodies`, in the order of readRow(): SQLite
// reads a row from its beginning.
constexpr Column linkColumns[]{{"account", "TEXT"}, {"at", "INTEGER"}, {"state", "TEXT"}, {"action", "TEXT"},
    {"from_type", "TEXT"}, {"from_id", "TEXT"}, {"from_name", "TEXT"}, {"to_type", "TEXT"}, {"to_id", "TEXT"},
    {"to_name", "TEXT"}, {"labels", "TEXT"}, {"status", "INTEGER"}, {"error_text", "TEXT"},
    {"origin", "TEXT"}, {"undoes", "INTEGER"}, {"has_bodies", "INTEGER"}, {"text", "TEXT"},
    {"detail", "BLOB"}};

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

RecordReference recordFrom(const QString &type, const QString &id)
{
    return {ObjectTypeId::parse(type).value_or(ObjectTypeId()), RecordId::parse(id).value_or(RecordId())};
}

QJsonObject labelsJson(const HistoryEntry &entry)
{
    QJsonObject labels{{QStringLiteral("asked"), typesJson(entry.asked)},
        {QStringLiteral("taken"), typesJson(entry.toRemove)}, {QStringLiteral("unlinks"), entry.unlinks},
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
    entry.toRemove = labels.at("taken").list(typeFrom);
    entry.unlinks = labels.at("unlinks").boolean();
    entry.sent = labels.at("sent").boolean();
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

// Short, since every row has it: {"asked":[["USER_DEFINED",42,"Champion"]]}.
QJsonArray shortTypes(const QList<LabelledType> &types)
{
    QJsonArray array;
    for (const LabelledType &type : types) {
        QJsonArray parts{type.type.category.text(), type.type.typeId, type.label};
        if (type.isNameless)
            parts.append(true);
        array.append(parts);
    }
    return array;
}

LabelledType shortType(const JsonReader &type)
{
    return {{Category::fromServer(type.element(0).string()), static_cast<qint32>(type.element(1).integer())},
        type.element(2).string(), type.element(3).boolean()};
}

QString labelsColumn(const HistoryRow &row)
{
    QJsonObject labels;
    if (!row.asked.isEmpty())
        labels.insert(QStringLiteral("asked"), shortTypes(row.asked));
    if (!row.toRemove.isEmpty())
        labels.insert(QStringLiteral("taken"), shortTypes(row.toRemove));
    if (row.unlinks)
        labels.insert(QStringLiteral("unlinks"), true);
    return QString::fromUtf8(QJsonDocument(labels).toJson(QJsonDocument::Compact));
}

// The column `detail`: without the labels that another column has.
QByteArray detailJson(const HistoryEntry &entry)
{
    QJsonObject whole = detail(entry);
    QJsonObject labels = whole.value(QStringLiteral("labels")).toObject();
    for (const char *inColumns : {"asked", "taken", "unlinks"})
        labels.remove(QLatin1String(inColumns));
    whole.insert(QStringLiteral("labels"), labels);
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

// Leaves out an answer that could not be read again: it may become six times as long in JSON.
QByteArray packedDetail(HistoryEntry entry)
{
    QByteArray whole = detailJson(entry);
    if (whole.size() > detailpacking::largest) {
        entry.answerBody.clear();
        whole = detailJson(entry);
    }
    return detailpacking::pack(whole);
}

QString searchedText(const HistoryEntry &entry)
{
    QStringList texts{entry.fromName, entry.pair.from.id.text(), entry.toName, entry.pair.to.id.text()};
    QStringList labels;
    for (const LabelledType &type : entry.asked + entry.toRemove + entry.before + entry.proven)
        labels.append(type.label + QLatin1Char(' ') + QString::number(type.type.typeId));
    labels += entry.answered;
    labels.removeDuplicates();
    texts += labels;
    texts += {entry.errorText, entry.preset, entry.correlationId};
    texts.removeAll(QString());
    constexpr qsizetype longestSearched = 20'000; // letters; an import may have millions
    return foldedText(texts.join(QLatin1Char('\n')).left(longestSearched));
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
    RecordReference record()
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
    QJsonObject detail{{QStringLiteral("labels"), labelsJson(entry)},
        {QStringLiteral("calls"), callsJson(entry.calls)}, {QStringLiteral("mode"), modeName(entry.mode)},
        {QStringLiteral("answer"), QString::fromUtf8(entry.answerBody)}};
    const QList<std::pair<const char *, QString>> texts{{"errorKind", entry.errorKind},
        {"correlationId", entry.correlationId}, {"apiVersion", entry.apiVersion}, {"preset", entry.preset}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty())
            detail.insert(QLatin1String(key), text);
    }
    if (entry.durationMs != 0)
        detail.insert(QStringLiteral("durationMs"), entry.durationMs);
    return detail;
}

void readDetail(const JsonReader &detail, HistoryEntry &entry)
{
    readLabels(detail.at("labels"), entry);
    entry.calls = detail.at("calls").list(callFrom);
    entry.answerBody = detail.at("answer").string().toUtf8();
    entry.mode = detail.at("mode").string() == QLatin1String("replace") ? LinkMode::Replace : LinkMode::Add;
    entry.errorKind = detail.at("errorKind").string();
    entry.correlationId = detail.at("correlationId").string();
    entry.apiVersion = detail.at("apiVersion").string();
    entry.preset = detail.at("preset").string();
    entry.durationMs = detail.at("durationMs").integer(0, 0);
}

bool hasBodies(const HistoryEntry &entry)
{
    return !entry.answerBody.isEmpty()
        || std::any_of(entry.calls.cbegin(), entry.calls.cend(),
            [](const CallText &call) { return !call.body.isEmpty(); });
}

const QStringList &columns()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Column &column : linkColumns)
            all.append(QLatin1String(column.name));
        return all;
    }();
    return names;
}

QString table()
{
    QString sql = QStringLiteral("CREATE TABLE link (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                                 "undone_by INTEGER NOT NULL DEFAULT 0, run TEXT NOT NULL DEFAULT ''");
    for (const Column &column : linkColumns)
        sql += filled(
            QStringLiteral(", %1 %2 NOT NULL"), {QLatin1String(column.name), QLatin1String(column.type)});
    return sql + QLatin1Char(')');
}

QVariantList values(const HistoryEntry &entry)
{
    const auto &[from, to] = entry.pair;
    return {entry.account, entry.at.toMSecsSinceEpoch(), fateName(entry.state), actionName(entry.action),
        from.type.text(), from.id.text(), entry.fromName, to.type.text(), to.id.text(), entry.toName,
        labelsColumn(entry), entry.status, entry.errorText, entry.origin, entry.undoes,
        hasBodies(entry) ? 1 : 0, searchedText(entry), packedDetail(entry)};
}

QString rowColumns(const QString &prefix)
{
    const QStringList names = QStringList{QStringLiteral("id"), QStringLiteral("undone_by")}
        + columns().mid(0, columns().indexOf(QLatin1String("has_bodies")));
    return prefix + names.join(QStringLiteral(", ") + prefix);
}

QString entryColumns()
{
    return rowColumns() + QStringLiteral(", detail");
}

HistoryRow readRow(const QSqlQuery &query)
{
    Reader column(query);
    HistoryRow row;
    row.id = column.number();
    row.undoneBy = column.number();
    row.account = column.text();
    row.at = QDateTime::fromMSecsSinceEpoch(column.number()).toUTC();
    row.state = parseFate(column.text()).value_or(Fate::Unknown);
    row.action = parseAction(column.text()).value_or(LinkAction::Link);
    row.pair.from = column.record();
    row.fromName = column.text();
    row.pair.to = column.record();
    row.toName = column.text();
    const JsonReader labels(column.text().toUtf8());
    row.asked = labels.at("asked").list(shortType);
    row.toRemove = labels.at("taken").list(shortType);
    row.unlinks = labels.at("unlinks").boolean();
    row.status = static_cast<int>(column.number());
    row.errorText = column.text();
    row.origin = column.text();
    row.undoes = column.number();
    return row;
}

HistoryEntry readEntry(const QSqlQuery &query)
{
    HistoryEntry entry;
    const auto packed = query.value(QStringLiteral("detail")).toByteArray();
    const JsonReader detail(detailpacking::unpack(packed));
    readDetail(detail, entry);
    static_cast<HistoryRow &>(entry) = readRow(query);
    return entry;
}

QStringList facets(const QString &labels)
{
    const JsonReader json(labels.toUtf8());
    QStringList facets;
    for (const LabelledType &type : json.at("asked").list(shortType) + json.at("taken").list(shortType))
        facets.append(facetOf(type));
    return facets;
}

} // namespace relata::historyrow
