// SPDX-License-Identifier: MIT
// Random sequences of changes, other people's changes and lost answers, against the practice portal.
#include "support/changebench.h"
#include "support/registry.h"

#include <QRandomGenerator>

#include <map>
#include <set>

using namespace relata;
using namespace relata::test;

class TestChangeSequences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Random sequences. After each step what the outcome claims is what the portal has; undoing everything,
    // newest first, restores each pair that nobody else touched, except effects that were named.
    void sequences_data()
    {
        QTest::addColumn<QString>("semantics");
        QTest::addColumn<quint32>("seed");
        for (const char *semantics : {"keep-hubspot", "replace", "add"}) {
            for (quint32 seed = 1; seed <= 5; ++seed)
                QTest::addRow("%s %u", semantics, seed) << QString::fromLatin1(semantics) << seed;
        }
    }
    void sequences()
    {
        QFETCH(QString, semantics);
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        practice::Portal::Options options;
        for (const char *fault : {"502@PUT:3", "ignored@PUT:5", "empty@PUT:6", "broken@PUT:9", "504@PUT:12",
                 "ignored@DELETE:3", "502@DELETE:2", "503@POST:2", "ignored@POST:4"})
            options.faults.push_back(*practice::Fault::parse(QString::fromLatin1(fault)));
        ChangeBench bench(options);
        QVERIFY(bench.portal.portal.set(QStringLiteral("put-semantics=") + semantics));
        const QList<RecordPair> pairs{pairOf("101", "202"), pairOf("101", "207"), pairOf("101", "204"),
            pairOf("106", "206"), pairOf("106", "202"), pairOf("145", "201")};
        std::map<QString, QString> first;
        for (const RecordPair &pair : pairs)
            first[bench.pathOf(pair)] = bench.truth(pair);
        std::set<QString> foreign;
        const auto check = [&](const Result<LinkOutcome> &outcome) {
            if (!outcome) {
                QCOMPARE(outcome.error().kind, Error::Kind::NothingToDo);
                return;
            }
            QVERIFY(outcome->entry.provenKnown);
            QCOMPARE(textOf(outcome->entry.proven), bench.truth(outcome->entry.pair));
            // Right after a lost answer it may still be carried out; later, reading settles it.
            const Result<LinkOutcome> settled =
                outcome->verdict() == Fate::Unknown ? valueOf(bench.linker.check(outcome->entry)) : outcome;
            const bool isDone = settled->entry.state == Fate::Proven;
            QVERIFY(isDone || settled->entry.state == Fate::Missing);
            // HubSpot may keep labels of its own when they are to be replaced.
            QList<LabelledType> left = settled->notRemoved();
            if (settled->entry.action == LinkAction::Link)
                left.removeIf([](const LabelledType &type) {
                    return type.type.category == Category::hubspotDefined();
                });
            QCOMPARE(isDone, settled->missing().isEmpty() && left.isEmpty());
        };
        const QList<LabelledType> labels{maker, invoices, contractor, primaryLabel, unlabelled};
        for (int step = 0; step < 24; ++step) {
            const RecordPair pair = pairs.at(random.bounded(pairs.size()));
            QList<LabelledType> types;
            for (const LabelledType &label : labels) {
                if (random.bounded(3) == 0)
                    types.append(label);
            }
            if (types.isEmpty())
                types.append(maker);
            const QList<HistoryEntry> history = bench.history();
            switch (random.bounded(7)) {
            case 0:
            case 1:
                check(bench.link(pair, types));
                break;
            case 2:
                check(bench.link(pair, types, LinkMode::Replace));
                break;
            case 3:
                types.removeAll(unlabelled);
                check(bench.remove(pair, random.bounded(2) == 0 ? QList<LabelledType>() : types));
                break;
            case 4:
            case 5: {
                const HistoryEntry entry =
                    history.isEmpty() ? HistoryEntry() : history.at(random.bounded(history.size()));
                if (entry.id > 0 && canUndo(entry))
                    check(bench.undo(entry));
                break;
            }
            case 6:
                if (random.bounded(4) > 0)
                    break;
                foreign.insert(bench.pathOf(pair));
                if (random.bounded(2) == 0)
                    bench.othersSet(pair, {contractor});
                else
                    bench.othersUnlink(pair);
                break;
            }
            if (QTest::currentTestFailed())
                return;
        }
        // An undo that got lost is tried again, as a person would.
        for (const HistoryEntry &entry : bench.history()) {
            for (int tries = 0; tries < 3 && canUndo(bench.entry(entry.id)); ++tries)
                check(bench.undo(bench.entry(entry.id)));
        }
        // Named: who lost Primary, and pairs linked anew, which HubSpot may make primary by itself.
        std::set<QString> named;
        for (const HistoryEntry &entry : bench.history()) {
            if (!entry.primaryBefore.id.isNull())
                named.insert(entry.pair.from.id.text());
        }
        for (const ChangePlan &plan : bench.plans) {
            if (plan.linksAnew())
                named.insert(plan.pair.from.id.text());
        }
        for (const RecordPair &pair : pairs) {
            const QString path = bench.pathOf(pair);
            if (foreign.count(path) > 0)
                continue;
            QString was = first[path];
            QString is = bench.truth(pair);
            if (named.count(pair.from.id.text()) > 0) {
                was.replace(QStringLiteral("HUBSPOT 1,"), QString());
                is.replace(QStringLiteral("HUBSPOT 1,"), QString());
            }
            QVERIFY2(
                is == was, qPrintable(path + QStringLiteral(": ") + was + QStringLiteral(" became ") + is));
        }
    }
};

RELATA_TEST(TestChangeSequences)
#include "tst_changesequences.moc"
