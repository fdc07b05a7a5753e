// SPDX-License-Identifier: MIT
#pragma once

#include "history/journal.h"
#include "support/portalfixture.h"
#include "support/wait.h"

namespace relata::test {

/// A link of Ada Lovelace as it is written before it is sent; its texts are hard to search.
inline HistoryEntry example(const QString &name = QStringLiteral("Ada Lovelace"))
{
    HistoryEntry entry;
    entry.account = QStringLiteral("practice");
    entry.at = QDateTime::fromString(QStringLiteral("2026-11-23T14:02:03.456Z"), Qt::ISODateWithMs);
    entry.pair = adaAndEngines();
    entry.fromName = name;
    entry.toName = QStringLiteral("Gödel & Söhne 100%_Sure\\GmbH");
    entry.mode = LinkMode::Replace;
    entry.asked = {{userType(28), QStringLiteral("Decision maker")}};
    entry.sent = true;
    entry.beforeKnown = true;
    entry.before = {{hubspotType(1), QStringLiteral("Primary")}, {hubspotType(279), {}}};
    entry.apiVersion = QStringLiteral("v4");
    entry.calls = {
        {"PUT", QUrl(QStringLiteral("http://127.0.0.1:1/crm/v4/x")), "[{\"associationTypeId\":28}]"},
        {"POST", QUrl(QStringLiteral("http://127.0.0.1:1/crm/v4/y%20z")), "{}"}};
    return entry;
}

/// Adds HubSpot's answer and what was read back.
inline void settleAsProven(HistoryEntry &entry)
{
    entry.state = Fate::Proven;
    entry.hasAnswer = true;
    entry.answeredPair = entry.pair;
    entry.answered = {QStringLiteral("Decision maker"), QStringLiteral("Zürich 🚀")};
    entry.provenKnown = true;
    entry.proven = entry.asked;
    entry.status = 201;
    entry.durationMs = 182;
    entry.correlationId = QStringLiteral("abc-def");
    entry.answerBody = "{\"labels\":[]}";
}

/// Writes the entry and settles it as proven.
inline HistoryEntry writeProven(Journal &journal, HistoryEntry entry)
{
    entry = valueOf(journal.writeIntent(entry)).value();
    settleAsProven(entry);
    return valueOf(journal.settle(entry)).value();
}

/// Verifies that a settled row came back as it was written, except for what only its own file knows.
inline void verifyKept(const HistoryEntry &read, const HistoryEntry &written)
{
    QCOMPARE(read.at, written.at);
    QCOMPARE(read.pair, written.pair);
    QCOMPARE(read.fromName, written.fromName);
    QCOMPARE(read.toName, written.toName);
    QCOMPARE(read.mode, written.mode);
    QCOMPARE(read.asked, written.asked);
    QCOMPARE(read.sent, written.sent);
    QCOMPARE(read.before, written.before);
    QCOMPARE(read.beforeKnown, true);
    QCOMPARE(read.answered, written.answered);
    QCOMPARE(read.answeredPair, written.answeredPair);
    QCOMPARE(read.proven, written.proven);
    QCOMPARE(read.state, Fate::Proven);
    QCOMPARE(read.status, 201);
    QCOMPARE(read.durationMs, 182);
    QCOMPARE(read.correlationId, written.correlationId);
    QCOMPARE(read.preset, written.preset);
    QVERIFY(read.calls == written.calls);
    QCOMPARE(read.answerBody, written.answerBody);
}

/// The rows that match, with everything that is kept about them.
inline QList<HistoryEntry> entriesOf(Journal &journal, const HistoryQuery &query)
{
    QList<HistoryEntry> entries;
    const auto rows = valueOf(journal.find(query)).value_or(QList<HistoryRow>());
    for (const HistoryRow &row : rows) {
        if (const auto entry = valueOf(journal.entry(row.id)).value()) // not deleted meanwhile
            entries.append(*entry);
    }
    return entries;
}

/// The practice portal's rows with this text and in these states.
inline QList<HistoryEntry> findEntries(
    Journal &journal, const QString &text = {}, const QList<Fate> &states = {})
{
    return entriesOf(journal, {QStringLiteral("practice"), text, states});
}

/// Writes a row in this state.
inline HistoryEntry write(Journal &journal, const QString &name, Fate state = Fate::Proven,
    const QDateTime &at = QDateTime::currentDateTimeUtc())
{
    HistoryEntry entry = example(name);
    entry.at = at;
    entry.state = state;
    return valueOf(journal.writeIntent(entry)).value();
}

} // namespace relata::test
