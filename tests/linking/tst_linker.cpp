// SPDX-License-Identifier: MIT
// The whole job against the practice portal, also where it lies or loses its answers.
#include "async/then.h"
#include "linking/linker.h"
#include "support/historyexample.h"
#include "support/registry.h"
#include "support/scriptedserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

LinkRequest asking(const QList<AssociationType> &types, LinkMode mode = LinkMode::Add,
    const RecordPair &pair = adaAndEngines())
{
    QList<LabelledType> labelled;
    for (const AssociationType &type : types)
        labelled.append({type, QStringLiteral("asked")});
    return LinkRequest::create(pair, labelled, mode).value();
}

const PairNames names{QStringLiteral("Ada Lovelace"), QStringLiteral("Analytical Engines Ltd")};

// A consent that counts how often it was asked.
struct Asked {
    bool answer = true;
    int times = 0;
    QList<LabelledType> removed;
    bool known = true;

    Consent consent()
    {
        return [this](const ChangePlan &plan) {
            ++times;
            removed = plan.losses();
            known = plan.before.known;
            return ready(answer);
        };
    }
};

} // namespace

class TestLinker : public QObject {
    Q_OBJECT

private:
    struct Bench {
        explicit Bench(practice::Portal::Options options = {})
            : portal(options)
            , client(portal.client())
            , journal(folder.filePath(QStringLiteral("h.sqlite")))
            , linker(*client, journal, Account::practice(portal.server.address(), ApiVersion::V4))
        {
            QVERIFY(valueOf(journal.open()));
        }
        Result<LinkOutcome> link(const LinkRequest &request)
        {
            return valueOf(linker.link(request, names, asked.consent()));
        }
        QList<HistoryEntry> history() { return findEntries(journal); }

