// SPDX-License-Identifier: MIT
// The network policy against a server that misbehaves on real sockets.
#include "async/then.h"
#include "hubspot/exchange.h"
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/tlsserver.h"
#include "support/wait.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace relata;
using namespace relata::test;
using Kind = Error::Kind;
using Act = ScriptedServer::Act;

class TestTransport : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Client> client(const QUrl &base, Transport::Policy policy = {})
    {
        return std::make_unique<Client>(
            Client::Settings{base, ApiVersion::V4, fixedBearer("secret-token"), policy}, m_clock, m_log);
    }

    FastClock m_clock;
    HttpLog m_log{QString()};

private Q_SLOTS:
    void badAnswersToAWrite_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::addColumn<Error::Kind>("kind");
        const auto head = [](const char *status, int length) {
            return QByteArray("HTTP/1.1 ")
                       .append(status)
                       .append("\r\nContent-Type: application/json\r\nContent-Length: ")
                + QByteArray::number(length) + "\r\n\r\n";
        };
        QTest::newRow("closed without a word") << QByteArray() << true << Kind::OutcomeUnknown;
        QTest::newRow("cut in the status line") << QByteArray("HTTP/1.1 20") << true << Kind::OutcomeUnknown;
        QTest::newRow("cut in the headers")
            << QByteArray("HTTP/1.1 201 Created\r\nContent-Ty") << true << Kind::OutcomeUnknown;
        QTest::newRow("cut in the body")
            << head("201 Created", 500) + "{\"from" << true << Kind::OutcomeUnknown;
        QTest::newRow("silence") << QByteArray() << false << Kind::OutcomeUnknown;
        QTest::newRow("half, then silence")
            << head("201 Created", 500) + "{" << false << Kind::OutcomeUnknown;
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n") << true << Kind::OutcomeUnknown;
        QTest::newRow("HTML") << head("200 OK", 6) + "<html>" << false << Kind::UnexpectedAnswer;
        QTest::newRow("empty 200") << head("200 OK", 0) << false << Kind::UnexpectedAnswer;
        QTest::newRow("502") << head("502 Bad Gateway", 0) << false << Kind::Temporary;
        QTest::newRow("401") << head("401 Unauthorized", 2) + "{}" << false << Kind::NotHubSpot;
        const QByteArray refusal = R"({"status":"error","message":"m","category":"INVALID_AUTHENTICATION"})";
        QTest::newRow("401 of HubSpot")
            << head("401 Unauthorized", refusal.size()) + refusal << false << Kind::NotSignedIn;
        for (const char *status :
            {"301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"}) {
            QTest::newRow(status)
                << QByteArray("HTTP/1.1 ")
                       .append(status)
                       .append("\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n\r\n")
                << false << Kind::UnexpectedAnswer;
        }
    }
    void badAnswersToAWrite()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        QFETCH(Error::Kind, kind);
        ScriptedServer server;
        server.setScript({{bytes, close}});
        const auto result =
            valueOf(client(server.address())->write(Write::setLabels(adaAndEngines(), {hubspotType(1)})));
        QVERIFY(!result);
        QCOMPARE(kindName(result.error().kind), kindName(kind));
        QCOMPARE(server.requests().size(), 1);
    }

    // A server that takes a write and closes gets it once, also on a connection that was in use before.
    void writesGoOutOnce_data()
    {
        QTest::addColumn<int>("call");
        QTest::newRow("PUT") << 0;
        QTest::newRow("DELETE") << 1;
        QTest::newRow("POST labels/archive") << 2;
    }
    void writesGoOutOnce()
    {
        QFETCH(int, call);
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, R"({"results":[]})"), {{}, true}});
        const auto api = client(server.address());
        QVERIFY(valueOf(api->labelDefinitions(adaAndEngines().direction())));
        const RecordPair pair = adaAndEngines();
        const QList<Write> writes{Write::setLabels(pair, {hubspotType(1)}), Write::unlink(pair),
            Write::removeLabels(pair, {hubspotType(1)})};
        const Error error = valueOf(api->write(writes.at(call))).error();
        QCOMPARE(kindName(error.kind), kindName(Kind::OutcomeUnknown));
        QCOMPARE(server.requests().size(), 2);
    }
    void redirectsAreNotFollowed()
    {
        ScriptedServer elsewhere;
        elsewhere.setScript({ScriptedServer::answer(200, "{}")});
        ScriptedServer server;
        server.setScript(
            {ScriptedServer::answer(307, "", "Location: " + elsewhere.address().toEncoded() + "/x\r\n")});
        QVERIFY(
            !valueOf(client(server.address())->write(Write::setLabels(adaAndEngines(), {hubspotType(1)}))));
        QVERIFY(elsewhere.requests().isEmpty());
    }
    void nobodyListens()
    {
        QUrl nobody;
        {
            ScriptedServer closed;
            nobody = closed.address();
        }
        const auto write =
            valueOf(client(nobody)->write(Write::setLabels(adaAndEngines(), {hubspotType(1)})));
        QCOMPARE(kindName(write.error().kind), kindName(Kind::Unreachable));
        const auto read = valueOf(client(nobody)->accountDetails());
        QCOMPARE(kindName(read.error().kind), kindName(Kind::Unreachable));
    }
    void readsAreTriedFourTimes()
    {
        ScriptedServer server;
        server.setScript({{{}, true}});
        const auto result = valueOf(client(server.address())->accountDetails());
        QCOMPARE(kindName(result.error().kind), kindName(Kind::Temporary));
        QCOMPARE_GE(server.requests().size(), 4);
    }
    // What stands between is named, counts as surely not sent, and is not tried again and again.
    void anUntrustedCertificate()
    {
        const TlsServer server(QStringLiteral("tests/hubspot/untrusted.pem"));
        QSignalSpy errors(&server, &QSslServer::errorOccurred);
        const auto api = client(server.address());
        const auto wrote = valueOf(api->write(Write::setLabels(adaAndEngines(), {hubspotType(1)})));
        QCOMPARE(kindName(wrote.error().kind), kindName(Kind::Unreachable));
        QVERIFY(wrote.error().sentence().contains(QStringLiteral("certificate")));
        QVERIFY(wrote.error().sentence().contains(QStringLiteral("127.0.0.1")));
        QVERIFY(wrote.error().nextStep().contains(QStringLiteral("install its certificate")));
        const auto read = valueOf(api->accountDetails());
        QCOMPARE(read.error().sentence(), wrote.error().sentence());
        QTRY_COMPARE(errors.size(), 2); // each was tried once
    }
    void aProxyThatRefuses()
    {
        ScriptedServer proxy;
        proxy.setScript({{"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"}});
        QNetworkProxy::setApplicationProxy(
            QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()));
        const auto read = valueOf(client(QUrl(QStringLiteral("https://api.example")))->accountDetails());
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        QCOMPARE(kindName(read.error().kind), kindName(Kind::Unreachable));
        QVERIFY2(read.error().sentence().contains(QStringLiteral("proxy")),
            qPrintable(read.error().sentence() + read.error().message));
        QVERIFY(read.error().sentence().contains(QStringLiteral("api.example")));
        QVERIFY(!read.error().nextStep().isEmpty());
        QCOMPARE(proxy.requests().size(), 1);
    }
    void aNameThatNobodyKnows()
    {
        const auto api = client(QUrl(QStringLiteral("https://api.invalid"))); // RFC 6761, section 6.4
        const auto wrote = valueOf(api->write(Write::setLabels(adaAndEngines(), {hubspotType(1)})));
        QCOMPARE(kindName(wrote.error().kind), kindName(Kind::Unreachable));
        QVERIFY(wrote.error().sentence().contains(QStringLiteral("api.invalid")));
        QVERIFY(wrote.error().nextStep().contains(QStringLiteral("DNS")));
    }
    void aReadSucceedsAfterTrouble()
    {
        ScriptedServer server;
        const QByteArray details = R"({"portalId":1,"accountType":"STANDARD"})";
        server.setScript({ScriptedServer::answer(502, ""),
            ScriptedServer::answer(423, R"({"status":"error","category":"LOCKED"})"),
            ScriptedServer::answer(429, "<html>"), ScriptedServer::answer(200, details)});
        const auto result = valueOf(client(server.address())->accountDetails());
        QVERIFY(result);
        QCOMPARE(server.requests().size(), 4);
    }
    // A gateway that lets too much through at once has not let it through at all.
    void aGatewaysLimit()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(429, "<html>"),
            ScriptedServer::answer(201,
                R"({"fromObjectTypeId":"0-1","fromObjectId":101,"toObjectTypeId":"0-2","toObjectId":202,"labels":[]})")});
        QVERIFY(
            valueOf(client(server.address())->write(Write::setLabels(adaAndEngines(), {hubspotType(1)}))));
        QCOMPARE(server.requests().size(), 2);
    }
    void tooLargeIsRefused()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, QByteArray(3000, ' ') + "{}")});
        Transport::Policy policy;
        policy.maxAnswerBytes = 2000;
        const auto result = valueOf(client(server.address(), policy)->accountDetails());
        QCOMPARE(kindName(result.error().kind), kindName(Kind::UnexpectedAnswer));
        policy.maxAnswerBytes = 5000;
        server.setScript(
            {ScriptedServer::answer(200, QByteArray(3000, ' ') + R"({"portalId":1,"accountType":"X"})")});
        QVERIFY(valueOf(client(server.address(), policy)->accountDetails()));
    }
    void writesAreRepeatedOnlyWhereNothingHappened_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("requests");
        for (int status : {423, 429})
            QTest::addRow("%d", status) << status << 2;
        for (int status : {400, 403, 404, 409, 500, 502, 503, 504, 524})
            QTest::addRow("%d", status) << status << 1;
    }
    void writesAreRepeatedOnlyWhereNothingHappened()
    {
        QFETCH(int, status);
        QFETCH(int, requests);
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(status, R"({"status":"error","category":"X"})"),
            ScriptedServer::answer(201,
                R"({"fromObjectTypeId":"0-1","fromObjectId":101,"toObjectTypeId":"0-2","toObjectId":202,"labels":[]})")});
        const auto result =
            valueOf(client(server.address())->write(Write::setLabels(adaAndEngines(), {hubspotType(1)})));
        QCOMPARE(server.requests().size(), requests);
        QCOMPARE(result.has_value(), requests == 2);
    }
    // What somebody sends on a connection that is kept comes before the write that it would be taken for.
    void aWriteGoesOnAConnectionOfItsOwn()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            ++connections;
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                const bool isWrite = socket->readAll().startsWith("PUT");
                const QByteArray body =
                    isWrite ? R"({"status":"error","category":"VALIDATION_ERROR"})" : R"({"results":[]})";
                socket->write((isWrite ? "HTTP/1.1 400 Bad Request\r\n" : "HTTP/1.1 200 OK\r\n")
                    + QByteArray("Content-Length: ") + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            });
        });
        const auto api = client(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort())));
        for (int reads = 0; reads < 2; ++reads)
            QVERIFY(valueOf(api->labelDefinitions(adaAndEngines().direction())));
        QCOMPARE(connections, 1); // reads share one
        for (int writes = 1; writes <= 2; ++writes) {
            const auto result = valueOf(api->write(Write::setLabels(adaAndEngines(), {hubspotType(1)})));
            QCOMPARE(result.error().status, 400);
            QCOMPARE(connections, 1 + writes);
        }
    }
    // Who says nothing is waited for once: what is asked again would only wait as long again.
    // Otherwise it would wait for a thread that waits for the reply: five seconds at the end of the program.
    void theNetworkTakesItsRepliesWithIt()
    {
        ScriptedServer server;
        QObject owner;
        auto network = std::make_unique<QNetworkAccessManager>();
        QNetworkReply *reply = network->get(QNetworkRequest(server.address()));
        const QSignalSpy deleted(reply, &QObject::destroyed);
        auto *exchange = new Exchange({}, m_clock, m_log, &owner);
        const auto answer = exchange->watch(reply, nullptr, {"GET", "/", {}, Budget::General, false});
        network.reset();
        QCOMPARE(deleted.size(), 1);
        QVERIFY(!answer.isFinished());
    }
    void silence()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::Act{{}, false}});
        const auto result = valueOf(client(server.address())->accountDetails());
        QCOMPARE(kindName(result.error().kind), kindName(Kind::Temporary));
        QVERIFY2(
            result.error().sentence().contains(QStringLiteral("30")), qPrintable(result.error().sentence()));
        QCOMPARE(server.requests().size(), 1);
    }
    void aRejectedBearerIsRenewedOnce_data()
    {
        QTest::addColumn<bool>("newerIsGood");
        QTest::newRow("the newer one is accepted") << true;
        QTest::newRow("the newer one is rejected too") << false;
    }
    void aRejectedBearerIsRenewedOnce()
    {
        QFETCH(bool, newerIsGood);
        ScriptedServer server;
        const Act rejected =
            ScriptedServer::answer(401, R"({"status":"error","category":"INVALID_AUTHENTICATION"})");
        const Act accepted = ScriptedServer::answer(200, R"({"results":[]})");
        server.setScript({rejected, newerIsGood ? accepted : rejected});
        const BearerSource source = [](const QByteArray &old) {
            return ready<Result<QByteArray>>(old.isEmpty() ? QByteArray("old") : QByteArray("new"));
        };
        Client api({server.address(), ApiVersion::V4, source, {}}, m_clock, m_log);
        const auto result = valueOf(api.labelDefinitions(adaAndEngines().direction()));
        QCOMPARE(result.has_value(), newerIsGood);
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(ScriptedServer::header(server.requests().at(0), "Authorization"), "Bearer old");
        QCOMPARE(ScriptedServer::header(server.requests().at(1), "Authorization"), "Bearer new");
    }
    void cancelledBeforeItGoesOut()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(423, R"({"status":"error","category":"LOCKED"})")});
        const auto api = client(server.address());
        Cancellation cancellation;
        const auto future = api->write(Write::setLabels(adaAndEngines(), {hubspotType(1)}), &cancellation);
        QTRY_COMPARE(server.requests().size(), 1);
        cancellation.request();
        const auto result = valueOf(future);
        QVERIFY(!result);
        QCOMPARE_LE(server.requests().size(), 2);
        Cancellation before;
        before.request();
        const qsizetype sofar = server.requests().size();
        QCOMPARE(kindName(valueOf(api->write(Write::setLabels(adaAndEngines(), {hubspotType(1)}), &before))
                              .error()
                              .kind),
            kindName(Kind::Cancelled));
        QCOMPARE(server.requests().size(), sofar);
    }
};

RELATA_TEST(TestTransport)
#include "tst_transport.moc"
