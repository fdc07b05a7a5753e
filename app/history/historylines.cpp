// SPDX-License-Identifier: MIT
#include "history/historylines.h"

#include "crm/sentence.h"
#include "history/historyrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace relata::historylines {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype longestText = 100'000; // of a name, a label, an error
constexpr qsizetype mostLabels = 500;
constexpr qsizetype mostCalls = 500;
constexpr qint64 daysAhead = 1; // clocks differ

QJsonObject recordJson(const RecordRef &record, const QString &name)
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
        QJsonObject json{{QStringLiteral("step"), stepName(step.kind)}};
        if (step.at.isValid())
            json.insert(QStringLiteral("at"), timeText(step.at));
        if (step.by != 0)
            json.insert(QStringLiteral("by"), step.by);
        steps.append(json);
    }
    return steps;
}

// Reads fields and remembers the first that makes no sense.
class Fields {
public:
    explicit Fields(const QJsonObject &json)
        : m_json(json)
    {
    }
    QString text(const char *key)
    {
        const QString text = m_json.value(QLatin1String(key)).toString();
        return text.size() <= longestText ? text : wrong(key);
    }
    qint64 number(const char *key, qint64 most = std::numeric_limits<qint64>::max())
    {
        const qint64 number = m_json.value(QLatin1String(key)).toInteger();
        if (number < 0 || number > most)
            (void)wrong(key);
        return number;
    }
    QDateTime time(const char *key)
    {
        const QDateTime time = QDateTime::fromString(text(key), Qt::ISODateWithMs).toUTC();
        // Ids are made of the seconds: a row of the future would push all that come.
        if (!time.isValid() || time.toSecsSinceEpoch() <= 0
            || time > QDateTime::currentDateTimeUtc().addDays(daysAhead))
            (void)wrong(key);
        return time;
    }
    RecordRef record(const char *key, QString &name)
    {
        const QJsonObject json = m_json.value(QLatin1String(key)).toObject();
        const auto type = ObjectTypeId::parse(json.value(QLatin1String("objectType")).toString());
        const auto id = RecordId::parse(json.value(QLatin1String("id")).toString());
        name = json.value(QLatin1String("name")).toString();
        if (!type || !id || name.size() > longestText)
            (void)wrong(key);
        return {type.value_or(ObjectTypeId()), id.value_or(RecordId())};
    }
    QString wrong(const char *key)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(key);
        return {};
    }
    const QString &firstWrong() const { return m_wrong; }

private:
    const QJsonObject &m_json;
    QString m_wrong;
};

QList<LifeStep> lifeFrom(const QJsonArray &array)
{
    QList<LifeStep> life;
    constexpr qsizetype mostSteps = 1000;
    for (const QJsonValue &value : array) {
        if (life.size() == mostSteps)
            break;
        const QString name = value[QLatin1String("step")].toString();
        if (stepName(parseStep(name)) != name)
            continue; // of a newer version
        life.append({parseStep(name),
            QDateTime::fromString(value[QLatin1String("at")].toString(), Qt::ISODateWithMs).toUTC(),
            value[QLatin1String("by")].toInteger()});
    }
    return life;
}

void readColumns(Fields &fields, ForeignRow &row)
{
    HistoryEntry &entry = row.entry;
    row.file = fields.text("file");
    row.id = fields.number("id");
    entry.undoes = fields.number("undoes");
    entry.account = fields.text("account");
    entry.at = fields.time("at");
    entry.pair.from = fields.record("from", entry.fromName);
    entry.pair.to = fields.record("to", entry.toName);
    const QString action = fields.text("action");
    entry.action = parseAction(action);
    const QString state = fields.text("state");
    entry.state = parseState(state);
    entry.mode = fields.text("mode") == QLatin1String("replace") ? LinkMode::Replace : LinkMode::Add;
    constexpr qint64 highestStatus = 999;
    entry.status = static_cast<int>(fields.number("status", highestStatus));
    entry.errorKind = fields.text("errorKind");
    entry.errorText = fields.text("error");
    entry.correlationId = fields.text("correlationId");
    entry.durationMs = fields.number("durationMs");
    entry.apiVersion = fields.text("apiVersion");
    entry.preset = fields.text("preset");
    entry.undoneBy = fields.number("undoneBy"); // a number of that file, as are the others
    if (actionName(entry.action) != action)
        (void)fields.wrong("action");
    if (stateName(entry.state) != state)
        (void)fields.wrong("state");
    if (row.file.isEmpty() || row.file.size() > 100)
        (void)fields.wrong("file");
    if (row.id == 0)
        (void)fields.wrong("id");
    if (entry.account.isEmpty())
        (void)fields.wrong("account");
}

