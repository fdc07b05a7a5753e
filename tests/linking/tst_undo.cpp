// SPDX-License-Identifier: MIT
// Changes and taking them back, against the practice portal: example by example, and as random sequences with
// other people's changes and lost answers in between.
#include "async/then.h"
#include "history/journal.h"
#include "linking/linker.h"
#include "linking/primary.h"
#include "support/portalfixture.h"
#include "support/wait.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace relata;
using namespace relata::test;
using Action = HistoryEntry::Action;
using State = HistoryEntry::State;

namespace {

const LabelledType maker{userType(28), QStringLiteral("Decision maker")};
const LabelledType invoices{userType(30), QStringLiteral("Invoice recipient")};
const LabelledType contractor{userType(32), QStringLiteral("Contractor")};
const LabelledType primaryLabel{hubspotType(1), QStringLiteral("Primary")};
const LabelledType plain{hubspotType(279), {}};

RecordPair pairOf(const char *contact, const char *company)
{
    return {record("0-1", contact), record("0-2", company)};
}

// "HUBSPOT 279,USER 28", sorted.
QString textOf(const QList<LabelledType> &types)
{
    QStringList texts;
    for (const LabelledType &type : types)
        texts.append(type.type.shortText());
    texts.sort();
    return texts.join(QLatin1Char(','));
}

// The account, the journal, and a person who agrees to everything and remembers what was asked.
struct Bench {
    explicit Bench(practice::Portal::Options options = {})
        : portal((options.callsPerTenSeconds = 0, options))
        , client(portal.client())
        , journal(folder.filePath(QStringLiteral("h.sqlite")))
        , linker(*client, journal, Account::practice(portal.server.address(), ApiVersion::V4))
    {
        valueOf(journal.open());
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
        return valueOf(journal.find(all)).value();
    }
    HistoryEntry entry(qint64 id)
    {
        HistoryQuery one{QStringLiteral("practice"), {}, {}};
        one.id = id;
        return valueOf(journal.find(one)).value().value(0);
    }

    int linksThatStand()
    {
        const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-1);
        return valueOf(journal.countSince(QStringLiteral("practice"), longAgo)).value_or(-1);
    }

    // Somebody else, past the client.
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
    // Their labels in the place of the account's own ones.
    void othersSet(const RecordPair &pair, const QList<LabelledType> &types)
    {
        others("PUT", pathOf(pair), client->setLabelsText(pair, withoutLabels(types)).body);
    }
    void othersUnlink(const RecordPair &pair) { others("DELETE", pathOf(pair)); }
    // What the portal says links the pair, past the client.
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

} // namespace

class TestUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewLinkGoesAltogether()
    {
        Bench bench;
        const auto made = bench.link(adaAndEngines(), {maker});
        QCOMPARE(bench.truth(adaAndEngines()), QStringLiteral("HUBSPOT 279,USER 28"));
        QCOMPARE(bench.linksThatStand(), 1);
        const auto undone = bench.undo(made->entry);
        QVERIFY(undone);
        QCOMPARE(undone->entry.state, State::Proven);
        QCOMPARE(bench.linksThatStand(), 0);
        QCOMPARE(undone->entry.action, Action::Undo);
        QCOMPARE(undone->entry.calls.size(), 1);
        QCOMPARE(undone->entry.calls.constFirst().verb, QByteArray("DELETE"));
        QCOMPARE(bench.truth(adaAndEngines()), QString());
        QCOMPARE(bench.entry(made->entry.id).undoneBy, undone->entry.id);
        QVERIFY(!canUndo(bench.entry(made->entry.id)));
    }
    // Only what was added goes, by labels/archive; what was there stays.
    void anAddedLabelGoesAlone()
    {
        Bench bench;
        const RecordPair pair = pairOf("101", "207"); // Primary and Invoice recipient at first
        const QString before = bench.truth(pair);
        const auto made = bench.link(pair, {maker});
        const auto undone = bench.undo(made->entry);
        QCOMPARE(undone->entry.calls.size(), 1);
        QVERIFY(
            undone->entry.calls.constFirst().url.path().endsWith(QStringLiteral("/batch/labels/archive")));
        QCOMPARE(textOf(bench.plans.constLast().difference().removed), QStringLiteral("USER 28"));
        QCOMPARE(bench.truth(pair), before);
    }
    void semantics_data()
    {
        QTest::addColumn<QString>("semantics");
        for (const char *semantics : {"keep-hubspot", "replace", "add"})
            QTest::newRow(semantics) << QString::fromLatin1(semantics);
    }
    void whatAReplaceTookComesBack_data() { semantics_data(); }
    void whatAReplaceTookComesBack()
    {
        QFETCH(QString, semantics);
        Bench bench;
        QVERIFY(bench.portal.portal.set(QStringLiteral("put-semantics=") + semantics));
        const RecordPair pair = pairOf("101", "207");
        const QString before = bench.truth(pair);
        const auto made = bench.link(pair, {contractor}, LinkMode::Replace);
        QCOMPARE(bench.plans.size(), 1);
        QVERIFY(textOf(bench.plans.constFirst().losses()).contains(QStringLiteral("USER 30")));
        const auto undone = bench.undo(made->entry);
        QVERIFY(undone);
        QCOMPARE(undone->entry.state, State::Proven);
        QCOMPARE(bench.truth(pair), before);
    }
    void anUndoCanBeUndone()
    {
        Bench bench;
        const auto made = bench.link(adaAndEngines(), {maker, contractor});
        const QString after = bench.truth(adaAndEngines());
        const auto undone = bench.undo(made->entry);
        const auto again = bench.undo(undone->entry);
        QCOMPARE(again->entry.state, State::Proven);
        QCOMPARE(bench.truth(adaAndEngines()), after);
        QCOMPARE(bench.entry(made->entry.id).undoneBy, 0);
        QCOMPARE(bench.entry(undone->entry.id).undoneBy, again->entry.id);
        // And back once more: the chain goes on.
        const auto last = bench.undo(bench.entry(again->entry.id));
        QCOMPARE(bench.truth(adaAndEngines()), QString());
        QCOMPARE(bench.entry(made->entry.id).undoneBy, undone->entry.id);
        QCOMPARE(bench.entry(again->entry.id).undoneBy, last->entry.id);
    }
    void removals_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("a label") << false;
        QTest::newRow("the association") << true;
    }
    void removals()
    {
        QFETCH(bool, whole);
        Bench bench;
        const RecordPair pair = pairOf("106", "206");
        const QString before = bench.truth(pair);
        const auto removed = bench.remove(pair, whole ? QList<LabelledType>() : QList<LabelledType>{maker});
        QVERIFY(removed);
        QCOMPARE(removed->entry.state, State::Proven);
        QCOMPARE(bench.plans.size(), 1);
        QCOMPARE(bench.truth(pair).isEmpty(), whole);
        QVERIFY(!bench.truth(pair).contains(QStringLiteral("USER 28")));
        QVERIFY(bench.undo(removed->entry));
        QCOMPARE(bench.truth(pair), before);
    }
    void removingWhatIsGone()
    {
        Bench bench;
        const auto nothing = bench.remove(adaAndEngines(), {});
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, Error::Kind::NothingToDo);
        QVERIFY(bench.plans.isEmpty() && bench.history().isEmpty());
    }
    void notAgreeingLeavesNoTrace()
    {
        Bench bench;
        const auto made = bench.link(adaAndEngines(), {maker});
        bench.agrees = false;
        QCOMPARE(bench.undo(made->entry).error().kind, Error::Kind::Cancelled);
        QCOMPARE(bench.remove(adaAndEngines(), {}).error().kind, Error::Kind::Cancelled);
        QCOMPARE(bench.truth(adaAndEngines()), QStringLiteral("HUBSPOT 279,USER 28"));
        QCOMPARE(bench.history().size(), 1);
    }

    // A colleague's label is theirs: the pair stays linked, and the preview says what changed.
    void othersLabelsStay()
    {
        Bench bench;
        const auto made = bench.link(adaAndEngines(), {maker});
        bench.othersSet(adaAndEngines(), {maker, contractor});
        const auto undone = bench.undo(made->entry);
        QVERIFY(undone);
        QCOMPARE(bench.truth(adaAndEngines()), QStringLiteral("HUBSPOT 279,USER 32"));
        QCOMPARE(textOf(bench.plans.constLast().since.added), QStringLiteral("USER 32"));
        QVERIFY(!bench.plans.constLast().unlinks);
    }
    void undoneByOthersAlready()
    {
        Bench bench;
        const auto made = bench.link(adaAndEngines(), {maker});
        bench.othersUnlink(adaAndEngines());
        const auto nothing = bench.undo(made->entry);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, Error::Kind::NothingToDo);
    }
    // Between the preview and the sending the pair is read again; a new state asks again.
    void aChangeWhileAskingAsksAgain()
    {
        Bench bench;
        const auto made = bench.link(adaAndEngines(), {maker});
        bench.whileAsking = [&bench] {
            bench.othersSet(adaAndEngines(), {maker, contractor});
        };
        const auto undone = bench.undo(made->entry);
        QVERIFY(undone);
        QCOMPARE(bench.plans.size(), 2);
        QVERIFY(!bench.plans.at(0).changedMeanwhile && bench.plans.at(1).changedMeanwhile);
        QVERIFY(bench.plans.at(0).unlinks && !bench.plans.at(1).unlinks);
        QCOMPARE(bench.truth(adaAndEngines()), QStringLiteral("HUBSPOT 279,USER 32"));
    }
    void theRecordIsGone()
    {
        Bench bench;
        const RecordPair pair = pairOf("101", "207");
        const auto made = bench.link(pair, {contractor}, LinkMode::Replace);
        QCOMPARE(bench.others("DELETE", QStringLiteral("/crm/v3/objects/0-1/101")).status, 204);
        const auto undone = bench.undo(made->entry);
        QVERIFY(undone);
        QCOMPARE(undone->verdict(), Verdict::NotSent);
        QCOMPARE(undone->entry.errorKind, QStringLiteral("record-not-found"));
        QVERIFY(!undone->entry.errorText.isEmpty());
    }
    void primaryThatMovedIsNamed()
    {
        Bench bench;
        const auto made = bench.link(adaAndEngines(), {primaryLabel});
        QCOMPARE(made->entry.primaryBefore, record("0-2", "207"));
        QCOMPARE(bench.entry(made->entry.id).primaryBefore, record("0-2", "207"));
        QVERIFY(!bench.truth(pairOf("101", "207")).contains(QStringLiteral("HUBSPOT 1,")));
        QVERIFY(bench.undo(made->entry));
        QCOMPARE(bench.plans.constLast().undone->primaryBefore, record("0-2", "207"));
    }
    void lostAnswers_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"502@PUT:1", "empty@PUT:1", "broken@PUT:1", "502@DELETE:1", "502@POST:1"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void lostAnswers()
    {
        QFETCH(QString, fault);
        practice::Portal::Options options;
        options.faults = {*practice::Fault::parse(fault)};
        Bench bench(options);
        const RecordPair pair = pairOf("101", "207");
        const QString before = bench.truth(pair);
        const auto made = bench.link(pair, {maker});
        QCOMPARE(made->entry.state, State::Proven);
        QCOMPARE(bench.undo(made->entry)->entry.state, State::Proven);
        QCOMPARE(bench.truth(pair), before);
        const auto fresh = bench.link(adaAndEngines(), {maker});
        QCOMPARE(bench.undo(fresh->entry)->entry.state, State::Proven);
        QCOMPARE(bench.truth(adaAndEngines()), QString());
    }
    // HubSpot said yes, but the label is still there.
    void anUndoThatDidNothingIsAFailure()
    {
        practice::Portal::Options options;
        options.faults = {*practice::Fault::parse(QStringLiteral("ignored@POST:1"))};
        Bench bench(options);
        const auto made = bench.link(pairOf("101", "207"), {maker});
        const auto undone = bench.undo(made->entry);
        QCOMPARE(undone->entry.state, State::Missing);
        QCOMPARE(undone->verdict(), Verdict::Missing);
        QCOMPARE(textOf(undone->notTaken()), QStringLiteral("USER 28"));
        QCOMPARE(bench.entry(made->entry.id).undoneBy, 0);
    }
    void whatCannotBeUndone()
    {
        Bench bench;
        HistoryEntry entry = bench.link(adaAndEngines(), {maker})->entry;
        QVERIFY(canUndo(entry));
        HistoryEntry other = entry;
        other.beforeKnown = false;
        QVERIFY(!canUndo(other));
        for (State state : {State::Refused, State::Unknown, State::Intended}) {
            other = entry;
            other.state = state;
            QVERIFY(!canUndo(other));
        }
        QVERIFY(!canUndo(bench.link(adaAndEngines(), {maker})->entry)); // nothing changed
    }

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
        Bench bench(options);
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
            const Result<LinkOutcome> settled = outcome->verdict() == Verdict::Unknown
                ? valueOf(bench.linker.check(outcome->entry))
                : outcome;
            const bool isDone = settled->entry.state == State::Proven;
            QVERIFY(isDone || settled->entry.state == State::Missing);
            const bool links = settled->entry.action == Action::Link;
            QCOMPARE(isDone, settled->missing().isEmpty() && (links || settled->notTaken().isEmpty()));
        };
        const QList<LabelledType> labels{maker, invoices, contractor, primaryLabel, plain};
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
                types.removeAll(plain);
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

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
