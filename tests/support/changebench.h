// SPDX-License-Identifier: MIT
#pragma once

#include "async/then.h"
#include "linking/linker.h"
#include "support/historyexample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace relata::test {

inline RecordPair pairOf(const char *contact, const char *company)
{
    return {record("0-1", contact), record("0-2", company)};
}

// "HUBSPOT 279,USER 28", sorted.
inline QString textOf(const QList<LabelledType> &types)
{
    QStringList texts;
    for (const LabelledType &type : types)
        texts.append(type.type.shortText());
    texts.sort();
    return texts.join(QLatin1Char(','));
}

/// A linker on a portal of its own, its journal, a person who agrees to everything and remembers the
/// questions, and another person, who bypasses the client.
struct ChangeBench {
    explicit ChangeBench(practice::Portal::Options options = {})
        : portal((options.callsPerTenSeconds = 0, options))
        , client(portal.client())
        , journal(folder.filePath(QStringLiteral("h.sqlite")))
        , linker(*client, journal, Account::practice(portal.server.address(), ApiVersion::V4))
    {
        QVERIFY(valueOf(journal.open()));
    }

    Consent agreeing()
    {
        return [this](const ChangePlan &plan) {
            plans.append(plan);
            if (whileAsking)
                std::exchange(whileAsking, {})();
            return ready(agrees);
        };
    }
    Result<LinkOutcome> link(
        const RecordPair &pair, const QList<LabelledType> &types, LinkMode mode = LinkMode::Add)
    {
        return valueOf(linker.link(LinkRequest::create(pair, types, mode).value(), {}, agreeing()));
    }
    Result<LinkOutcome> remove(const RecordPair &pair, const QList<LabelledType> &types)
    {
        return valueOf(linker.remove(pair, types, {}, agreeing()));
    }
    Result<LinkOutcome> undo(const HistoryEntry &entry) { return valueOf(linker.undo(entry, agreeing())); }
    QList<HistoryEntry> history()
    {
        HistoryQuery all{QStringLiteral("practice"), {}, {}};
        all.limit = 10000;
        return entriesOf(journal, all);
    }
    HistoryEntry entry(qint64 id) { return valueOf(journal.entry(id)).value().value(); }

    // A link whose answer was lost, as a crash leaves it: the pair was not linked before.
    HistoryEntry lost(const RecordPair &pair, const QList<LabelledType> &asked)
    {
        HistoryEntry entry;
        entry.account = QStringLiteral("practice");
        entry.at = QDateTime::currentDateTimeUtc();
        entry.pair = pair;
        entry.asked = asked;
        entry.sent = entry.beforeKnown = true;
        return valueOf(journal.writeIntent(entry)).value();
    }
    int linksThatStand()
    {
        const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-1);
        return valueOf(journal.countSince(QStringLiteral("practice"), longAgo)).value_or(-1);
    }

    // Another person changes links, bypassing the client.
    practice::Response others(const char *method, const QString &target, const QByteArray &body = {})
    {
        return portal.portal.handle({method, target.toStdString(), "Bearer " + practice::Portal::token(),
            "application/json", body.toStdString()});
    }
    QString pathOf(const RecordPair &pair) const
    {
        return QStringLiteral("/crm/v4/objects/%1/%2/associations/%3/%4")
            .arg(pair.from.type.text(), pair.from.id.text(), pair.to.type.text(), pair.to.id.text());
    }
    // The other person's labels replace the account's own ones.
    void othersSet(const RecordPair &pair, const QList<LabelledType> &types)
    {
        others("PUT", pathOf(pair), client->textOf(Write::setLabels(pair, withoutLabels(types))).body);
    }
    void othersUnlink(const RecordPair &pair) { others("DELETE", pathOf(pair)); }
    // What links the pair according to the portal, bypassing the client.
    QString truth(const RecordPair &pair)
    {
        const QString list = pathOf(pair).section(QLatin1Char('/'), 0, -2);
        const practice::Response response = others("GET", list);
        const QJsonArray results = QJsonDocument::fromJson(QByteArray::fromStdString(response.body))
                                       .object()
                                       .value(QLatin1String("results"))
                                       .toArray();
        QList<LabelledType> types;
        for (const QJsonValue &result : results) {
            if (QString::number(result[QLatin1String("toObjectId")].toInteger()) != pair.to.id.text())
                continue;
            for (const QJsonValue &type : result[QLatin1String("associationTypes")].toArray())
                types.append(LabelledType{{Category::fromServer(type[QLatin1String("category")].toString()),
                                              type[QLatin1String("typeId")].toInt()},
                    {}});
        }
        return textOf(types);
    }

    QTemporaryDir folder;
    PortalFixture portal;
    std::unique_ptr<Client> client;
    Journal journal;
    Linker linker;
    bool agrees = true;
    std::function<void()> whileAsking;
    QList<ChangePlan> plans;
};

} // namespace relata::test
