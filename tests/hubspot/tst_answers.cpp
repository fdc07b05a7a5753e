// SPDX-License-Identifier: MIT
// Each call of the client against a recorded exchange: hubspot/exchanges/NAME.txt holds the request it must
// make and the answer it gets.
#include "crm/recordtitle.h"
#include "hubspot/labels.h"
#include "support/places.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/wait.h"

#include <QFile>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

struct RecordedExchange {
    QByteArray requestLine;
    QByteArray requestBody;
    int status = 0;
    QByteArray answerBody;
};

RecordedExchange recorded(const QString &name)
{
    QFile file(sourcePath(QStringLiteral("tests/hubspot/exchanges/%1.txt").arg(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    RecordedExchange exchange;
    exchange.requestLine = file.readLine().trimmed();
    exchange.requestBody = file.readLine().trimmed();
    file.readLine();
    exchange.status = file.readLine().trimmed().mid(5).toInt();
    exchange.answerBody = file.readAll().trimmed();
    return exchange;
}

Answer answerWith(const QByteArray &body)
{
    Answer answer;
    answer.status = 200;
    answer.body = body;
    return answer;
}

constexpr ApiVersion version = ApiVersion::V4;
const auto parseLabelsSet = associations::write(version, Write::setLabels(adaAndEngines(), {})).parse;
const auto parseLabelsGone = associations::write(version, Write::removeLabels(adaAndEngines(), {})).parse;
const auto parsePage = associations::list(version, adaAndEngines().from, adaAndEngines().to.type, {}).parse;

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT

private:
    // Plays the exchange of this name while the call runs; gives what the call gives.
    template <typename F>
    auto play(const QString &name, F call)
    {
        const RecordedExchange exchange = recorded(name);
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(exchange.status, exchange.answerBody)});
        FastClock clock;
        HttpLog log{QString()};
        Client client({server.address(), ApiVersion::V4, fixedBearer("secret"), {}}, clock, log);
        const auto result = valueOf(call(client));
        [&] {
            QCOMPARE(server.requests().size(), 1);
            const QByteArray request = server.requests().constFirst();
            QCOMPARE(request.left(request.indexOf(" HTTP/1.1")), exchange.requestLine);
            QCOMPARE(ScriptedServer::header(request, "Authorization"), "Bearer secret");
            QCOMPARE(ScriptedServer::header(request, "Accept"), "application/json");
            QVERIFY(ScriptedServer::header(request, "User-Agent").startsWith("Relata/"));
            QCOMPARE(request.mid(request.indexOf("\r\n\r\n") + 4), exchange.requestBody);
        }();
        return result;
    }

private Q_SLOTS:
    void setLabels()
    {
        const auto result = play(QStringLiteral("setLabels"), [](Client &c) {
            return c.write(Write::setLabels(adaAndEngines(), {hubspotType(1), userType(28)}));
        });
        QVERIFY(result);
        QCOMPARE(result->value->pair(), adaAndEngines());
        QCOMPARE(
            result->value->labels, (QStringList{QStringLiteral("Primary"), QStringLiteral("Entscheider")}));
        QCOMPARE(result->answer.status, 201);
    }
    void associationsOf()
    {
        const auto result = play(QStringLiteral("associationsOf"),
            [](Client &c) { return c.associationsOf(adaAndEngines().from, objecttypes::company()); });
        QVERIFY(result);
        QCOMPARE(result->next, QStringLiteral("MC0yLTc1MDI="));
        QCOMPARE(result->results.constFirst().to.text(), QStringLiteral("9007199254740993"));
        QVERIFY(result->results.constFirst().types.at(0).isUnlabelled());
        QCOMPARE(result->results.constFirst().types.at(1).type.category.text(), QStringLiteral("BRAND_NEW"));
    }
    void batchRead()
    {
        const auto result = play(QStringLiteral("batchRead"), [](Client &c) {
            return c.batchRead(adaAndEngines().direction(),
                {{*RecordId::parse(QStringLiteral("101")), {}},
                    {*RecordId::parse(QStringLiteral("102")), QStringLiteral("abc")}});
        });
        QVERIFY(result);
        QCOMPARE(result->results.constFirst().next, QStringLiteral("n"));
        QCOMPARE(result->errors.constFirst().context.value(QStringLiteral("fromObjectId")),
            QStringList{QStringLiteral("102")});
    }
    void deletePair()
    {
        QVERIFY(play(
            QStringLiteral("deletePair"), [](Client &c) { return c.write(Write::unlink(adaAndEngines())); }));
    }
    void removeLabels()
    {
        QVERIFY(play(QStringLiteral("removeLabels"),
            [](Client &c) { return c.write(Write::removeLabels(adaAndEngines(), {userType(28)})); }));
    }
    void labelDefinitions()
    {
        const auto result = play(QStringLiteral("labelDefinitions"),
            [](Client &c) { return c.labelDefinitions(adaAndEngines().direction()); });
        QVERIFY(result);
        QCOMPARE(*result,
            (QList<LabelledType>{{hubspotType(279), {}}, {userType(28), QStringLiteral("Decision maker")}}));
    }
    void object()
    {
        const auto result = play(QStringLiteral("object"), [](Client &c) {
            return c.object(adaAndEngines().from, RecordTitle::properties(objecttypes::contact()));
        });
        QVERIFY(result);
        QCOMPARE(result->properties,
            (QMap<QString, QString>{{QStringLiteral("firstname"), QStringLiteral("Ada")}}));
    }
    void searchObjects()
    {
        const auto result = play(QStringLiteral("searchObjects"), [](Client &c) {
            return c.searchObjects(objecttypes::contact(), QStringLiteral("ada"), {QStringLiteral("email")});
        });
        QVERIFY(result);
        QCOMPARE(result->total, 1);
        QCOMPARE(result->next, QStringLiteral("20"));
    }
    void customSchemas()
    {
        const auto result =
            play(QStringLiteral("customSchemas"), [](Client &c) { return c.customSchemas(); });
        QVERIFY(result);
        QCOMPARE(result->constFirst().plural, QStringLiteral("Machine"));
        QCOMPARE(result->constFirst().primaryProperty, QStringLiteral("machine_name"));
    }
    void accountDetails()
    {
        const auto result =
            play(QStringLiteral("accountDetails"), [](Client &c) { return c.accountDetails(); });
        QVERIFY(result);
        QCOMPARE(result->portalId, QStringLiteral("147000001"));
        QCOMPARE(result->uiDomain, QStringLiteral("app-eu1.hubspot.com"));
    }

    void pairLabels_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("toId"); // null: refused
        QTest::addColumn<int>("labels");
        const auto row = [](const char *name, const QByteArray &toId, const QByteArray &labels,
                             const char *expected, int n) {
            QTest::newRow(name) << QByteArray(
                R"({"fromObjectTypeId":"0-1","fromObjectId":"1","toObjectTypeId":"0-2","toObjectId":)" + toId
                + labels + "}") << (expected ? QString::fromLatin1(expected) : QString())
                                << n;
        };
        row("number", "5", R"(,"labels":["A"])", "5", 1);
        row("above 32 bits", "8589934592", R"(,"labels":[])", "8589934592", 0);
        row("above 53 bits", "18014398509481985", R"(,"labels":[])", "18014398509481985", 0);
        row("string", R"("18014398509481985")", R"(,"labels":[])", "18014398509481985", 0);
        row("labels null", "5", R"(,"labels":null)", "5", 0);
        row("labels missing", "5", "", "5", 0);
        row("null members", "5", R"(,"labels":[null,"A",null])", "5", 1);
        row("id null", "null", "", nullptr, 0);
        row("id empty", R"("")", "", nullptr, 0);
        row("id is a fraction", "1.5", "", nullptr, 0);
        row("id is a path", R"("../1")", "", nullptr, 0);
        row("id is true", "true", "", nullptr, 0);
        QTest::newRow("field missing") << QByteArray(R"({"fromObjectTypeId":"0-1"})") << QString() << 0;
        QTest::newRow("wrapped") << QByteArray(
            R"({"createdResourceId":"x","entity":{"fromObjectTypeId":"0-1","fromObjectId":1,"toObjectTypeId":"0-2","toObjectId":5,"labels":["A","B"]}})")
                                 << QStringLiteral("5") << 2;
        for (const char *body : {"", "<html>", "[]", "null", "{", "\"x\"", "{}"})
            QTest::newRow(QByteArray("body ").append(body).constData()) << QByteArray(body) << QString() << 0;
    }
    void pairLabels()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, toId);
        QFETCH(int, labels);
        const auto parsed = parseLabelsSet(answerWith(body));
        QCOMPARE(parsed.has_value(), !toId.isNull());
        if (parsed) {
            QCOMPARE((*parsed)->to.text(), toId);
            QCOMPARE((*parsed)->labels.size(), labels);
        } else {
            QCOMPARE(parsed.error().kind, Error::Kind::UnexpectedAnswer);
            QCOMPARE(parsed.error().raw, body);
            QVERIFY(!parsed.error().message.isEmpty());
        }
    }
    void namesTheField_data()
    {
        QTest::addColumn<QString>("message");
        const auto row = [](const char *body, const char *message) {
            QTest::newRow(body) << QString::fromUtf8(message);
        };
        row("<html>", "The answer is not JSON.");
        row("[]", "The answer is JSON, but not an object.");
        row("{}", "The answer lacks the field “results”.");
        row(R"({"results":[{"toObjectId":1,"associationTypes":[]},{"associationTypes":null}]})",
            "The answer lacks the field “results[1].toObjectId”.");
        row(R"({"results":[{"toObjectId":1,"associationTypes":[{"category":"WORK"}]},{}]})",
            "The answer lacks the field “results[0].associationTypes[0].typeId”.");
        row(R"({"results":[],"paging":{"next":{"link":"x"}}})",
            "The answer lacks the field “paging.next.after”.");
    }
    void namesTheField() { QTEST(parsePage(answerWith(QTest::currentDataTag())).error().message, "message"); }
    void keepsTheFirstTwoKilobytes()
    {
        const auto parsed = parseLabelsSet(answerWith(QByteArray(5000, 'x')));
        QCOMPARE(parsed.error().raw.size(), 2048);
    }
    void emptyBatchOutcome()
    {
        QVERIFY(parseLabelsGone(answerWith({})));
        QVERIFY(!parseLabelsGone(answerWith("<html>")));
    }
    // A next page that cannot be found is no end of the list.
    void unreadableCursors_data()
    {
        QTest::addColumn<bool>("isRead");
        for (const char *next : {"", "{}", "null", "{\"after\":\"5\"}", "{\"after\":5}"})
            QTest::newRow(next) << true;
        for (const char *next : {"{\"after\":1.5}", "{\"after\":true}", "{\"after\":12345678901234567890}",
                 "{\"link\":\"https://api.hubapi.com/x\"}"})
            QTest::newRow(next) << false;
    }
    void unreadableCursors()
    {
        const QByteArray next = QTest::currentDataTag();
        const QByteArray paging = next.isEmpty() ? QByteArray() : ",\"paging\":{\"next\":" + next + "}";
        QTEST(parsePage(answerWith("{\"results\":[]" + paging + "}")).has_value(), "isRead");
    }
    // What nobody can look at is not taken in, but counted; and what is not whole is not called known.
    void answersWithoutEnd()
    {
        const auto many = [](int count, const QByteArray &one) {
            QByteArrayList all;
            for (int i = 0; i < count; ++i)
                all.append(one);
            return all.join(',');
        };
        const QByteArray pair = "{\"fromObjectTypeId\":\"0-1\",\"fromObjectId\":1,\"toObjectTypeId\":\"0-2\","
                                "\"toObjectId\":2,\"labels\":[";
        Answer answer;
        answer.status = 201;
        answer.body = pair + many(10000, "\"Label\"") + "]}";
        const auto labels = *parseLabelsSet(answer);
        QCOMPARE(labels->labels.size(), 301);
        QVERIFY2(QString(labels->labels.constLast())
                     .remove(QLatin1Char(','))
                     .contains(QStringLiteral("9700 more")),
            qPrintable(labels->labels.constLast()));
        answer.body = pair + "\"" + QByteArray(10000000, 'x') + "\"]}";
        QCOMPARE((*parseLabelsSet(answer))->labels.constFirst().size(), 1000);
        const QByteArray type = "{\"category\":\"USER_DEFINED\",\"typeId\":28,\"label\":\"L\"}";
        answer.body = "{\"results\":[{\"toObjectId\":2,\"associationTypes\":[" + many(100000, type) + "]}]}";
        const auto page = parsePage(answer);
        QCOMPARE(page->results.constFirst().types.size(), 300);
        QVERIFY(!page->results.constFirst().isWhole);
        answer.body = "{\"results\":[" + many(10000, type) + "]}";
        QCOMPARE(labels::definitions(version, adaAndEngines().direction()).parse(answer)->size(), 300);
        answer.body = "{\"results\":["
            + many(10000,
                "{\"objectTypeId\":\"2-1\",\"name\":\"n\",\"fullyQualifiedName\":\"p1_n\",\"labels\":{}}")
            + "]}";
        QCOMPARE(schemas::customObjects(version).parse(answer)->size(), 300);
        answer.body = "{\"id\":\"1\",\"properties\":{\"name\":\"" + QByteArray(1000000, 'x') + "\"}}";
        QCOMPARE(objects::read(version, adaAndEngines().from, {}, false)
                     .parse(answer)
                     ->properties.value(QStringLiteral("name"))
                     .size(),
            1000);
    }
};

RELATA_TEST(TestAnswers)
#include "tst_answers.moc"