// What Relata sends, and nothing else.
bool isCall(const CallText &call)
{
    const QList<QByteArray> verbs{"PUT", "POST", "DELETE"};
    const QString scheme = call.url.scheme();
    return verbs.contains(call.verb) && call.url.isValid()
        && (scheme == QLatin1String("https") || scheme == QLatin1String("http"));
}

bool isLabel(const LabelledType &type)
{
    return type.type.typeId > 0 && !type.type.category.text().isEmpty()
        && type.type.category.text().size() <= longestText && type.label.size() <= longestText;
}

// What the columns do not hold.
QString wrongDetail(const HistoryEntry &entry)
{
    if (entry.calls.size() > mostCalls || !std::all_of(entry.calls.cbegin(), entry.calls.cend(), isCall))
        return QStringLiteral("calls");
    const QList<LabelledType> types = entry.asked + entry.taken + entry.before + entry.proven;
    const bool areLabels = std::all_of(types.cbegin(), types.cend(), isLabel)
        && std::all_of(entry.answered.cbegin(), entry.answered.cend(),
            [](const QString &label) { return label.size() <= longestText; });
    const bool removesNothing =
        entry.action == HistoryEntry::Action::Remove && !entry.unlinks && entry.taken.isEmpty();
    return !areLabels || removesNothing || types.size() + entry.answered.size() > mostLabels
        ? QStringLiteral("labels")
        : QString();
}

} // namespace

QByteArray line(const HistoryEntry &entry, const QList<LifeStep> &life, const QString &file)
{
    QJsonObject json = QJsonDocument::fromJson(historyrow::detailJson(entry)).object();
    const QList<std::pair<const char *, QJsonValue>> fields{{"relataHistory", formatVersion}, {"file", file},
        {"id", entry.id}, {"account", entry.account}, {"at", timeText(entry.at)},
        {"action", actionName(entry.action)}, {"state", stateName(entry.state)},
        {"from", recordJson(entry.pair.from, entry.fromName)},
        {"to", recordJson(entry.pair.to, entry.toName)},
        {"mode", entry.mode == LinkMode::Replace ? QStringLiteral("replace") : QStringLiteral("add")},
        {"status", entry.status}, {"errorKind", entry.errorKind},
        {"error", withoutIsolation(entry.errorText)}, {"correlationId", entry.correlationId},
        {"durationMs", entry.durationMs}, {"apiVersion", entry.apiVersion}, {"preset", entry.preset},
        {"undoes", entry.undoes}, {"undoneBy", entry.undoneBy}, {"origin", entry.origin},
        {"life", lifeJson(life)}};
    for (const auto &[key, value] : fields)
        json.insert(QLatin1String(key), value);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<ForeignRow> parse(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject())
        return badInput(sentence(Error::tr("This is not a JSON object (%1)."), {problem.errorString()}));
    const QJsonObject json = document.object();
    if (json.value(QLatin1String("relataHistory")).toInt() != formatVersion)
        return badInput(Error::tr("This is no row of a Relata history that this version understands."));
    ForeignRow row;
    Fields fields(json);
    readColumns(fields, row);
    if (!fields.firstWrong().isEmpty())
        return badInput(sentence(Error::tr("“%1” is missing or makes no sense."), {fields.firstWrong()}));
    historyrow::readDetail(QJsonDocument(json).toJson(QJsonDocument::Compact), row.entry);
    if (const QString wrong = wrongDetail(row.entry); !wrong.isEmpty())
        return badInput(sentence(Error::tr("“%1” is missing or makes no sense."), {wrong}));
    row.life = lifeFrom(json.value(QLatin1String("life")).toArray());
    return row;
}

} // namespace relata::historylines
