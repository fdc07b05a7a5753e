// SPDX-License-Identifier: MIT
// What is known of the form's thePair, from lists that are long, fail, or are read again.
#include "support/draftfixture.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

// One page of a list of links: to this record, with this type; `next` is the cursor of the next page.
ScriptedServer::Act listPage(const QString &to, const AssociationType &type, const QString &next = {})
{
    const QString paging =
        next.isEmpty() ? QString() : QStringLiteral(R"(,"paging":{"next":{"after":"%1"}})").arg(next);
    return ScriptedServer::answer(200,
        QStringLiteral(
            R"({"results":[{"toObjectId":%1,"associationTypes":[{"category":"%2","typeId":%3,"label":"x"}]}]%4})")
            .arg(to, type.category.text(), QString::number(type.typeId), paging)
            .toUtf8());
}

ScriptedServer::Act refusedList()
{
    return ScriptedServer::answer(403, R"({"category":"MISSING_SCOPES","message":"no"})");
}

template <typename ClockType>
struct ScriptedAccount {
    ScriptedServer server;
    ClockType clock;
    HttpLog log{QString()};
    Client client{{server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log};
};

template <typename ClockType = FastClock>
struct ListForm : ScriptedAccount<ClockType>, DraftFixture {
    ListForm()
        : DraftFixture(ScriptedAccount<ClockType>::client, ScriptedAccount<ClockType>::clock)
    {
        // Names that are known are not asked for: only lists are.
        for (const char *id : {"7", "101", "102", "202"}) {
            for (const char *type : {"0-1", "0-2"})
                catalogue.titles().insert(record(type, id), {QStringLiteral("Name"), {}});
        }
        for (int i = 1; i <= 20; ++i)
            catalogue.titles().insert(record("0-2", QString::number(5000 + i)), {QStringLiteral("Name"), {}});
    }
    void ask(const RecordPair &pair) { outlook.ask(PairOutlook::Question{pair.from, pair.to.type, pair.to}); }
};

const RecordPair thePair = adaAndEngines();

} // namespace