        QTemporaryDir folder;
        PortalFixture portal;
        std::unique_ptr<Client> client;
        Journal journal;
        Linker linker;
        Asked asked;
    };
    // The same against a server that does what its script says.
    struct ScriptedBench {
        explicit ScriptedBench(const QList<ScriptedServer::Act> &script)
            : client({server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log)
            , journal(folder.filePath(QStringLiteral("h.sqlite")))
            , linker(client, journal, Account::withToken(server.address(), ApiVersion::V4))
        {
            server.setScript(script);
            QVERIFY(valueOf(journal.open()));
        }
        QTemporaryDir folder;
        ScriptedServer server;
        FastClock clock;
        HttpLog log{QString()};
        Client client;
        Journal journal;
        Linker linker;
    };
    static practice::Portal::Options withFault(const char *fault)
    {
        practice::Portal::Options options;
        options.switches.lockMs = 20;
        options.faults = {*practice::Fault::parse(QString::fromLatin1(fault))};
        return options;
    }

private Q_SLOTS:
    void linksAndProves()
    {
        Bench bench;
        const auto outcome = bench.link(asking({hubspotType(1), userType(28)}));
        QVERIFY(outcome);
        QCOMPARE(outcome->verdict(), Fate::Proven);
        QCOMPARE(outcome->entry.status, 201);
        QVERIFY(!outcome->entry.correlationId.isEmpty());
        QCOMPARE(outcome->entry.answered.size(), 2);
        QCOMPARE(outcome->difference().added.size(), 3);
        QVERIFY(outcome->setByHubSpot().isEmpty());
        QCOMPARE(bench.asked.times, 0);
        const QList<HistoryEntry> history = bench.history();
        QCOMPARE(history.size(), 1);
        QCOMPARE(history.constFirst().state, Fate::Proven);
        QCOMPARE(history.constFirst().fromName, names.from);
        QCOMPARE(history.constFirst().account, QStringLiteral("practice"));
    }
    void addKeepsWhatIsThere()
    {
        Bench bench;
        QVERIFY(bench.link(asking({hubspotType(1), userType(28)})));
        const auto outcome = bench.link(asking({userType(32)}));
        QCOMPARE(outcome->verdict(), Fate::Proven);
        const QByteArray body = outcome->entry.calls.constFirst().body;
        QVERIFY(body.contains("\"associationTypeId\":28") && body.contains("\"associationTypeId\":1}"));
        QVERIFY(outcome->difference().removed.isEmpty());
        QCOMPARE(bench.asked.times, 0);
    }
    // Whatever PUT means at HubSpot, adding keeps and replacing takes only what it says.
    void addUnderEverySemantics_data()
    {
        QTest::addColumn<QString>("semantics");
        for (const char *semantics : {"keep-hubspot", "replace", "add"})
            QTest::newRow(semantics) << QString::fromLatin1(semantics);
    }
    void addUnderEverySemantics()
    {
        QFETCH(QString, semantics);
        Bench bench;
        QVERIFY(bench.portal.portal.set(QStringLiteral("put-semantics=") + semantics));
        QVERIFY(bench.link(asking({hubspotType(1), userType(28)})));
        const auto outcome = bench.link(asking({userType(32)}));
        QCOMPARE(outcome->entry.proven.size(), 4);
        QVERIFY(outcome->difference().removed.isEmpty());
    }
    void repeatingChangesNothing()
    {
        Bench bench;
        QVERIFY(bench.link(asking({userType(28)})));
        const auto outcome = bench.link(asking({userType(28)}));
        QCOMPARE(outcome->verdict(), Fate::NothingChanged);
        QCOMPARE(outcome->entry.status, 201);
        QCOMPARE(bench.history().size(), 2);
    }
    void primarySetByHubSpot()
    {
        Bench bench;
        const RecordPair pair{record("0-3", "30000000017"), record("0-2", "202")};
        QVERIFY(valueOf(bench.client->write(Write::unlink({pair.from,
            valueOf(bench.client->associationsOf(pair.from, pair.to.type))->results.isEmpty()
                ? pair.to
                : RecordReference{pair.to.type,
                    valueOf(bench.client->associationsOf(pair.from, pair.to.type))
                        ->results.constFirst()
                        .to}}))));
        const auto outcome = bench.link(asking({hubspotType(341)}, LinkMode::Add, pair));
        QCOMPARE(outcome->verdict(), Fate::Proven);
        QCOMPARE(outcome->setByHubSpot().size(), 1);
        QCOMPARE(outcome->setByHubSpot().constFirst().type, hubspotType(5));
    }
    void replaceAsksAndTakes()
    {
        Bench bench;
        QVERIFY(bench.link(asking({userType(28)})));
        bench.asked.answer = false;
        const auto declined = bench.link(asking({userType(32)}, LinkMode::Replace));
        QCOMPARE(kindName(declined.error().kind), kindName(Error::Kind::Cancelled));
        QCOMPARE(bench.asked.times, 1);
        QCOMPARE(withoutLabels(bench.asked.removed), QList<AssociationType>{userType(28)});
        QCOMPARE(bench.history().size(), 1);
        bench.asked.answer = true;
        const auto outcome = bench.link(asking({userType(32)}, LinkMode::Replace));
        QCOMPARE(outcome->verdict(), Fate::Proven);
        QCOMPARE(outcome->entry.calls.constFirst().body,
            QByteArray("[{\"associationCategory\":\"USER_DEFINED\",\"associationTypeId\":32}]"));
        QCOMPARE(withoutLabels(outcome->difference().removed), QList<AssociationType>{userType(28)});
    }
    void replaceWithoutLossDoesNotAsk()
    {
        Bench bench;
        QVERIFY(bench.link(asking({userType(28)}, LinkMode::Replace)));
        QVERIFY(bench.link(asking({userType(28), userType(32)}, LinkMode::Replace)));
        QCOMPARE(bench.asked.times, 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("toId");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("kind");
        QTest::newRow("record unknown")
            << QString() << QStringLiteral("99999") << 28 << QStringLiteral("record-not-found");
        QTest::newRow("type unknown")
            << QString() << QStringLiteral("202") << 999 << QStringLiteral("wrong-type");
        QTest::newRow("scope") << QStringLiteral("missing-scope=company") << QStringLiteral("202") << 28
                               << QStringLiteral("scope-missing");
    }
    void refusals()
    {
        QFETCH(QString, assignment);
        QFETCH(QString, toId);
        QFETCH(int, type);
        QFETCH(QString, kind);
        Bench bench;
        if (!assignment.isEmpty())
            QVERIFY(bench.portal.portal.set(assignment));
        const auto outcome =
            bench.link(asking({userType(type)}, LinkMode::Add, {record("0-1", "101"), record("0-2", toId)}));
        QVERIFY(outcome);
        QCOMPARE(outcome->verdict(), Fate::Refused);
        QVERIFY(outcome->error);
        const HistoryEntry row = bench.history().constFirst();
        QCOMPARE(row.state, Fate::Refused);
        QCOMPARE(row.errorKind, kind);
        QVERIFY(!row.correlationId.isEmpty() && !row.errorText.isEmpty() && !row.answerBody.isEmpty());
    }

    void lostAnswers_data()
    {
        QTest::addColumn<QString>("fault");
        // The portal has done the work and only the answer is wrong: reading back proves it.
        for (const char *fault : {"502@PUT:1", "524@PUT:1", "empty@PUT:1", "broken@PUT:1"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void lostAnswers()
    {
        QFETCH(QString, fault);
        Bench bench(withFault(qPrintable(fault)));
        const auto outcome = bench.link(asking({userType(28)}));
        QVERIFY(outcome);
        QCOMPARE(outcome->verdict(), Fate::Proven);
        QVERIFY(!outcome->entry.hasAnswer);
        QCOMPARE(bench.history().constFirst().state, Fate::Proven);
    }
    void limitsAreWaitedFor_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"423@PUT:1", "429@PUT:1", "477@PUT:1", "429@1", "502@1"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void limitsAreWaitedFor()
    {
        QFETCH(QString, fault);
        Bench bench(withFault(qPrintable(fault)));
        QCOMPARE(bench.link(asking({userType(28)}))->verdict(), Fate::Proven);
    }
    void anExpiredTokenIsSaid()
    {
        Bench bench;
        QVERIFY(bench.portal.portal.set(QStringLiteral("hublet=eu1")));
        const auto outcome = bench.link(asking({userType(28)}));
        QVERIFY(outcome);
        QCOMPARE(kindName(outcome->error->kind), kindName(Error::Kind::NotSignedIn));
        QCOMPARE(bench.history().constFirst().state, Fate::Refused);
    }
    void nothingIsSentWithoutAJournal()
    {
        PortalFixture portal;
        const auto client = portal.client();
        Journal journal(QStringLiteral("/proc/no/such/place.sqlite"));
        QVERIFY(!valueOf(journal.open()));
        Linker linker(*client, journal, Account::practice(portal.server.address(), ApiVersion::V4));
        const auto outcome = valueOf(linker.link(asking({userType(28)}), names, Asked().consent()));
        QVERIFY(!outcome);
        QCOMPARE(kindName(outcome.error().kind), kindName(Error::Kind::Storage));
        QCOMPARE(
            valueOf(client->associationsOf(adaAndEngines().from, objecttypes::company()))->results.size(), 2);
    }
    void cancelWhileWaiting()
    {
        Bench bench(withFault("429@1"));
        const auto future = bench.linker.link(asking({userType(28)}), names, bench.asked.consent());
        bench.linker.cancel();
        QCOMPARE(kindName(valueOf(future).error().kind), kindName(Error::Kind::Cancelled));
        QVERIFY(bench.history().isEmpty());
    }

    // Servers that lie, scripted answer by answer: list before, PUT, list after.
    void lies_data()
    {
        QTest::addColumn<QList<ScriptedServer::Act>>("script");
        QTest::addColumn<Fate>("verdict");
        QTest::addColumn<Fate>("state");
        const auto empty = ScriptedServer::answer(200, R"({"results":[]})");
        const auto list = ScriptedServer::answer(200,
            R"({"results":[{"toObjectId":202,"associationTypes":[{"category":"USER_DEFINED","typeId":28,"label":"Decision maker"}]}]})");
        const auto yes = ScriptedServer::answer(201,
            R"({"fromObjectTypeId":"0-1","fromObjectId":101,"toObjectTypeId":"0-2","toObjectId":202,"labels":["Decision maker"]})");
        const auto forbidden = ScriptedServer::answer(403, "{}");
        const ScriptedServer::Act cut{{}, true};
        QTest::newRow("all well") << QList{empty, yes, list} << Fate::Proven << Fate::Proven;
        QTest::newRow("yes without the label") << QList{empty, yes, empty} << Fate::Missing << Fate::Missing;
        QTest::newRow("yes, reading back forbidden")
            << QList{empty, yes, forbidden} << Fate::AnsweredOnly << Fate::AnsweredOnly;
        QTest::newRow("cut, and there") << QList{empty, cut, list} << Fate::Proven << Fate::Proven;
        QTest::newRow("cut, and not there") << QList{empty, cut, empty} << Fate::Unknown << Fate::Unknown;
        QTest::newRow("cut, reading back forbidden")
            << QList{empty, cut, forbidden} << Fate::Unknown << Fate::Unknown;
        QTest::newRow("502, and not there")
            << QList{empty, ScriptedServer::answer(502, ""), empty} << Fate::Unknown << Fate::Unknown;
        QTest::newRow("HTML for JSON, not there")
            << QList{empty, ScriptedServer::answer(200, "<html>"), empty} << Fate::Unknown << Fate::Unknown;
        QTest::newRow("redirect") << QList{empty,
            ScriptedServer::answer(302, "", "Location: http://127.0.0.1:1/\r\n"), empty}
                                  << Fate::Refused << Fate::Refused;
        QTest::newRow("there before") << QList{list, yes, list} << Fate::NothingChanged << Fate::Proven;
    }
    void lies()
    {
        QFETCH(QList<ScriptedServer::Act>, script);
        QFETCH(Fate, verdict);
        QFETCH(Fate, state);
        ScriptedBench bench(script);
        const auto outcome = valueOf(bench.linker.link(asking({userType(28)}), names, Asked().consent()));
        QVERIFY(outcome);
        QCOMPARE(outcome->verdict(), verdict);
        QCOMPARE(outcome->entry.state, state);
        const auto row = valueOf(bench.journal.find({outcome->entry.account, {}, {}}))->constFirst();
        QCOMPARE(row.state, state);
        int puts = 0;
        for (const QByteArray &request : bench.server.requests())
            puts += request.startsWith("PUT ");
        QCOMPARE(puts, 1);
    }
    void aMergedRecordIsSaid()
    {
        ScriptedBench bench({ScriptedServer::answer(200, R"({"results":[]})"),
            ScriptedServer::answer(201,
                R"({"fromObjectTypeId":"0-1","fromObjectId":555,"toObjectTypeId":"0-2","toObjectId":202,"labels":[]})"),
            ScriptedServer::answer(200,
                R"({"results":[{"toObjectId":202,"associationTypes":[{"category":"USER_DEFINED","typeId":28,"label":"D"}]}]})")});
        const auto outcome = valueOf(bench.linker.link(asking({userType(28)}), names, Asked().consent()));
        QVERIFY(outcome->answersOtherRecords());
    }
    void anUnknownStateAsks()
    {
        ScriptedBench bench({ScriptedServer::answer(
            403, R"({"status":"error","message":"Missing scope","category":"MISSING_SCOPES"})")});
        Asked asked;
        asked.answer = false;
        QVERIFY(!valueOf(bench.linker.link(asking({userType(28)}), names, asked.consent())));
        QCOMPARE(asked.times, 1);
        QVERIFY(!asked.known);
        QCOMPARE(bench.server.requests().size(), 1);
    }

    void anUnknownOutcomeCanBeChecked_data()
    {
        QTest::addColumn<bool>("linkedMeanwhile");
        QTest::addColumn<Fate>("state");
        QTest::newRow("it is there") << true << Fate::Proven;
        QTest::newRow("it is not") << false << Fate::Missing;
    }
    void anUnknownOutcomeCanBeChecked()
    {
        QFETCH(bool, linkedMeanwhile);
        QFETCH(Fate, state);
        Bench bench;
        HistoryEntry entry;
        entry.account = QStringLiteral("practice");
        entry.at = QDateTime::currentDateTimeUtc();
        entry.pair = adaAndEngines();
        entry.asked = {{userType(28), QStringLiteral("Decision maker")}};
        entry.state = Fate::Unknown;
        entry = valueOf(bench.journal.writeIntent(entry)).value();
        if (linkedMeanwhile)
            QVERIFY(valueOf(bench.client->write(Write::setLabels(entry.pair, {userType(28)}))));
        const auto outcome = valueOf(bench.linker.check(entry));
        QVERIFY(outcome);
        QCOMPARE(outcome->entry.state, state);
        QCOMPARE(bench.history().constFirst().state, state);
    }
};

RELATA_TEST(TestLinker)
#include "tst_linker.moc"
