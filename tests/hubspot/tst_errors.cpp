// SPDX-License-Identifier: MIT
#include "hubspot/errorbody.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;
using Kind = Error::Kind;

class TestErrors : public QObject {
    Q_OBJECT

private:
    static Error errorOf(int status, const QByteArray &body, const QString &idInHeader)
    {
        Answer answer;
        answer.status = status;
        answer.body = body;
        answer.correlationId = idInHeader;
        return errorFromAnswer(answer);
    }

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray empty;
        const QByteArray html = "<html>not found</html>";
        QTest::newRow("401")
            << 401
            << QByteArray(
                   R"({"status":"error","message":"Authentication credentials not found.","category":"INVALID_AUTHENTICATION"})")
            << Kind::NotSignedIn;
        QTest::newRow("401 empty") << 401 << empty << Kind::NotSignedIn;
        QTest::newRow("403")
            << 403
            << QByteArray(
                   R"({"category":"MISSING_SCOPES","message":"This app has not been granted all required scopes"})")
            << Kind::ScopeMissing;
        QTest::newRow("permission")
            << 400
            << QByteArray(
                   R"({"category":"VALIDATION_ERROR","message":"Missing \u0027Edit Associations\u0027 permission."})")
            << Kind::ScopeMissing;
        QTest::newRow("type unknown")
            << 400
            << QByteArray(
                   R"({"category":"VALIDATION_ERROR","message":"One or more associations are invalid","context":{"INVALID_ASSOCIATION_TYPE_ID":["USER_DEFINED=3 is not a valid association definition id"]}})")
            << Kind::WrongType;
        QTest::newRow("type of the other direction")
            << 400
            << QByteArray(
                   R"({"message":"invalid from object type 0-1 for associations to be created. expected: 0-46. For definition 0-190"})")
            << Kind::WrongType;
        QTest::newRow("record unknown")
            << 400
            << QByteArray(
                   R"({"message":"One or more associations are invalid","context":{"INVALID_OBJECT_IDS":["CONTACT=5 is not valid"],"objectId":["5"]}})")
            << Kind::RecordNotFound;
        QTest::newRow("record not found")
            << 404 << QByteArray(R"({"status":"error","message":"resource not found"})")
            << Kind::RecordNotFound;
        QTest::newRow("401 html") << 401 << html << Kind::NotHubSpot;
        QTest::newRow("403 empty") << 403 << empty << Kind::NotHubSpot;
        QTest::newRow("403 of a gateway")
            << 403 << QByteArray(R"({"message":"Forbidden"})") << Kind::NotHubSpot;
        QTest::newRow("403 of a filter")
            << 403 << QByteArray(R"({"category":"Social Media","reason":"blocked"})") << Kind::NotHubSpot;
        QTest::newRow("401 of a policy")
            << 401 << QByteArray(R"({"status":"error","message":"Blocked by policy"})") << Kind::NotHubSpot;
        QTest::newRow("401 with a category")
            << 401 << QByteArray(R"({"category":"EXPIRED_AUTHENTICATION"})") << Kind::NotSignedIn;
        QTest::newRow("403 of a filter with a category in capitals")
            << 403 << QByteArray(R"({"category":"GAMBLING","message":"Blocked by policy"})")
            << Kind::NotHubSpot;
        QTest::newRow("403 of a filter with an error type")
            << 403 << QByteArray(R"({"errorType":"URL_FILTER"})") << Kind::NotHubSpot;
        QTest::newRow("401 of a gateway with an id")
            << 401 << QByteArray(R"({"correlationId":"gw-1","message":"no client certificate"})")
            << Kind::NotHubSpot;
        QTest::newRow("407") << 407 << empty << Kind::NotHubSpot;
        QTest::newRow("511") << 511 << html << Kind::NotHubSpot;
        QTest::newRow("488") << 488
                             << QByteArray(
                                    R"({"status":"error","message":"Hub 123 is unknown to this Hublet",)"
                                    R"("correctHublet":"eu1"})")
                             << Kind::OtherDataCentre;
        for (int status : {404, 409, 423})
            QTest::addRow("%d of somebody else", status)
                << status << QByteArray(R"({"message":"no such route","correlationId":"gw-1"})")
                << Kind::UnexpectedAnswer;
        for (const auto &somebodys : {html, empty, QByteArray(R"({"message":"API rate limit exceeded"})")})
            QTest::addRow("429 %s", somebodys.constData()) << 429 << somebodys << Kind::NotHubSpot;
        QTest::newRow("404 html") << 404 << html << Kind::UnexpectedAnswer;
        QTest::newRow("404 empty") << 404 << empty << Kind::UnexpectedAnswer;
        QTest::newRow("400 other") << 400 << QByteArray(R"({"message":"Invalid input JSON on line 1"})")
                                   << Kind::Refused;
        QTest::newRow("400 html") << 400 << html << Kind::UnexpectedAnswer;
        QTest::newRow("409") << 409 << QByteArray(R"({"category":"CONFLICT","message":"exists"})")
                             << Kind::Refused;
        QTest::newRow("423") << 423 << empty << Kind::Locked;
        QTest::newRow("429") << 429 << QByteArray(R"({"errorType":"RATE_LIMIT","policyName":"DAILY"})")
                             << Kind::RateLimited;
        QTest::newRow("477") << 477 << empty << Kind::RateLimited;
        for (int status : {500, 502, 503, 504, 521, 523, 524})
            QTest::addRow("%d", status) << status << html << Kind::Temporary;
    }
    void kinds()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        // HubSpot's servers give every answer an id; who stands between does not.
        const bool isHubSpots = kind != Kind::NotHubSpot && kind != Kind::UnexpectedAnswer;
        const QString id = isHubSpots ? QStringLiteral("from-header") : QString();
        const Error error = errorOf(status, body, id);
        QCOMPARE(kindName(error.kind), kindName(kind));
        QCOMPARE(error.status, status);
        QVERIFY(error.correlationId == id || body.contains(error.correlationId.toUtf8()));
        QVERIFY(error.sentence().size() > 10);
        QVERIFY(error.nextStep().size() > 10);
        QVERIFY(!error.summary().contains(error.message) || error.message.isEmpty());
    }
    void keepsHubSpotsWords()
    {
        Answer answer;
        answer.status = 400;
        answer.correlationId = QStringLiteral("in-header");
        answer.body =
            R"({"message":"Nope","category":"C","correlationId":"in-body","context":{"a":["1","2"],"b":["3"]}})";
        const Error error = errorFromAnswer(answer);
        QCOMPARE(error.message, QStringLiteral("Nope"));
        QCOMPARE(error.category, QStringLiteral("C"));
        QCOMPARE(error.correlationId, QStringLiteral("in-body"));
        QCOMPARE(error.context.value(QStringLiteral("a")).size(), 2);
        QVERIFY(error.sentence().contains(QStringLiteral("Nope")));
    }
    void waitsAreSaid()
    {
        Answer answer;
        answer.status = 429;
        answer.correlationId = QStringLiteral("id");
        answer.retryAfter = std::chrono::seconds(7);
        QVERIFY(errorFromAnswer(answer).nextStep().contains(QLatin1Char('7')));
        answer.body = R"({"policyName":"DAILY"})";
        QVERIFY(errorFromAnswer(answer).nextStep().contains(QStringLiteral("midnight")));
    }
    // What shows without the header that an answer is HubSpot's.
    void hubSpotsWithoutHeader_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("id") << 403
                            << QByteArray(R"({"correlationId":"54c024b6-1111-4222-8333-444455556666"})")
                            << Kind::ScopeMissing;
        QTest::newRow("name") << 403 << QByteArray(R"({"status":"error","category":"MISSING_SCOPES"})")
                              << Kind::ScopeMissing;
        QTest::newRow("limit") << 429 << QByteArray(R"({"status":"error","errorType":"RATE_LIMIT"})")
                               << Kind::RateLimited;
        QTest::newRow("477") << 477 << QByteArray() << Kind::RateLimited;
        QTest::newRow("488") << 488 << QByteArray(R"({"correctHublet":"eu1"})") << Kind::OtherDataCentre;
    }
    void hubSpotsWithoutHeader()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        QCOMPARE(kindName(errorOf(status, body, {}).kind), kindName(kind));
    }
    // Only what looks like the name of a data centre becomes a part of an address.
    void dataCentres_data()
    {
        QTest::addColumn<QByteArray>("named");
        QTest::addColumn<QString>("expected");
        QTest::newRow("eu1") << QByteArray(R"("eu1")") << QStringLiteral("eu1");
        QTest::newRow("capitals") << QByteArray(R"("NA2")") << QStringLiteral("na2");
        for (const char *odd : {R"("")", R"("eu1.evil.example/")", R"("evil")", R"("eu1 ")", R"("../x")", "7",
                 "null", R"(["eu1"])", "{}"})
            QTest::newRow(odd) << QByteArray(odd) << QString();
    }
    void dataCentres()
    {
        QFETCH(QByteArray, named);
        Answer answer;
        answer.status = 488;
        answer.correlationId = QStringLiteral("c");
        answer.body = R"({"status":"error","message":"Hub 1 is unknown","correctHublet":)" + named + '}';
        const Error error = errorFromAnswer(answer);
        QCOMPARE(kindName(error.kind), kindName(Kind::OtherDataCentre));
        QTEST(error.dataCentre(), "expected");
        QVERIFY(!error.sentence().isEmpty());
    }
    void everyKindHasItsWords()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= static_cast<int>(Kind::Storage); ++kind) {
            Error error{static_cast<Kind>(kind), 0, {}, QStringLiteral("message")};
            QVERIFY(!error.sentence().isEmpty());
            QVERIFY(!error.nextStep().isEmpty());
            names.insert(kindName(error.kind));
        }
        QCOMPARE(names.size(), static_cast<int>(Kind::Storage) + 1);
    }
};

RELATA_TEST(TestErrors)
#include "tst_errors.moc"