class TestPairOutlook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReadingThatFailsIsSaid()
    {
        ListForm<> b;
        b.server.setActFor("GET", listPage(thePair.to.id.text(), userType(28)));
        b.ask(thePair);
        QTRY_VERIFY(b.outlook.present(thePair));
        b.server.setActFor("GET", refusedList());
        b.outlook.refresh();
        QVERIFY(b.outlook.present(thePair)); // until the answer comes
        QTRY_VERIFY(!b.outlook.problem(thePair).isEmpty());
        QVERIFY(!b.outlook.present(thePair));
    }
    // Who chooses another record has not lost the pair for good.
    void anotherPairIsWorthAnotherTry()
    {
        ListForm<> b;
        b.server.setActFor("GET", refusedList());
        b.ask(thePair);
        QTRY_VERIFY(!b.outlook.problem(thePair).isEmpty());
        b.server.setActFor("GET", listPage(QStringLiteral("7"), userType(28)));
        const RecordPair other{thePair.from, record("0-2", "7")};
        b.ask(other);
        QTRY_VERIFY(b.outlook.present(other));
        QVERIFY(containsType(b.outlook.present(other)->types, userType(28)));
    }
    void whatWasProvenStandsAllTheSame()
    {
        ListForm<> b;
        b.server.setActFor("GET", listPage(QStringLiteral("7"), userType(30)));
        b.ask(thePair);
        QTRY_VERIFY(b.outlook.present(thePair));
        b.server.setActFor("GET", refusedList());
        QSignalSpy changed(&b.outlook, &PairOutlook::changed);
        b.outlook.acceptProven(thePair, {true, {maker}});
        QCOMPARE(changed.size(), 1); // at once, whatever the lists say later
        QTRY_VERIFY(!b.outlook.links().problem().isEmpty());
        QCOMPARE(b.outlook.present(thePair)->types, QList<LabelledType>{maker});
    }
    void theListsHaveTheLastWord()
    {
        ListForm<> b;
        b.server.setActFor("GET", listPage(thePair.to.id.text(), userType(30)));
        b.ask(thePair);
        b.outlook.acceptProven(thePair, {true, {maker}});
        QTRY_VERIFY(containsType(b.outlook.present(thePair)->types, userType(30)));
    }
    // Another To record of the same list is known at once.
    void oneListTellsOfAllItsRecords()
    {
        ListForm<> b;
        b.server.setActFor("GET", listPage(thePair.to.id.text(), userType(28)));
        b.ask(thePair);
        QTRY_VERIFY(b.outlook.present(thePair));
        const RecordPair other{thePair.from, record("0-2", "203")};
        b.ask(other);
        QVERIFY(b.outlook.present(other) && b.outlook.present(other)->types.isEmpty());
        QCOMPARE(b.server.requests().size(), 1);
    }

    void theOtherListTellsWhatTheLongOneDoesNot_data()
    {
        QTest::addColumn<QString>("backTo");
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<bool>("isLinked");
        QTest::newRow("linked") << QStringLiteral("101") << true << true;
        QTest::newRow("not linked") << QStringLiteral("102") << true << false;
        QTest::newRow("nobody knows") << QString() << false << false;
    }
    void theOtherListTellsWhatTheLongOneDoesNot()
    {
        QFETCH(QString, backTo);
        QFETCH(bool, isKnown);
        QFETCH(bool, isLinked);
        ListForm<> b;
        QList<ScriptedServer::Act> script;
        for (int i = 1; i <= 20; ++i)
            script.append(listPage(QString::number(5000 + i), hubspotType(279), QString::number(i)));
        if (isKnown)
            script.append(listPage(backTo, hubspotType(280)));
        else
            script.append(listPage(QStringLiteral("102"), hubspotType(280), QStringLiteral("same")));
        b.server.setScript(script);
        b.ask(thePair);
        QTRY_VERIFY(b.outlook.present(thePair));
        QCOMPARE(b.outlook.present(thePair)->known, isKnown);
        QCOMPARE(!b.outlook.present(thePair)->types.isEmpty(), isLinked);
        if (isLinked) // as seen from the other end
            QCOMPARE(b.outlook.present(thePair)->types.constFirst().type, hubspotType(279));
        QVERIFY(b.server.requests().at(20).contains("/objects/0-2/202/associations/0-1"));
        // It is not forgotten while the person reads on.
        b.outlook.links().readOn();
        QVERIFY(b.outlook.present(thePair));
    }
    // A long list does not make a call of every digit.
    void onlyARecordThatIsTypedToItsEndIsAskedAbout()
    {
        using namespace std::chrono_literals;
        ListForm<FakeClock> b;
        b.server.setActFor("GET", listPage(QStringLiteral("7"), hubspotType(279), QStringLiteral("same")));
        b.catalogue.acceptPortal(AccountDetails());
        b.lookup.start();
        b.draft.setRecordText(Side::From, thePair.from.id.text());
        b.clock.advance(1s);
        QTRY_VERIFY(b.outlook.links().isCutShort());
        const auto back = [&b] {
            int calls = 0;
            for (const QByteArray &request : b.server.requests())
                calls += request.contains("/objects/0-2/") && request.contains("/associations/0-1");
            return calls;
        };
        for (const char *typed : {"9", "99", "999"})
            b.draft.setRecordText(Side::To, QString::fromLatin1(typed));
        QCoreApplication::processEvents(); // what was asked would have gone out
        QCOMPARE(back(), 0);
        b.clock.advance(1s);
        QTRY_VERIFY(back() > 0);
        for (const QByteArray &request : b.server.requests())
            QVERIFY(!request.contains("/objects/0-2/9/") && !request.contains("/objects/0-2/99/"));
    }
    // While an object type is being typed, the list below stands.
    void theListStandsWhileATypeIsTyped()
    {
        ListForm<> b;
        b.server.setActFor("GET", listPage(thePair.to.id.text(), userType(28)));
        b.lookup.start();
        b.draft.setRecordText(Side::From, thePair.from.id.text());
        QTRY_VERIFY(b.outlook.links().isComplete());
        b.draft.setTypeText(Side::To, QStringLiteral("Compan"));
        QCOMPARE(b.outlook.links().links().size(), 1);
        b.draft.setTypeText(Side::To, QStringLiteral("Company"));
        QVERIFY(b.outlook.links().isComplete());
    }
};

RELATA_TEST(TestPairOutlook)
#include "tst_pairoutlook.moc"
