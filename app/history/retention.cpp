// SPDX-License-Identifier: MIT
#include "history/retention.h"

#include "crm/sentence.h"
#include "storage/jsonreader.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace relata {

HistoryEntry withoutBodies(HistoryEntry entry)
{
    entry.answerBody.clear();
    for (CallText &call : entry.calls)
        call.body.clear();
    return entry;
}

// An error's words may name the records, too.
HistoryEntry withoutNames(HistoryEntry entry)
{
    std::array names{std::pair(entry.fromName, entry.pair.from.id.text()),
        std::pair(entry.toName, entry.pair.to.id.text())};
    if (entry.toName.contains(
            entry.fromName, Qt::CaseInsensitive)) // the longer one first, since it contains the other
        std::swap(names[0], names[1]);
    for (const auto &[name, id] : names) {
        const QRegularExpression whole(
            filled(QStringLiteral("(?<!\\w)%1(?!\\w)"), {QRegularExpression::escape(name)}),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        if (!name.isEmpty())
            entry.errorText.replace(whole, id);
    }
    entry.fromName.clear();
    entry.toName.clear();
    return entry;
}

HistoryEntry Retention::applied(HistoryEntry entry) const
{
    if (!bodies)
        entry = withoutBodies(entry);
    return names ? entry : withoutNames(entry);
}

qint64 Retention::oldest(const QDateTime &now) const
{
    return days > 0 ? now.addDays(-days).toMSecsSinceEpoch() : 0;
}

QByteArray Retention::toJson() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("days"), days}, {QStringLiteral("bodies"), bodies},
                             {QStringLiteral("names"), names}})
        .toJson(QJsonDocument::Compact);
}

Retention Retention::parse(const QByteArray &json)
{
    const JsonReader rule(json);
    return {static_cast<int>(rule.at("days").integer(0, 0, std::numeric_limits<int>::max())),
        rule.at("bodies").boolean(true), rule.at("names").boolean(true)};
}

} // namespace relata
