// SPDX-License-Identifier: MIT
// Changes and taking them back, example by example, against the practice portal.
#include "support/changebench.h"
#include "support/registry.h"
#include "support/scriptedserver.h"

using namespace relata;
using namespace relata::test;

class TestUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewLinkGoesAltogether()
    {
        ChangeBench bench;
        const auto made = bench.link(adaAndEngines(), {maker});
        QCOMPARE(bench.truth(adaAndEngines()), QStringLiteral("HUBSPOT 279,USER 28"));
        QCOMPARE(bench.linksThatStand(), 1);
        const auto undone = bench.undo(made->entry);
        QVERIFY(undone);
        QCOMPARE(undone->entry.state, Fate::Proven);
        QCOMPARE(bench.linksThatStand(), 0);
        QCOMPARE(undone->entry.action, LinkAction::Undo);
        QCOMPARE(undone->entry.calls.size(), 1);
        QCOMPARE(undone->entry.calls.constFirst().verb, QByteArray("DELETE"));
        QCOMPARE(bench.truth(adaAndEngines()), QString());
        QCOMPARE(bench.entry(made->entry.id).undoneBy, undone->entry.id);
        QVERIFY(!canUndo(bench.entry(made->entry.id)));
    }
    // Only what was added goes, by labels/archive; what was there stays.
    void anAddedLabelGoesAlone()
    {
        ChangeBench bench;
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
        ChangeBench bench;
        QVERIFY(bench.portal.portal.set(QStringLiteral("put-semantics=") + semantics));
        const RecordPair pair = pairOf("101", "207");
        const QString before = bench.truth(pair);
        const auto made = bench.link(pair, {contractor}, LinkMode::Replace);
        QCOMPARE(bench.plans.size(), 1);
        QVERIFY(textOf(bench.plans.constFirst().losses()).contains(QStringLiteral("USER 30")));
        const auto undone = bench.undo(made->entry);
        QVERIFY(undone);
        QCOMPARE(undone->entry.state, Fate::Proven);
        QCOMPARE(bench.truth(pair), before);
    }
    void anUndoCanBeUndone()
    {
        ChangeBench bench;
        const auto made = bench.link(adaAndEngines(), {maker, contractor});
        const QString after = bench.truth(adaAndEngines());
        const auto undone = bench.undo(made->entry);
        const auto again = bench.undo(undone->entry);
        QCOMPARE(again->entry.state, Fate::Proven);
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
        ChangeBench bench;
        const RecordPair pair = pairOf("106", "206");
        const QString before = bench.truth(pair);
        const auto removed = bench.remove(pair, whole ? QList<LabelledType>() : QList<LabelledType>{maker});
        QVERIFY(removed);
        QCOMPARE(removed->entry.state, Fate::Proven);
        QCOMPARE(bench.plans.size(), 1);
        QCOMPARE(bench.truth(pair).isEmpty(), whole);
        QVERIFY(!bench.truth(pair).contains(QStringLiteral("USER 28")));
        QVERIFY(bench.undo(removed->entry));
        QCOMPARE(bench.truth(pair), before);
    }
    void removingWhatIsGone()
    {
        ChangeBench bench;
        const auto nothing = bench.remove(adaAndEngines(), {});
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, Error::Kind::NothingToDo);
        QVERIFY(bench.plans.isEmpty() && bench.history().isEmpty());
    }
    void notAgreeingLeavesNoTrace()
    {
        ChangeBench bench;
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
        ChangeBench bench;
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
        ChangeBench bench;
        const auto made = bench.link(adaAndEngines(), {maker});
        bench.othersUnlink(adaAndEngines());
        const auto nothing = bench.undo(made->entry);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, Error::Kind::NothingToDo);
    }
    // Between the preview and the sending the pair is read again; a new state asks again.
    void aChangeWhileAskingAsksAgain()
    {
        ChangeBench bench;
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
        ChangeBench bench;
        const RecordPair pair = pairOf("101", "207");
        const auto made = bench.link(pair, {contractor}, LinkMode::Replace);
        QCOMPARE(bench.others("DELETE", QStringLiteral("/crm/v3/objects/0-1/101")).status, 204);
        const auto undone = bench.undo(made->entry);
        QVERIFY(undone);
        QCOMPARE(undone->verdict(), Fate::NotSent);
        QCOMPARE(undone->entry.errorKind, QStringLiteral("record-not-found"));
        QVERIFY(!undone->entry.errorText.isEmpty());
    }
    void primaryThatMovedIsNamed()
    {
        ChangeBench bench;
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
        ChangeBench bench(options);
        const RecordPair pair = pairOf("101", "207");
        const QString before = bench.truth(pair);
        const auto made = bench.link(pair, {maker});
        QCOMPARE(made->entry.state, Fate::Proven);
        QCOMPARE(bench.undo(made->entry)->entry.state, Fate::Proven);
        QCOMPARE(bench.truth(pair), before);
        const auto fresh = bench.link(adaAndEngines(), {maker});
        QCOMPARE(bench.undo(fresh->entry)->entry.state, Fate::Proven);
        QCOMPARE(bench.truth(adaAndEngines()), QString());
    }
    // HubSpot said yes, but the label is still there.
    void anUndoThatDidNothingIsAFailure()
    {
        practice::Portal::Options options;
        options.faults = {*practice::Fault::parse(QStringLiteral("ignored@POST:1"))};
        ChangeBench bench(options);
        const auto made = bench.link(pairOf("101", "207"), {maker});
        const auto undone = bench.undo(made->entry);
        QCOMPARE(undone->entry.state, Fate::Missing);
        QCOMPARE(undone->verdict(), Fate::Missing);
        QCOMPARE(textOf(undone->notRemoved()), QStringLiteral("USER 28"));
        QCOMPARE(bench.entry(made->entry.id).undoneBy, 0);
    }
    void whatCannotBeUndone()
    {
        ChangeBench bench;
        HistoryEntry entry = bench.link(adaAndEngines(), {maker})->entry;
        QVERIFY(canUndo(entry));
        HistoryEntry other = entry;
        other.beforeKnown = false;
        QVERIFY(!canUndo(other));
        for (Fate state : {Fate::Refused, Fate::Unknown, Fate::Intended}) {
            other = entry;
            other.state = state;
            QVERIFY(!canUndo(other));
        }
        QVERIFY(!canUndo(bench.link(adaAndEngines(), {maker})->entry)); // nothing changed
    }

    // Long after sending, what is read may have others' changes in it; only what was asked counts.
    void whatWasSettledLater_data()
    {
        QTest::addColumn<bool>("carriedOut");
        QTest::newRow("carried out, then a colleague added a label") << true;
        QTest::newRow("never carried out, a colleague linked the pair") << false;
    }
    void whatWasSettledLater()
    {
        QFETCH(bool, carriedOut);
        ChangeBench bench;
        const HistoryEntry lost = bench.lost(adaAndEngines(), {maker});
        bench.othersSet(adaAndEngines(), carriedOut ? QList{maker, contractor} : QList{contractor});
        const auto settled = valueOf(bench.linker.check(lost));
        QCOMPARE(settled->entry.state, carriedOut ? Fate::Proven : Fate::Missing);
        QCOMPARE(canUndo(settled->entry), carriedOut);
        QVERIFY(settled->setByHubSpot().isEmpty());
        if (carriedOut)
            QVERIFY(bench.undo(settled->entry));
        QCOMPARE(bench.truth(adaAndEngines()), QStringLiteral("HUBSPOT 279,USER 32"));
    }
    // The first company becomes primary by itself: that came by the link, whenever it was settled.
    void primaryThatCameByItselfGoes()
    {
        ChangeBench bench;
        const RecordPair pair = pairOf("106", "202");
        bench.othersUnlink(pairOf("106", "206"));
        const HistoryEntry lost = bench.lost(pair, {maker});
        bench.othersSet(pair, {maker});
        QVERIFY(bench.truth(pair).contains(QStringLiteral("HUBSPOT 1,")));
        const auto settled = valueOf(bench.linker.check(lost));
        const auto undone = bench.undo(settled->entry);
        QVERIFY(undone && undone->entry.state == Fate::Proven);
        QCOMPARE(bench.truth(pair), QString());
        QVERIFY(bench.plans.constLast().since.isEmpty());
    }
    void unlinkedByOthersMeanwhile()
    {
        ChangeBench bench;
        const RecordPair pair = pairOf("101", "207");
        const auto made = bench.link(pair, {contractor}, LinkMode::Replace);
        bench.othersUnlink(pair);
        QVERIFY(bench.undo(made->entry));
        QVERIFY(bench.plans.constLast().linksAgain());
        const auto removed = bench.remove(pair, {});
        QVERIFY(bench.undo(removed->entry));
        QVERIFY(!bench.plans.constLast().linksAgain()); // nothing happened since
    }
    void aLabelThatWasDeletedCannotComeBack()
    {
        ChangeBench bench;
        const RecordPair pair = pairOf("101", "207");
        const auto removed = bench.remove(pair, {});
        QCOMPARE(
            bench.others("DELETE", QStringLiteral("/crm/v4/associations/0-1/0-2/labels/30")).status, 204);
        const auto undone = bench.undo(removed->entry);
        QVERIFY(undone && undone->entry.state == Fate::Proven);
        QCOMPARE(textOf(bench.plans.constLast().deleted), QStringLiteral("USER 30"));
        QVERIFY(bench.truth(pair).contains(QStringLiteral("HUBSPOT 279")));
    }
    // Two changes taken back in the order in which they were made: what stays is named.
    void theOlderOneFirst()
    {
        ChangeBench bench;
        const auto first = bench.link(adaAndEngines(), {maker});
        const auto second = bench.link(adaAndEngines(), {contractor});
        QVERIFY(bench.undo(first->entry));
        QVERIFY(!bench.plans.constLast().staysUnlabelled());
        QVERIFY(bench.undo(bench.entry(second->entry.id)));
        QVERIFY(bench.plans.constLast().staysUnlabelled());
        QCOMPARE(bench.truth(adaAndEngines()), QStringLiteral("HUBSPOT 279"));
    }
    // A replace is done only when the account's own labels are gone.
    void aReplaceThatTookNothing()
    {
        practice::Portal::Options options;
        options.faults = {*practice::Fault::parse(QStringLiteral("ignored@PUT:2"))};
        ChangeBench bench(options);
        const RecordPair pair = pairOf("101", "207");
        bench.othersSet(pair, {invoices, maker});
        const auto made = bench.link(pair, {maker}, LinkMode::Replace);
        QCOMPARE(made->entry.state, Fate::Unknown);
        const auto settled = valueOf(bench.linker.check(made->entry));
        QCOMPARE(settled->entry.state, Fate::Missing);
        QCOMPARE(textOf(settled->notRemoved()), QStringLiteral("HUBSPOT 1,USER 30"));
        QVERIFY(!canUndo(settled->entry));
    }
    // A proof that failed: what HubSpot brought with a first link goes with it.
    void aFirstLinkThatWasNotProven()
    {
        ChangeBench bench;
        const RecordPair pair = pairOf("106", "202");
        bench.othersUnlink(pairOf("106", "206"));
        HistoryEntry made = bench.link(pair, {maker})->entry;
        made.state = Fate::AnsweredOnly;
        made.provenKnown = false;
        made.proven.clear();
        QVERIFY(bench.undo(made));
        QVERIFY(bench.plans.constLast().unlinks && bench.plans.constLast().since.isEmpty());
        QCOMPARE(bench.truth(pair), QString());
    }
    // One call does all or nothing: a part of what was asked is somebody else's.
    void aPartOfWhatWasAsked()
    {
        ChangeBench bench;
        const HistoryEntry lost = bench.lost(adaAndEngines(), {maker, contractor});
        bench.othersSet(adaAndEngines(), {contractor});
        const auto settled = valueOf(bench.linker.check(lost));
        QCOMPARE(settled->entry.state, Fate::Missing);
        QVERIFY(!canUndo(settled->entry));
    }
    void cancelBeforeAnUndoAsks()
    {
        ChangeBench bench;
        const auto made = bench.link(adaAndEngines(), {maker});
        const auto undone = bench.linker.undo(made->entry, bench.agreeing());
        bench.linker.cancel();
        QCOMPARE(valueOf(undone).error().kind, Error::Kind::Cancelled);
        QVERIFY(bench.plans.isEmpty());
    }
    // Somebody was faster: HubSpot finds nothing to delete, and reading back shows that it is so.
    void deletedByOthersInTheSameMoment()
    {
        const auto list = [](const QByteArray &results) {
            return ScriptedServer::answer(200, "{\"results\":[" + results + "]}");
        };
        const ScriptedServer::Act linked = list(
            R"({"toObjectId":202,"associationTypes":[{"category":"HUBSPOT_DEFINED","typeId":279,"label":null}]})");
        ScriptedServer server;
        server.setScript({linked, linked,
            ScriptedServer::answer(404, R"({"status":"error","message":"resource not found"})"), list({})});
        FastClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        Linker linker(client, journal, Account::practice(server.address(), ApiVersion::V4));
        const auto removed =
            valueOf(linker.remove(adaAndEngines(), {}, {}, [](const ChangePlan &) { return ready(true); }));
        QVERIFY(removed);
        QCOMPARE(removed->entry.state, Fate::Proven);
        QCOMPARE(server.requests().size(), 4);
        QVERIFY(server.requests().at(2).startsWith("DELETE"));
    }
};

RELATA_TEST(TestUndo)
#include "tst_undo.moc"
