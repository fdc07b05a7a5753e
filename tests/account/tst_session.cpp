// SPDX-License-Identifier: MIT
// Bearers that are valid whenever they are asked for: refresh, rotation, keychain, revocation, sleep.
#include "account/session.h"
#include "history/journal.h"
#include "linking/linker.h"
#include "support/accountfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

using namespace std::chrono_literals;
using Bearer = Result<QByteArray>;

QByteArray tokens(const char *access, const char *refresh, int life = 1800)
{
    return QByteArray("{\"access_token\":\"") + access + "\",\"refresh_token\":\"" + refresh
        + "\",\"expires_in\":" + QByteArray::number(life) + "}";
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private:
    // A session of an account whose token endpoint is this server.
    struct Bench {
        explicit Bench(const QUrl &server,
            const Secret &secret = {{QStringLiteral("id"), QStringLiteral("s+e&c=r%")}, QStringLiteral("r+1"),
                {}})
            : tokens(keychain)
        {
            account.id = QStringLiteral("portal:1");
            account.credential =
                secret.accessKey.isEmpty() ? Account::Credential::OAuth : Account::Credential::AccessKey;
            account.apiBase = server;
            keychain.entries.insert(account.id, secret.toText());
            session = std::make_unique<Session>(account, Session::Services{tokens, clock, log});
        }
        FakeKeychain keychain;
        FakeClock clock;
        HttpLog log{QString()};
        TokenStore tokens;
        Account account;
        std::unique_ptr<Session> session;
    };

private Q_SLOTS:
    void theFirstBearerComesFromTheRefreshToken()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r+1"))});
        Bench bench(server.address());
        QCOMPARE(*valueOf(bench.session->bearer({})), "a1");
        QCOMPARE(*valueOf(bench.session->bearer({})), "a1");
        QCOMPARE(server.requests().size(), 1);
        const QByteArray request = server.requests().constFirst();
        QVERIFY(request.startsWith("POST /oauth/v3/token "));
        QCOMPARE(ScriptedServer::header(request, "Content-Type"), "application/x-www-form-urlencoded");
        QVERIFY(ScriptedServer::header(request, "Authorization").isNull());
        QVERIFY(request.endsWith(
            "client_id=id&client_secret=s%2Be%26c%3Dr%25&grant_type=refresh_token&refresh_token=r%2B1"));
    }
    void twentyCallersOneRefresh()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r+1"))});
        Bench bench(server.address());
        QList<QFuture<Bearer>> futures;
        for (int i = 0; i < 20; ++i)
            futures.append(bench.session->bearer(i % 2 ? QByteArray("a0") : QByteArray()));
        for (const auto &future : futures)
            QCOMPARE(*valueOf(future), "a1");
        QCOMPARE(server.requests().size(), 1);
    }
    void aMinuteBeforeItRunsOut()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r+1", 1800)),
            ScriptedServer::answer(200, tokens("a2", "r+1"))});
        Bench bench(server.address());
        QCOMPARE(*valueOf(bench.session->bearer({})), "a1");
        bench.clock.advance(1739s);
        QCOMPARE(*valueOf(bench.session->bearer({})), "a1");
        bench.clock.advance(1s);
        QCOMPARE(*valueOf(bench.session->bearer({})), "a2");
        QVERIFY(
            bench.clock.delays().size() == 2); // the deadlines of two calls: no timer waits for the expiry
    }
    void theFirstTokenRunsOutEarly()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a2", "r9"))});
        Bench bench(server.address());
        bench.session->adopt(bench.account, {{}, QStringLiteral("r9"), {}}, QStringLiteral("a1"), 1800);
        bench.clock.advance(1739s);
        QCOMPARE(*valueOf(bench.session->bearer({})), "a1");
        bench.clock.advance(1s);
        QCOMPARE(*valueOf(bench.session->bearer({})), "a2");
    }
    void aNewSignInWhileTheOldOneIsStored()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r2"))});
        Bench bench(server.address());
        const auto waiting = bench.session->bearer({});
        connect(&bench.tokens, &TokenStore::kept, this, [&bench] {
            bench.session->adopt(bench.account, {{}, QStringLiteral("r9"), {}}, QStringLiteral("a9"), 1800);
        });
        QCOMPARE(*valueOf(waiting), "a9");
        QCOMPARE(*valueOf(bench.session->bearer({})), "a9");
    }
    void renewalsFollowTheAccount()
    {
        ScriptedServer general;
        ScriptedServer own;
        for (ScriptedServer *server : {&general, &own})
            server->setScript({ScriptedServer::answer(200, tokens("a1", "r+1"))});
        Bench bench(general.address());
        QVERIFY(valueOf(bench.session->bearer({})));
        bench.account.version = ApiVersion::V2026_09;
        bench.account.apiBase = own.address();
        bench.session->setAddressAndVersion(bench.account);
        QVERIFY(valueOf(bench.session->bearer("a1")));
        QCOMPARE(general.requests().size(), 1);
        QVERIFY(general.requests().at(0).startsWith("POST /oauth/v3/token "));
        QVERIFY(own.requests().at(0).startsWith("POST /oauth/2026-09/token "));
    }
    void afterSleepTheClockDecides()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r+1")),
            ScriptedServer::answer(200, tokens("a2", "r+1"))});
        Bench bench(server.address());
        QCOMPARE(*valueOf(bench.session->bearer({})), "a1");
        bench.clock.advance(8h);
        QCOMPARE(*valueOf(bench.session->bearer({})), "a2");
    }
    // A wrong or changed clock is no harm: HubSpot's 401 counts, too.
    void aRejectedBearerIsRenewedOnce()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r+1")),
            ScriptedServer::answer(200, tokens("a2", "r+1"))});
        Bench bench(server.address());
        QCOMPARE(*valueOf(bench.session->bearer({})), "a1");
        QCOMPARE(*valueOf(bench.session->bearer("a1")), "a2");
        QCOMPARE(*valueOf(bench.session->bearer("a1")), "a2"); // a late caller with the old one
        QCOMPARE(server.requests().size(), 2);
    }
    void aRotatedTokenIsStoredBeforeTheBearerIsUsed()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r2"))});
        Bench bench(server.address());
        bool stored = false;
        connect(&bench.tokens, &TokenStore::kept, this,
            [&] { stored = bench.keychain.entries.first().contains(QStringLiteral("r2")); });
        const auto bearer = bench.session->bearer({});
        QVERIFY(valueOf(then(bearer, this, [&stored](const Bearer &) { return stored; })));
        QCOMPARE(Secret::fromText(bench.keychain.entries.first())->refreshToken, QStringLiteral("r2"));
        QCOMPARE(
            Secret::fromText(bench.keychain.entries.first())->app.clientSecret, QStringLiteral("s+e&c=r%"));
    }
    void theNewRefreshTokenIsUsedNext()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r2")),
            ScriptedServer::answer(200, tokens("a2", "r3"))});
        Bench bench(server.address());
        QVERIFY(valueOf(bench.session->bearer({})));
        QCOMPARE(*valueOf(bench.session->bearer("a1")), "a2");
        QVERIFY(server.requests().constLast().endsWith("refresh_token=r2"));
    }

    void refreshFails_data()
    {
        QTest::addColumn<ScriptedServer::Act>("act");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<bool>("ends");
        QTest::newRow("revoked elsewhere") << ScriptedServer::answer(
            400, R"({"error":"invalid_grant","status":"BAD_REFRESH_TOKEN","message":"gone"})")
                                           << Error::Kind::NotSignedIn << true;
        QTest::newRow("client secret changed") << ScriptedServer::answer(
            400, R"({"error":"invalid_client","status":"BAD_CLIENT_SECRET","message":"m"})")
                                               << Error::Kind::NotSignedIn << true;
        QTest::newRow("HubSpot down") << ScriptedServer::answer(502, "") << Error::Kind::SignIn << false;
        QTest::newRow("too many calls")
            << ScriptedServer::answer(429, R"({"status":"error","errorType":"RATE_LIMIT"})")
            << Error::Kind::SignIn << false;
        QTest::newRow("a gateway with OAuth of its own")
            << ScriptedServer::answer(403, R"({"error":"invalid_client"})") << Error::Kind::NotHubSpot
            << false;
        QTest::newRow("unknown, but HubSpot's")
            << ScriptedServer::answer(401, R"({"status":"error","category":"INVALID_AUTHENTICATION"})")
            << Error::Kind::SignIn << false;
        QTest::newRow("call not understood")
            << ScriptedServer::answer(400, R"({"error":"invalid_request","status":"BAD_REQUEST"})")
            << Error::Kind::SignIn << false;
        QTest::newRow("answer lost") << ScriptedServer::Act{{}, true} << Error::Kind::SignIn << false;
        QTest::newRow("HTML") << ScriptedServer::answer(200, "<html>") << Error::Kind::SignIn << false;
        const auto filtered = Error::Kind::NotHubSpot;
        QTest::newRow("HTML 403") << ScriptedServer::answer(403, "<html>") << filtered << false;
        QTest::newRow("HTML 401") << ScriptedServer::answer(401, "<html>") << filtered << false;
        QTest::newRow("401 without a body") << ScriptedServer::answer(401, "") << filtered << false;
        QTest::newRow("403 of a gateway")
            << ScriptedServer::answer(403, R"({"error":"access denied"})") << filtered << false;
    }
    void refreshFails()
    {
        QFETCH(ScriptedServer::Act, act);
        QFETCH(Error::Kind, kind);
        QFETCH(bool, ends);
        ScriptedServer server;
        server.setScript({act, ScriptedServer::answer(200, tokens("a1", "r+1"))});
        Bench bench(server.address());
        QSignalSpy ended(bench.session.get(), &Session::ended);
        const auto bearer = valueOf(bench.session->bearer({}));
        QVERIFY(!bearer);
        QCOMPARE(bearer.error().kind, kind);
        QCOMPARE(ended.size(), ends ? 1 : 0);
        QCOMPARE(server.requests().size(), 1); // never sent twice
        // A network failure passes; an ended sign-in asks nobody again until the person signs in.
        const auto next = valueOf(bench.session->bearer({}));
        QCOMPARE(next.has_value(), !ends);
        QCOMPARE(server.requests().size(), ends ? 1 : 2);
        if (!ends)
            return;
        bench.session->adopt(bench.account, {{}, QStringLiteral("r9"), {}}, QStringLiteral("a9"), 1800);
        QCOMPARE(*valueOf(bench.session->bearer({})), "a9");
    }
    void nobodyAnswers()
    {
        ScriptedServer server;
        Bench bench(server.address());
        const auto future = bench.session->bearer({});
        QTRY_COMPARE(server.requests().size(), 1);
        bench.clock.advance(30s);
        QCOMPARE(valueOf(future).error().kind, Error::Kind::SignIn);
    }
    void noNetwork()
    {
        QUrl nobody;
        {
            ScriptedServer closed;
            nobody = closed.address();
        }
        Bench bench(nobody);
        QSignalSpy ended(bench.session.get(), &Session::ended);
        QCOMPARE(valueOf(bench.session->bearer({})).error().kind, Error::Kind::Unreachable);
        QVERIFY(ended.isEmpty());
    }
    void aNewSignInServesThoseWhoWait()
    {
        ScriptedServer server; // never answers
        Bench bench(server.address());
        const auto waiting = bench.session->bearer({});
        QTRY_COMPARE(server.requests().size(), 1);
        bench.session->adopt(bench.account, {{}, QStringLiteral("r9"), {}}, QStringLiteral("a9"), 1800);
        QCOMPARE(*valueOf(waiting), "a9");
    }

    void keychainLockedInMidWork()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r2")),
            ScriptedServer::answer(200, tokens("a2", "r3"))});
        Bench bench(server.address());
        QSignalSpy kept(&bench.tokens, &TokenStore::kept);
        QCOMPARE(*valueOf(bench.session->bearer({})), "a1");
        bench.keychain.locked = true;
        QCOMPARE(*valueOf(bench.session->bearer("a1")), "a2"); // the work goes on
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept.at(0).at(1).value<Account::Kept>(), Account::Kept::Keychain);
        QCOMPARE(kept.at(1).at(1).value<Account::Kept>(), Account::Kept::UntilQuit);
        QVERIFY(kept.at(1).at(2).toString().contains(QStringLiteral("locked")));
        // Another session of this run has it from memory, the keychain has it again once it is open.
        QCOMPARE((*valueOf(bench.tokens.read(bench.account.id)))->refreshToken, QStringLiteral("r3"));
        bench.keychain.locked = false;
        valueOf(bench.tokens.write(bench.account.id, **valueOf(bench.tokens.read(bench.account.id))));
        QVERIFY(bench.keychain.entries.first().contains(QStringLiteral("r3")));
    }
    void keychainLockedAtTheStart()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r+1"))});
        Bench bench(server.address());
        bench.keychain.locked = true;
        QSignalSpy failed(bench.session.get(), &Session::keychainFailed);
        const auto bearer = valueOf(bench.session->bearer({}));
        QCOMPARE(bearer.error().kind, Error::Kind::SignIn);
        QVERIFY(bearer.error().sentence().contains(QStringLiteral("locked")));
        QVERIFY(bearer.error().nextStep().contains(QStringLiteral("Unlock")));
        QCOMPARE(failed.size(), 1);
        bench.keychain.locked = false;
        QCOMPARE(*valueOf(bench.session->bearer({})), "a1");
    }
    // Some keychains say "no such entry" when the person does not unlock them.
    void keychainThatGivesNothing()
    {
        ScriptedServer server;
        server.setScript({ScriptedServer::answer(200, tokens("a1", "r+1"))});
        Bench bench(server.address());
        Account account = bench.account;
        account.kept = Account::Kept::Keychain;
        Session session(account, {bench.tokens, bench.clock, bench.log});
        QSignalSpy failed(&session, &Session::keychainFailed);
        QSignalSpy ended(&session, &Session::ended);
        const auto entries = std::exchange(bench.keychain.entries, {});
        QCOMPARE(valueOf(session.bearer({})).error().kind, Error::Kind::SignIn);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(ended.size(), 0);
        bench.keychain.entries = entries; // unlocked now
        QCOMPARE(*valueOf(session.bearer({})), "a1");
    }
    void noSecretAnyMore_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::newRow("no entry") << QString();
        QTest::newRow("not ours") << QStringLiteral("hello");
        QTest::newRow("empty JSON") << QStringLiteral("{}");
    }
    void noSecretAnyMore()
    {
        QFETCH(QString, entry);
        ScriptedServer server;
        Bench bench(server.address());
        bench.keychain.entries.clear();
        if (!entry.isEmpty())
            bench.keychain.entries.insert(bench.account.id, entry);
        QSignalSpy ended(bench.session.get(), &Session::ended);
        QCOMPARE(valueOf(bench.session->bearer({})).error().kind, Error::Kind::NotSignedIn);
        QCOMPARE(ended.size(), 1);
        QVERIFY(server.requests().isEmpty());
    }

    void anAccessKeyIsItsOwnBearer()
    {
        ScriptedServer server;
        Bench bench(server.address(), {{}, {}, QStringLiteral("pat-na1-x")});
        QSignalSpy ended(bench.session.get(), &Session::ended);
        QCOMPARE(*valueOf(bench.session->bearer({})), "pat-na1-x");
        bench.clock.advance(100h);
        QCOMPARE(*valueOf(bench.session->bearer({})), "pat-na1-x");
        QCOMPARE(valueOf(bench.session->bearer("pat-na1-x")).error().kind, Error::Kind::NotSignedIn);
        QCOMPARE(ended.size(), 1);
        QVERIFY(server.requests().isEmpty());
    }

    void tenLinksWhileTheTokenExpires_data()
    {
        QTest::addColumn<QString>("rotation");
        QTest::newRow("same refresh token") << QStringLiteral("off");
        QTest::newRow("rotated") << QStringLiteral("on");
    }
    void tenLinksWhileTheTokenExpires()
    {
        QFETCH(QString, rotation);
        const QTemporaryDir folder;
        FakeKeychain keychain;
        practice::Portal::Options options;
        options.switches.rotation = rotation.toStdString();
        AccountFixture f(folder.path(), keychain, options);
        const auto signedIn = f.signIn();
        QVERIFY(signedIn);
        const Account account = *f.accounts.open(signedIn->account.id);
        Client client(
            {account.apiBase, account.version, f.accounts.bearerOf(account.id), {}}, f.portal.clock, f.log);
        Journal journal(f.folder.historyFile());
        QVERIFY(valueOf(journal.open()));
        Linker linker(client, journal, account);
        const auto before = f.portal.portal.issuedSecrets().size();
        f.portal.portal.expireAccessTokens();
        QList<QFuture<Result<LinkOutcome>>> outcomes;
        for (int i = 0; i < 10; ++i) {
            const auto request =
                LinkRequest::create({record("0-1", QString::number(101 + i)), record("0-2", "202")},
                    {LabelledType{userType(28), QString()}}, LinkMode::Add);
            outcomes.append(linker.link(*request, {}, [](const ChangePlan &) { return ready(true); }));
        }
        for (const auto &future : outcomes) {
            const auto outcome = valueOf(future);
            QVERIFY(outcome);
            QCOMPARE(outcome->entry.state, Fate::Proven);
        }
        // One refresh gave all that was given.
        QCOMPARE(f.portal.portal.issuedSecrets().size() - before, rotation == QLatin1String("on") ? 2U : 1U);
    }
    void revokedElsewhereLosesNothing()
    {
        const QTemporaryDir folder;
        FakeKeychain keychain;
        AccountFixture f(folder.path(), keychain);
        const QString id = f.signIn()->account.id;
        const Account account = *f.accounts.open(id);
        Client client({account.apiBase, account.version, f.accounts.bearerOf(id), {}}, f.portal.clock, f.log);
        QSignalSpy needed(&f.accounts, &Accounts::signInNeeded);
        f.portal.portal.revokeSignIns();
        QCOMPARE(valueOf(client.accountDetails()).error().kind, Error::Kind::NotSignedIn);
        QCOMPARE(needed.size(), 1);
        QCOMPARE(needed.first().first().toString(), id);
        QVERIFY(f.accounts.find(id));
        QVERIFY(f.signIn()); // the same account again
        QCOMPARE(f.accounts.all().size(), 2);
        QVERIFY(valueOf(client.accountDetails()));
    }
};

RELATA_TEST(TestSession)
#include "tst_session.moc"
