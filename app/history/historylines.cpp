// SPDX-License-Identifier: MIT
#include "history/historylines.h"

#include "crm/sentence.h"
#include "history/historyrow.h"

#include <QJsonDocument>

#include <algorithm>

namespace relata::historylines {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype longestText = 100'000; // of a name, a label, an error
constexpr qsizetype mostLabels = 500;
constexpr qsizetype mostCalls = 500;
constexpr qint64 daysAhead = 1; // clocks differ

QJsonObject recordJson(const RecordReference &record, const QString &name)
{
    return {{QStringLiteral("objectType"), record.type.text()}, {QStringLiteral("id"), record.id.text()},
        {QStringLiteral("name"), name}};
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonArray lifeJson(const QList<LifeStep> &life)
{
    QJsonArray steps;
    for (const LifeStep &step : life) {
        QJsonObject json{{QStringLiteral("step"), fateName(step.kind)}};
        if (step.at.isValid())
            json.insert(QStringLiteral("at"), timeText(step.at));
        if (step.by != 0)
            json.insert(QStringLiteral("by"), step.by);
        steps.append(json);
    }
    return steps;
}

QString textFrom(const JsonReader &value)
{
    if (value.string().size() > longestText)
        value.refuse();
    return value.string();
}

QDateTime timeFrom(const JsonReader &value)
{
    const QDateTime time = QDateTime::fromString(textFrom(value), Qt::ISODateWithMs).toUTC();
    // IDs are made of seconds: a row from the future would push all later ones.
    if (!time.isValid() || time.toSecsSinceEpoch() <= 0
        || time > QDateTime::currentDateTimeUtc().addDays(daysAhead))
        value.refuse();
    return time;
}

RecordReference recordFrom(const JsonReader &value, QString &name)
{
    name = textFrom(value.at("name"));
    return {value.at("objectType").id<ObjectTypeId>(), value.at("id").id<RecordId>()};
}

QList<LifeStep> lifeFrom(const JsonReader &array)
{
    QList<LifeStep> life;
    constexpr qsizetype mostSteps = 1000;
    for (const JsonReader &value : array) {
        if (life.size() == mostSteps)
            break;
        const auto step = parseFate(value.at("step").string());
        if (!step)
            continue; // of a newer version
        life.append({*step, QDateTime::fromString(value.at("at").string(), Qt::ISODateWithMs).toUTC(),
            value.at("by").integer()});
    }
    return life;
}

void readColumns(const JsonReader &json, ForeignRow &row)
{
    HistoryEntry &entry = row.entry;
    row.file = json.at("file").string();
    if (row.file.isEmpty() || row.file.size() > 100)
        json.at("file").refuse();
    row.id = json.at("id").integer(0, 1);
    entry.undoes = json.at("undoes").integer(0, 0);
    entry.account = textFrom(json.at("account"));
    if (entry.account.isEmpty())
        json.at("account").refuse();
    entry.at = timeFrom(json.at("at"));
    entry.pair.from = recordFrom(json.at("from"), entry.fromName);
    entry.pair.to = recordFrom(json.at("to"), entry.toName);
    const auto action = parseAction(json.at("action").string());
    if (!action)
        json.at("action").refuse();
    entry.action = action.value_or(LinkAction::Link);
    entry.state = parseFate(json.at("state").string()).value_or(Fate::Imported);
    if (!isState(entry.state))
        json.at("state").refuse();
    constexpr qint64 highestStatus = 999;
    entry.status = static_cast<int>(json.at("status").integer(0, 0, highestStatus));
    entry.errorText = textFrom(json.at("error"));
    entry.undoneBy = json.at("undoneBy").integer(0, 0); // a number in that file, like the others
}

// Only calls of the kind that Relata sends.
bool isCall(const CallText &call)
{
    const QList<QByteArray> verbs{"PUT", "POST", "DELETE"};
    const QString scheme = call.url.scheme();
    return verbs.contains(call.verb) && call.url.isValid()
        && (scheme == QLatin1String("https") || scheme == QLatin1String("http"));
}

bool isLabel(const LabelledType &type)
{
    return !type.type.category.text().isEmpty() && type.type.category.text().size() <= longestText
        && type.label.size() <= longestText;
}

// What has no column.
void readDetail(const JsonReader &json, HistoryEntry &entry)
{
    historyrow::readDetail(json, entry);
    for (const QString &key : json.value().toObject().keys()) {
        const JsonReader text = json.at(key.toUtf8().constData());
        if (key != QLatin1String("answer") && text.string().size() > longestText)
            text.refuse();
    }
    if (entry.calls.size() > mostCalls || !std::all_of(entry.calls.cbegin(), entry.calls.cend(), isCall))
        json.at("calls").refuse();
    const QList<LabelledType> types = entry.asked + entry.toRemove + entry.before + entry.proven;
    const bool areLabels = std::all_of(types.cbegin(), types.cend(), isLabel)
        && std::all_of(entry.answered.cbegin(), entry.answered.cend(),
            [](const QString &label) { return label.size() <= longestText; });
    const bool removesNothing =
        entry.action == LinkAction::Remove && !entry.unlinks && entry.toRemove.isEmpty();
    if (!areLabels || removesNothing || types.size() + entry.answered.size() > mostLabels)
        json.at("labels").refuse();
}

} // namespace

QByteArray line(const HistoryEntry &entry, const QList<LifeStep> &life, const QString &file)
{
    QJsonObject json = historyrow::detail(entry);
    const QList<std::pair<const char *, QJsonValue>> fields{{"relataHistory", formatVersion}, {"file", file},
        {"id", entry.id}, {"account", entry.account}, {"at", timeText(entry.at)},
        {"action", actionName(entry.action)}, {"state", fateName(entry.state)},
        {"from", recordJson(entry.pair.from, entry.fromName)},
        {"to", recordJson(entry.pair.to, entry.toName)}, {"status", entry.status},
        {"error", withoutIsolation(entry.errorText)}, {"undoes", entry.undoes}, {"undoneBy", entry.undoneBy},
        {"origin", entry.origin}, {"life", lifeJson(life)}};
    for (const auto &[key, value] : fields)
        json.insert(QLatin1String(key), value);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<ForeignRow> parse(const QByteArray &line)
{
    const JsonReader json(line);
    if (const auto &problem = json.problem())
        return badInput(sentence(Error::tr("This is not a JSON object (%1)."), {problem->why}));
    if (json.at("relataHistory").integer() != formatVersion)
        return badInput(Error::tr("This is not a row of a Relata history that this version understands."));
    ForeignRow row;
    readColumns(json, row);
    readDetail(json, row.entry);
    row.life = lifeFrom(json.at("life"));
    if (const auto &problem = json.problem())
        return badInput(sentence(Error::tr("“%1” is missing or makes no sense."), {problem->path}));
    return row;
}

} // namespace relata::historylines
