// SPDX-License-Identifier: MIT
#include "linking/pairreader.h"
#include "linking/primary.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/wait.h"

#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

ScriptedServer::Act page(
    const QByteArray &id, const QByteArray &types, bool last, const QByteArray &cursor = {})
{
    return ScriptedServer::answer(200,
        R"({"results":[{"toObjectId":)" + id + R"(,"associationTypes":[)" + types + "]}]"
            + (last ? QByteArray("}") : R"(,"paging":{"next":{"after":")" + cursor + R"("}}})"));
}

const QByteArray primaryBack =
    R"({"status":"error","category":"HUBSPOT_DEFINED","typeId":2,"label":"Primary"})";
const QByteArray ownBack =
    R"({"status":"error","category":"USER_DEFINED","typeId":29,"label":"Decides for us"})";

} // namespace

class TestPairReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scripted_data()
    {
        QTest::addColumn<QList<ScriptedServer::Act>>("script");
        QTest::addColumn<int>("requests");
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("types");
        QList<ScriptedServer::Act> twenty;
        for (int i = 0; i < 20; ++i)
            twenty.append(page("5", "", false, QByteArray::number(i)));
        const auto found =
            page("202", R"({"status":"error","category":"USER_DEFINED","typeId":28,"label":"D"})", true);
        QTest::newRow("first page") << QList{found} << 1 << true << 1;
        QTest::newRow("third page") << QList{page("5", "", false, "a"), page("6", "", false, "b"), found} << 3
                                    << true << 1;
        QTest::newRow("not linked") << QList{page("5", "", false, "a"), page("6", "", true)} << 2 << true
                                    << 0;
        QTest::newRow("long list, not linked by the target")
            << twenty + QList{page("7", "", true)} << 21 << true << 0;
        QTest::newRow("long list, found by the target")
            << twenty + QList{page("101", primaryBack, true)} << 21 << true << 1;
        QTest::newRow("found by the target, not translatable")
            << twenty + QList{page("101", primaryBack + "," + ownBack, true)} << 21 << false << 1;
        QTest::newRow("both lists long") << twenty + twenty << 40 << false << 0;
        // A cursor that stands still: the list is not complete, and the target's is asked.
        QTest::newRow("standing still")
            << QList{page("5", "", false, "a"), page("5", "", false, "a"), page("101", primaryBack, true)}
            << 3 << true << 1;
    }
    void scripted()
    {
        QFETCH(QList<ScriptedServer::Act>, script);
        QFETCH(int, requests);
        QFETCH(bool, known);
        QFETCH(int, types);
        ScriptedServer server;
        server.setScript(script);
        FastClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V4, fixedBearer("x"), {}}, clock, log);
        const auto state = valueOf(readPair(client, adaAndEngines(), this));
        QVERIFY(state);
        QCOMPARE(server.requests().size(), requests);
        QCOMPARE(state->known, known);
        QCOMPARE(state->types.size(), types);
        if (requests == 21 && types == 1)
            QCOMPARE(state->types.constFirst().type, hubspotType(1));
    }
    void onThePortal()
    {
        PortalFixture fixture;
        const auto client = fixture.client();
        const auto linked = valueOf(readPair(*client, {record("0-1", "101"), record("0-2", "207")}, this));
        QVERIFY(linked->known && containsType(linked->types, userType(30)));
        const auto last = valueOf(readPair(*client, {record("0-2", "203"), record("0-123", "51201")}, this));
        QVERIFY(last->known && !last->types.isEmpty());
        const auto absent = valueOf(readPair(*client, {record("0-2", "203"), record("0-123", "999")}, this));
        QVERIFY(absent->known && absent->types.isEmpty());
        QCOMPARE(
            kindName(
                valueOf(readPair(*client, {record("0-1", "9999"), record("0-2", "207")}, this)).error().kind),
            kindName(Error::Kind::RecordNotFound));
    }

    // Where the list is missing, the batch read serves; only "no associations" means that there are none.
    void theBatchReadInItsPlace_data()
    {
        QTest::addColumn<QByteArray>("category");
        QTest::addColumn<bool>("readable");
        QTest::newRow("no associations") << QByteArray("OBJECT_NOT_FOUND") << true;
        QTest::newRow("no scope") << QByteArray("MISSING_SCOPES") << false;
    }
    void theBatchReadInItsPlace()
    {
        QFETCH(QByteArray, category);
        QFETCH(bool, readable);
        ScriptedServer server;
        server.setActFor("GET", ScriptedServer::answer(404, "{\"status\":\"error\"}"));
        server.setActFor("POST",
            ScriptedServer::answer(207,
                "{\"results\":[],\"errors\":[{\"status\":\"error\",\"category\":\"" + category
                    + "\",\"message\":\"no\"}]}"));
        FastClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V2026_09, fixedBearer("x"), {}}, clock, log);
        const auto state = valueOf(readPair(client, adaAndEngines(), this));
        QCOMPARE(state.has_value(), readable);
        if (readable)
            QVERIFY(state->known && state->types.isEmpty());
    }
    // An incomplete list does not say that nobody is primary.
    void whoIsPrimary_data()
    {
        QTest::addColumn<QList<ScriptedServer::Act>>("script");
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<QString>("holder");
        const QByteArray primary =
            R"({"status":"error","category":"HUBSPOT_DEFINED","typeId":1,"label":"Primary"})";
        QList<ScriptedServer::Act> twenty;
        for (int i = 0; i < 20; ++i)
            twenty.append(page("5", "", false, QByteArray::number(i)));
        QTest::newRow("nobody") << QList{page("5", "", false, "a"), page("6", "", true)} << true << QString();
        QTest::newRow("second page") << QList{page("5", "", false, "a"), page("6", primary, true)} << true
                                     << QStringLiteral("6");
        QTest::newRow("the pair itself") << QList{page("202", primary, true)} << true << QString();
        QTest::newRow("standing still") << QList{page("5", "", false, "a")} << false << QString();
        QTest::newRow("too long") << twenty << false << QString();
        QTest::newRow("refused") << QList{ScriptedServer::answer(
            403, R"({"status":"error","category":"MISSING_SCOPES"})")}
                                 << false << QString();
    }
    void whoIsPrimary()
    {
        QFETCH(QList<ScriptedServer::Act>, script);
        QFETCH(bool, isKnown);
        QFETCH(QString, holder);
        ScriptedServer server;
        server.setScript(script);
        FastClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V4, fixedBearer("token"), {}}, clock, log);
        const auto found = valueOf(primary::read(client, adaAndEngines(), &client));
        QCOMPARE(found.has_value(), isKnown);
        QCOMPARE(isKnown && *found ? (*found)->id.text() : QString(), holder);
    }
};

RELATA_TEST(TestPairReader)
#include "tst_pairreader.moc"
