// SPDX-License-Identifier: MIT
// One sign-in through a browser, end to end at the practice portal's OAuth pages over real sockets.
#include "account/pkce.h"
#include "account/scopes.h"
#include "support/accountfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace relata;
using namespace relata::test;

namespace {

using namespace std::chrono_literals;

} // namespace

class TestSignIn : public AccountTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAfresh(); }

    void signsIn_data()
    {
        QTest::addColumn<ApiVersion>("version");
        for (const ApiVersion version : allApiVersions())
            QTest::newRow(qPrintable(apiVersionName(version))) << version;
    }
    void signsIn()
    {
        QFETCH(ApiVersion, version);
        const auto f = make();
        Browser browser;
        SignIn signIn({f->app(), Account::Server::HubSpot, {}, version}, f->signInServices(browser));
        QSignalSpy returned(&signIn, &SignIn::returned);
        const auto signedIn = valueOf(signIn.start());
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().sentence()));
        QCOMPARE(returned.size(), 1);
        QCOMPARE(signedIn->account.id, QStringLiteral("portal:147000001"));
        QCOMPARE(signedIn->account.kind, Account::Kind::DeveloperTest);
        QCOMPARE(signedIn->account.version, version);
        QCOMPARE(signedIn->account.user, QStringLiteral("admin@practice.example"));
        QVERIFY(signedIn->account.userLevel);
        QVERIFY(missingScopes(signedIn->account.scopes).isEmpty());
        QVERIFY(signedIn->account.scopes.contains(QStringLiteral("tickets")));
        QVERIFY(!signedIn->accessToken.isEmpty() && !signedIn->secret.refreshToken.isEmpty());
        QCOMPARE(signedIn->expiresIn, 1800);
        QTRY_VERIFY(browser.page().contains(QStringLiteral("<h1>Signed in</h1>")));
        QVERIFY(browser.page().contains(signedIn->account.title().toHtmlEscaped()));
    }
    void thePageIsHarmless()
    {
        const auto f = make();
        Browser browser;
        SignIn signIn({f->app()}, f->signInServices(browser));
        QVERIFY(valueOf(signIn.start()));
        QTRY_COMPARE(browser.status(), 200);
        QCOMPARE(browser.header("Cache-Control"), "no-store");
        QCOMPARE(browser.header("Referrer-Policy"), "no-referrer");
        QVERIFY(browser.header("Content-Security-Policy").startsWith("default-src 'none';"));
        QVERIFY(!browser.header("Content-Security-Policy").contains("unsafe"));
        QVERIFY(!browser.page().contains(QStringLiteral("<script")));
    }
    void theLinkIsNewEachTime()
    {
        const auto f = make();
        QStringList states;
        QStringList challenges;
        for (int i = 0; i < 2; ++i) {
            Browser browser(Browser::Person::Leaves);
            SignIn signIn({f->app()}, f->signInServices(browser));
            signIn.start();
            const QUrlQuery query(signIn.link());
            QCOMPARE(signIn.link().path(), QStringLiteral("/oauth/authorize"));
            QCOMPARE(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded),
                redirectUri(f->ports.constFirst()));
            QCOMPARE(query.queryItemValue(QStringLiteral("code_challenge_method")), QStringLiteral("S256"));
            QCOMPARE(
                query.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded).split(QLatin1Char(' ')),
                requiredScopes());
            QVERIFY(query.hasQueryItem(QStringLiteral("optional_scope")));
            states.append(query.queryItemValue(QStringLiteral("state")));
            challenges.append(query.queryItemValue(QStringLiteral("code_challenge")));
            QCOMPARE(states.constLast().size(), 43);
            QCOMPARE(challenges.constLast().size(), 43);
            QVERIFY(!signIn.link().toString().contains(f->app().clientSecret));
        }
        QVERIFY(states.at(0) != states.at(1));
        QVERIFY(challenges.at(0) != challenges.at(1));
    }
    // What the link promises with its challenge, the token call proves with a verifier that nobody has seen.
    void theVerifierIsShownToTheTokenEndpointOnly()
    {
        const auto f = make();
        ScriptedServer tokens;
        tokens.setScript({ScriptedServer::answer(503, "{}")});
        Browser browser;
        SignIn::Services services = f->signInServices(browser);
        services.reader.hosts.api = tokens.address();
        SignIn signIn({f->app()}, services);
        QVERIFY(!valueOf(signIn.start()));
        const QByteArray request = tokens.requests().constFirst();
        const QUrlQuery form(QString::fromLatin1(request.mid(request.indexOf("\r\n\r\n") + 4)));
        const QUrlQuery link(signIn.link());
        const QString verifier = form.queryItemValue(QStringLiteral("code_verifier"));
        QCOMPARE(verifier.size(), 43);
        QCOMPARE(challengeOf(verifier), link.queryItemValue(QStringLiteral("code_challenge")));
        QVERIFY(verifier != link.queryItemValue(QStringLiteral("state")));
        QVERIFY(!signIn.link().toString().contains(verifier));
        QCOMPARE(form.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded),
            redirectUri(f->ports.constFirst()));
    }
    void theAuthorizePage_data()
    {
        QTest::addColumn<QString>("dataCentre");
        QTest::addColumn<QString>("portal");
        QTest::addColumn<QString>("page");
        QTest::newRow("general") << ""
                                 << ""
                                 << "https://app.hubspot.com/oauth/authorize";
        QTest::newRow("EU") << "eu1"
                            << ""
                            << "https://app-eu1.hubspot.com/oauth/authorize";
        QTest::newRow("account known") << ""
                                       << "4711"
                                       << "https://app.hubspot.com/oauth/4711/authorize";
    }
    void theAuthorizePage()
    {
        QFETCH(QString, dataCentre);
        QFETCH(QString, portal);
        QFETCH(QString, page);
        const auto f = make();
        QUrl opened;
        SignIn::Services services{{Hosts::hubspot(), f->clock, f->log},
            [&opened](const QUrl &address) {
                opened = address;
                return true;
            },
            f->ports};
        SignIn signIn({f->app(), Account::Server::HubSpot, dataCentre, ApiVersion::V4, portal}, services);
        signIn.start();
        QCOMPARE(opened.adjusted(QUrl::RemoveQuery).toString(), page);
    }
    void onlyWhileASignInRuns()
    {
        const auto f = make();
        const auto isOpen = [&f](const QHostAddress &host) {
            QTcpSocket socket;
            socket.connectToHost(host, f->ports.constFirst());
            return socket.waitForConnected(1000);
        };
        QVERIFY(!isOpen(QHostAddress::LocalHost));
        {
            Browser browser(Browser::Person::Leaves);
            SignIn signIn({f->app()}, f->signInServices(browser));
            signIn.start();
            QVERIFY(isOpen(QHostAddress::LocalHost));
            QTcpServer probe;
            if (probe.listen(QHostAddress::LocalHostIPv6))
                QVERIFY(isOpen(QHostAddress::LocalHostIPv6));
            signIn.cancel();
            QVERIFY(!isOpen(QHostAddress::LocalHost));
        }
        QVERIFY(!isOpen(QHostAddress::LocalHostIPv6));
    }
    void theNextFreePortServes()
    {
        const auto f = make();
        QTcpServer first;
        QVERIFY(first.listen(QHostAddress::LocalHost, f->ports.at(0)));
        QTcpServer second; // taken on ::1 alone
        const bool v6 = second.listen(QHostAddress::LocalHostIPv6, f->ports.at(1));
        const auto signedIn = f->signIn();
        QVERIFY(signedIn);
        Browser browser(Browser::Person::Leaves);
        SignIn signIn({f->app()}, f->signInServices(browser));
        signIn.start();
        QVERIFY(signIn.link().toString().contains(QString::number(f->ports.at(v6 ? 2 : 1))));
    }

    void theAccountIsFoundInItsDataCentre()
    {
        practice::Portal::Options options;
        options.switches.hublet = "eu1";
        const auto f = make(options);
        const auto signedIn = f->signIn();
        QVERIFY(signedIn);
        QVERIFY(signedIn->account.regional);
        QCOMPARE(signedIn->account.dataCentre, QStringLiteral("eu1"));
        QCOMPARE(signedIn->account.apiBase, f->portal.server.regionalAddress());
    }

    // Without a browser, or when the browser cannot come back.
    void pastingTheAddress()
    {
        const auto f = make();
        Browser browser;
        browser.setFollowing(false);
        SignIn::Services services = f->signInServices(browser);
        services.openBrowser = [](const QUrl &) {
            return false;
        };
        SignIn signIn({f->app()}, services);
        const auto future = signIn.start();
        QVERIFY(!signIn.hasBrowserOpened());
        browser.open(signIn.link()); // the person copies the link
        QTRY_VERIFY(!browser.address().isEmpty());
        const QString address = QString::fromLatin1(browser.address().toEncoded());
        QVERIFY(!signIn.paste(QStringLiteral("https://app.hubspot.com/oauth")));
        QVERIFY(
            !signIn.paste(QString(address).replace(QStringLiteral("&state="), QStringLiteral("&state=x"))));
        QVERIFY(!future.isFinished());
        QVERIFY(signIn.paste(QStringLiteral("  ") + address + QStringLiteral("\n")));
        QVERIFY(valueOf(future));
    }
};

RELATA_TEST(TestSignIn)
#include "tst_signin.moc"
