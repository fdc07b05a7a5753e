// SPDX-License-Identifier: MIT
// What can go wrong with a sign-in: each time the person reads a sentence and a next step, and can start
// again.
#include "support/accountfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/tlsserver.h"

#include <QTcpServer>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

using namespace std::chrono_literals;

} // namespace

class TestSignInTroubles : public AccountTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAfresh(); }

    void wrongApp_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("category");
        QTest::newRow("client ID") << "wrong"
                                   << ""
                                   << "No app has this client ID"
                                   << "timeout";
        QTest::newRow("client secret") << ""
                                       << "wrong"
                                       << "does not belong"
                                       << "client-secret";
        QTest::newRow("secret with signs") << ""
                                           << "a+b&c=d %41/ä"
                                           << "does not belong"
                                           << "client-secret";
    }
    void wrongApp()
    {
        QFETCH(QString, id);
        QFETCH(QString, secret);
        QFETCH(QString, page);
        QFETCH(QString, category);
        const auto f = make();
        OAuthApp app = f->app();
        app.clientId += id;
        app.clientSecret += secret;
        Browser browser;
        SignIn signIn({app}, f->signInServices(browser));
        const auto future = signIn.start();
        QTRY_VERIFY(browser.page().contains(page)); // HubSpot itself tells of a wrong ID, and does not return
        f->clock.advance(5min);
        const auto signedIn = valueOf(future);
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().category, category);
        QVERIFY(!signedIn.error().sentence().isEmpty() && !signedIn.error().nextStep().isEmpty());
        QVERIFY(f->signIn());
    }
    void clientIdRefusedByTheTokenCall()
    {
        ScriptedServer tokens;
        tokens.setScript({ScriptedServer::answer(
            400, R"({"status":"BAD_CLIENT_ID","message":"m","error":"invalid_client"})")});
        QCOMPARE(failureWith(tokens).category, QStringLiteral("client-id"));
        QCOMPARE(tokens.requests().size(), 1);
    }
    void redirectAddressNotRegistered()
    {
        const auto f = make();
        Browser browser;
        SignIn::Services services = f->signInServices(browser);
        services.ports = freePorts();
        SignIn signIn({f->app()}, services);
        const auto future = signIn.start();
        QTRY_VERIFY(browser.page().contains(QStringLiteral("not one of those that are registered")));
        f->clock.advance(5min);
        QCOMPARE(valueOf(future).error().category, QStringLiteral("timeout"));
        QVERIFY(valueOf(future).error().nextStep().contains(QStringLiteral("redirect addresses")));
    }
    void refusedByTheTokenCall_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("category");
        QTest::newRow("redirect") << QByteArray("BAD_REDIRECT_URI") << QStringLiteral("redirect");
        QTest::newRow("code") << QByteArray("BAD_AUTH_CODE") << QStringLiteral("code");
        QTest::newRow("secret") << QByteArray("BAD_CLIENT_SECRET") << QStringLiteral("client-secret");
        QTest::newRow("another") << QByteArray("SOMETHING_NEW") << QStringLiteral("code");
    }
    void refusedByTheTokenCall()
    {
        QFETCH(QByteArray, status);
        QFETCH(QString, category);
        ScriptedServer tokens;
        tokens.setScript({ScriptedServer::answer(
            400, "{\"message\":\"m\",\"error\":\"invalid_grant\",\"status\":\"" + status + "\"}")});
        QCOMPARE(failureWith(tokens).category, category);
        QCOMPARE(tokens.requests().size(), 1);
    }
    void refusedConsent()
    {
        const auto f = make();
        Browser browser(Browser::Person::Refuses);
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto signedIn = valueOf(signIn.start());
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().category, QStringLiteral("refused"));
        QTRY_VERIFY(browser.page().contains(QStringLiteral("<h1>Not signed in</h1>")));
        QVERIFY(browser.page().contains(signedIn.error().sentence().toHtmlEscaped()));
        QVERIFY(f->signIn());
    }
    void codeExpired()
    {
        practice::Portal::Options options;
        options.switches.codeLife = 0;
        const auto f = make(options);
        Browser browser;
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto signedIn = valueOf(signIn.start());
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().category, QStringLiteral("code"));
        QTRY_VERIFY(browser.page().contains(QStringLiteral("expired")));
    }
    void pageClosed()
    {
        const auto f = make();
        Browser browser(Browser::Person::Leaves);
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto future = signIn.start();
        f->clock.advance(5min - 1ms);
        QVERIFY(!future.isFinished());
        f->clock.advance(1ms);
        QCOMPARE(valueOf(future).error().category, QStringLiteral("timeout"));
    }
    void cancelled()
    {
        const auto f = make();
        Browser browser(Browser::Person::Leaves);
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto future = signIn.start();
        signIn.cancel();
        QCOMPARE(valueOf(future).error().kind, Error::Kind::Cancelled);
    }
    void allPortsTaken()
    {
        const auto f = make();
        QTcpServer servers[3];
        for (int i = 0; i < 3; ++i)
            QVERIFY(servers[i].listen(QHostAddress::LocalHost, f->ports.at(i)));
        Browser browser;
        SignIn signIn({f->app()}, f->signInServices(browser));
        const auto signedIn = valueOf(signIn.start());
        QCOMPARE(signedIn.error().category, QStringLiteral("ports-taken"));
        QVERIFY(signedIn.error().sentence().contains(QString::number(f->ports.at(1))));
        QVERIFY(!signIn.hasBrowserOpened());
    }
    void noNetwork()
    {
        ScriptedServer closed;
        const QUrl nobody = closed.address();
        closed.close();
        const Error error = failureWith(nobody);
        QCOMPARE(error.kind, Error::Kind::Unreachable);
        QVERIFY(error.nextStep().contains(QStringLiteral("network")));
    }
    // A certificate out of its time is what a wrong clock makes of HubSpot's.
    void clockWrong()
    {
        const TlsServer server(QStringLiteral("tests/account/expired.pem"));
        const Error error = failureWith(server.address());
        QCOMPARE(error.kind, Error::Kind::Unreachable);
        QVERIFY(error.nextStep().contains(QStringLiteral("date and time")));
    }
    void theTokenCallGoesOutOnce()
    {
        ScriptedServer cuts;
        cuts.setScript({{{}, true}});
        QCOMPARE(failureWith(cuts).kind, Error::Kind::Temporary);
        QCOMPARE(cuts.requests().size(), 1);
    }
    void anotherPortalThanExpected()
    {
        const auto f = make();
        Browser browser;
        SignIn signIn({f->app(), Account::Server::HubSpot, {}, ApiVersion::V4, QStringLiteral("4711")},
            f->signInServices(browser));
        const auto signedIn = valueOf(signIn.start());
        QCOMPARE(signedIn.error().category, QStringLiteral("wrong-portal"));
        QVERIFY(signedIn.error().sentence().contains(QStringLiteral("147000001")));
        // What was granted for nothing is given back.
        OAuthClient oauth({f->portal.server.address(), ApiVersion::V4, f->app(), {}}, f->clock, f->log);
        QString refreshToken;
        for (const std::string &issued : f->portal.portal.issuedSecrets()) {
            if (issued.starts_with("na1-refresh-"))
                refreshToken = QString::fromStdString(issued);
        }
        QTRY_VERIFY(!valueOf(oauth.refresh(refreshToken)));
    }

private:
    // What a sign-in ends with whose token call goes to this address.
    Error failureWith(const QUrl &api)
    {
        const auto f = make();
        Browser browser;
        SignIn::Services services = f->signInServices(browser);
        services.reader.hosts.api = api;
        SignIn signIn({f->app()}, services);
        const auto signedIn = valueOf(signIn.start());
        [&] {
            QTRY_VERIFY(browser.page().contains(QStringLiteral("Not signed in")));
            QVERIFY(!signedIn);
            QVERIFY(!signedIn.error().sentence().isEmpty() && !signedIn.error().nextStep().isEmpty());
        }();
        return signedIn ? Error() : signedIn.error();
    }
    Error failureWith(const ScriptedServer &server) { return failureWith(server.address()); }
};

RELATA_TEST(TestSignInTroubles)
#include "tst_signintroubles.moc"
