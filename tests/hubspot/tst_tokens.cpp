// SPDX-License-Identifier: MIT
// Answers about tokens, and where they are asked for.
#include "hubspot/oauthclient.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;

namespace {

Answer answer(const QByteArray &body, int status = 200)
{
    Answer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

} // namespace

class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokens()
    {
        const auto tokens = parseTokenAnswer(answer(
            R"({"access_token":"a","refresh_token":"r","expires_in":1800,"hub_id":4711,"scopes":["oauth","x"]})"));
        QVERIFY(tokens);
        QCOMPARE(tokens->accessToken, QStringLiteral("a"));
        QCOMPARE(tokens->refreshToken, QStringLiteral("r"));
        QCOMPARE(tokens->expiresIn, 1800);
        QCOMPARE(tokens->portalId, QStringLiteral("4711"));
        QCOMPARE(tokens->scopes.size(), 2);
    }
    void incomplete_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no access token") << QByteArray(R"({"refresh_token":"planted","expires_in":1800})");
        QTest::newRow("not JSON") << QByteArray("planted");
        QTest::newRow("empty") << QByteArray();
    }
    void incomplete()
    {
        QFETCH(QByteArray, body);
        const auto tokens = parseTokenAnswer(answer(body));
        QVERIFY(!tokens);
        QCOMPARE(tokens.error().kind, Error::Kind::UnexpectedAnswer);
        QVERIFY(tokens.error().raw.isEmpty()); // what stands there may be secret
    }
    // RFC 6749, sections 5.1 and 6: neither is promised.
    void withoutRefreshTokenAndLifetime()
    {
        const auto tokens = parseTokenAnswer(answer(R"({"access_token":"a","token_type":"bearer"})"));
        QVERIFY(tokens && tokens->refreshToken.isEmpty());
        QCOMPARE(tokens->expiresIn, 300);
    }
    void introspectionMayBeBare()
    {
        const auto bare = parseIntrospection(answer(R"({"active":true})"));
        QVERIFY(bare && bare->active);
        QVERIFY(bare->portalId.isEmpty() && bare->scopes.isEmpty() && !bare->userLevel);
        const auto whole = parseIntrospection(answer(
            R"({"active":true,"hub_id":1,"hub_domain":"d","user":"u","scopes":["s"],"signed_access_token":{"hublet":"eu1","isUserLevel":true}})"));
        QCOMPARE(whole->domain, QStringLiteral("d"));
        QCOMPARE(whole->dataCentre, QStringLiteral("eu1"));
        QVERIFY(whole->userLevel);
    }
    void sensitiveScopesLoseTheirSuffix()
    {
        const auto info =
            parseAccessKeyInfo(answer(R"({"hubId":4711,"scopes":["a.read","b.read.v2","v2"]})"));
        QCOMPARE(info->portalId, QStringLiteral("4711"));
        QCOMPARE(info->scopes,
            (QStringList{QStringLiteral("a.read"), QStringLiteral("b.read"), QStringLiteral("v2")}));
    }
    void errors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("category");
        const auto row = [](const char *name, const char *body, int status, Error::Kind kind,
                             const char *category) {
            QTest::newRow(name) << QByteArray(body) << status << kind << QString::fromLatin1(category);
        };
        row("grant", "{\"error\":\"invalid_grant\",\"status\":\"BAD_AUTH_CODE\"}", 400,
            Error::Kind::NotSignedIn, "BAD_AUTH_CODE");
        row("no status", "{\"error\":\"invalid_grant\"}", 400, Error::Kind::NotSignedIn, "invalid_grant");
        row("plain status", "{\"error\":\"invalid_client\",\"status\":\"error\"}", 401, Error::Kind::Refused,
            "invalid_client");
        row("client", "{\"error\":\"invalid_client\",\"status\":\"BAD_CLIENT_ID\"}", 400,
            Error::Kind::Refused, "BAD_CLIENT_ID");
        row("slow in the browser",
            "{\"status\":\"EXPIRED_AUTH_CODE\",\"message\":\"m\",\"correlationId\":\"54c024b6-1111-4222-8333-"
            "444455556666\"}",
            400, Error::Kind::Refused, "EXPIRED_AUTH_CODE");
        row("unknown to us, but HubSpot's",
            "{\"status\":\"error\",\"category\":\"VALIDATION_ERROR\",\"message\":\"m\"}", 400,
            Error::Kind::Refused, "VALIDATION_ERROR");
        row("key refused by name", "{\"status\":\"error\",\"category\":\"INVALID_AUTHENTICATION\"}", 401,
            Error::Kind::Refused, "INVALID_AUTHENTICATION");
        row("a gateway with OAuth of its own", "{\"error\":\"invalid_client\"}", 403, Error::Kind::NotHubSpot,
            "invalid_client");
        row("down", "{\"error\":\"server_error\"}", 503, Error::Kind::Temporary, "server_error");
        row("many", "{\"error\":\"x\",\"status\":\"error\",\"errorType\":\"RATE_LIMIT\"}", 429,
            Error::Kind::RateLimited, "x");
    }
    void errors()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, category);
        const Error error = tokenError(answer(body, status));
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.category, category);
        QVERIFY(error.raw.isEmpty());
    }
    void paths_data()
    {
        QTest::addColumn<ApiVersion>("version");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("v4") << ApiVersion::V4 << QByteArray("/oauth/v3/token");
        QTest::newRow("2026-03") << ApiVersion::V2026_03 << QByteArray("/oauth/2026-03/token");
        QTest::newRow("2026-09") << ApiVersion::V2026_09 << QByteArray("/oauth/2026-09/token");
    }
    void paths()
    {
        QFETCH(ApiVersion, version);
        QFETCH(QByteArray, token);
        QCOMPARE(oauth::path(version), token);
        QCOMPARE(oauth::accessKeyInfo("k").call.path, "/oauth/v2/private-apps/get/access-token-info");
    }
    void forms()
    {
        QCOMPARE(formBody({{QStringLiteral("a b"), QStringLiteral("+&=%/ü")}, {QStringLiteral("c"), {}}}),
            "a%20b=%2B%26%3D%25%2F%C3%BC&c=");
    }
};

RELATA_TEST(TestTokens)
#include "tst_tokens.moc"
