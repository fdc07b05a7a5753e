// SPDX-License-Identifier: MIT
// The portal's sign-in by HubSpot's OAuth guide, asked directly: authorize, token, introspect, revoke,
// access-token-info.
#include "practice/portal.h"
#include "support/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace relata;
using namespace relata::practice;

namespace {

using FormFields = QList<std::pair<const char *, QByteArray>>;

const QByteArray redirect = "http://localhost:17321/oauth-callback";
const QByteArray scopes =
    "oauth crm.objects.contacts.read crm.objects.contacts.write crm.objects.companies.read "
    "crm.objects.companies.write crm.objects.deals.read crm.objects.deals.write";
// RFC 7636, appendix B.
const QByteArray verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const QByteArray challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

std::string form(const FormFields &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields)
        text += QByteArray(text.isEmpty() ? "" : "&") + name + '=' + value.toPercentEncoding();
    return text.toStdString();
}

struct Answer {
    int status = 0;
    Json json{};
};

} // namespace

class TestOAuth : public QObject {
    Q_OBJECT

private:
    static Response post(
        Portal &portal, const char *path, const std::string &body, const std::string &bearer = {})
    {
        return portal.handle(
            {"POST", path, bearer.empty() ? bearer : "Bearer " + bearer, "application/json", body});
    }
    static FormFields authorizeFields()
    {
        return {{"client_id", QByteArray::fromStdString(RegisteredApp().clientId)},
            {"redirect_uri", redirect}, {"scope", scopes},
            {"optional_scope", "tickets crm.objects.leads.read nonsense"}, {"state", "s t&ä"},
            {"code_challenge", challenge}, {"code_challenge_method", "S256"}};
    }
    // What the consent leads back to.
    static QUrlQuery consent(
        Portal &portal, const QByteArray &decision, const FormFields &fields = authorizeFields())
    {
        const Response response =
            post(portal, "/oauth/authorize", form(fields + FormFields{{"decision", decision}}));
        if (response.status != 302)
            return {};
        for (const auto &[name, value] : response.headers) {
            if (name == "Location")
                return QUrlQuery(QUrl::fromEncoded(QByteArray::fromStdString(value), QUrl::StrictMode));
        }
        return {};
    }
    static QByteArray codeOf(Portal &portal)
    {
        return consent(portal, "allow").queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded).toLatin1();
    }
    static FormFields app()
    {
        return {{"client_id", QByteArray::fromStdString(RegisteredApp().clientId)},
            {"client_secret", QByteArray::fromStdString(RegisteredApp().clientSecret)}};
    }
    static Answer token(Portal &portal, const FormFields &fields, const char *path = "/oauth/v3/token")
    {
        const Response response = post(portal, path, form(fields));
        return {response.status, Json::parse(response.body)};
    }
    static Answer exchange(Portal &portal, const QByteArray &code, const QByteArray &proof = verifier)
    {
        return token(portal,
            app()
                + FormFields{{"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", redirect},
                    {"code_verifier", proof}});
    }
    static Answer refresh(Portal &portal, const QByteArray &refreshToken)
    {
        return token(
            portal, app() + FormFields{{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}});
    }
    static int details(Portal &portal, const std::string &bearer)
    {
        return portal.handle({"GET", "/account-info/v3/details", "Bearer " + bearer, "application/json", {}})
            .status;
    }
    static QByteArray text(const Json &json, const char *key)
    {
        return QByteArray::fromStdString(json.value(key, std::string()));
    }

private Q_SLOTS:
    void theConsentPage()
    {
        Portal portal({});
        const Response page =
            portal.handle({"GET", "/oauth/authorize?" + form(authorizeFields()), {}, "text/html", {}});
        QCOMPARE(page.status, 200);
        QVERIFY(page.contentType.find("text/html") == 0);
        QVERIFY(page.body.find("crm.objects.leads.read") != std::string::npos);
        QVERIFY(page.body.find("<li>nonsense") == std::string::npos);
        QVERIFY(page.body.find("s t&amp;") != std::string::npos);
        QVERIFY(page.body.find("<script") == std::string::npos);
        QCOMPARE(
            portal
                .handle({"GET", "/oauth/147000001/authorize?" + form(authorizeFields()), {}, "text/html", {}})
                .status,
            200);
    }
    void mistakesStayOnThePage_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("client") << 0 << QByteArray("nobody");
        QTest::newRow("redirect") << 1 << QByteArray("http://localhost:1/oauth-callback");
        QTest::newRow("redirect with IP") << 1 << QByteArray("http://127.0.0.1:17321/oauth-callback");
        QTest::newRow("scope missing") << 2 << QByteArray("oauth");
    }
    void mistakesStayOnThePage()
    {
        QFETCH(int, field);
        QFETCH(QByteArray, value);
        Portal portal({});
        FormFields fields = authorizeFields();
        fields[field].second = value;
        QCOMPARE(portal.handle({"GET", "/oauth/authorize?" + form(fields), {}, "text/html", {}}).status, 400);
        QVERIFY(consent(portal, "allow", fields).isEmpty());
    }
    void theAnswerKeepsTheState()
    {
        Portal portal({});
        const QUrlQuery refused = consent(portal, "refuse");
        QCOMPARE(refused.queryItemValue(QStringLiteral("error")), QStringLiteral("access_denied"));
        QVERIFY(refused.hasQueryItem(QStringLiteral("error_description")));
        for (const QUrlQuery &query : {refused, consent(portal, "allow")})
            QCOMPARE(
                query.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded), QStringLiteral("s t&ä"));
    }
    void tokens_data()
    {
        QTest::addColumn<QByteArray>("version");
        for (const char *version : {"v3", "2026-03", "2026-09"})
            QTest::newRow(version) << QByteArray(version);
    }
    void tokens()
    {
        QFETCH(QByteArray, version);
        Portal portal({});
        const QByteArray path = "/oauth/" + version + "/token";
        const Answer answer = token(portal,
            app()
                + FormFields{{"grant_type", "authorization_code"}, {"code", codeOf(portal)},
                    {"redirect_uri", redirect}, {"code_verifier", verifier}},
            path.constData());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json.at("expires_in").get<int>(), 1800);
        QCOMPARE(text(answer.json, "token_type"), "bearer");
        QCOMPARE(answer.json.at("hub_id").get<int>(), 147000001);
        QCOMPARE(answer.json.at("scopes").size(), 9U); // seven, tickets, leads
        QCOMPARE(details(portal, answer.json.at("access_token").get<std::string>()), 200);
        const Answer known = token(portal, app() + FormFields{{"token", text(answer.json, "access_token")}},
            (path + "/introspect").constData());
        QCOMPARE(known.json.at("active").get<bool>(), true);
        QCOMPARE(text(known.json, "token_use"), "access_token");
        QCOMPARE(text(known.json.at("signed_access_token"), "hublet"), "na1");
        QVERIFY(known.json.at("expires_in").get<int>() <= 1800);
    }
    void v1IsGone()
    {
        Portal portal({});
        for (const char *path :
            {"/oauth/v1/token", "/oauth", "/oauth/", "/oauth/token", "/oauth/v3", "/oauth/v3/token/x"})
            QCOMPARE(post(portal, path, form(app())).status, 404);
    }
    void aCodeCountsOnce()
    {
        Portal portal({});
        const QByteArray code = codeOf(portal);
        QCOMPARE(exchange(portal, code).status, 200);
        const Answer again = exchange(portal, code);
        QCOMPARE(again.status, 400);
        QCOMPARE(text(again.json, "error"), "invalid_grant");
        QCOMPARE(text(again.json, "status"), "BAD_AUTH_CODE");
    }
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char *field, const char *value, const char *status) {
            QTest::newRow(status) << QByteArray(field) << QByteArray(value) << QByteArray(status);
        };
        row("client_id", "x", "BAD_CLIENT_ID");
        row("client_secret", "x", "BAD_CLIENT_SECRET");
        row("redirect_uri", "http://localhost:21473/oauth-callback", "BAD_REDIRECT_URI");
        row("code", "x", "BAD_AUTH_CODE");
        row("code_verifier", "x", "BAD_CODE_VERIFIER");
        row("grant_type", "password", "BAD_GRANT_TYPE");
    }
    void refusals()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, status);
        Portal portal({});
        FormFields fields = app()
            + FormFields{{"grant_type", "authorization_code"}, {"code", codeOf(portal)},
                {"redirect_uri", redirect}, {"code_verifier", verifier}};
        for (auto &[name, was] : fields) {
            if (name == field)
                was = value;
        }
        const Answer answer = token(portal, fields);
        QCOMPARE(answer.status, 400);
        QCOMPARE(text(answer.json, "status"), status);
        QVERIFY(!text(answer.json, "message").isEmpty() && !text(answer.json, "error_description").isEmpty());
    }
    void anExpiredCode()
    {
        Portal portal({});
        QVERIFY(portal.set(QStringLiteral("code-life=0")));
        QCOMPARE(text(exchange(portal, codeOf(portal)).json, "status"), "BAD_AUTH_CODE");
    }
    void refreshing_data()
    {
        QTest::addColumn<QString>("rotation");
        QTest::newRow("same token") << QStringLiteral("off");
        QTest::newRow("rotated") << QStringLiteral("on");
    }
    void refreshing()
    {
        QFETCH(QString, rotation);
        Portal portal({});
        QVERIFY(portal.set(QStringLiteral("rotation=") + rotation));
        const Json first = exchange(portal, codeOf(portal)).json;
        const Answer second = refresh(portal, text(first, "refresh_token"));
        QCOMPARE(second.status, 200);
        QVERIFY(text(second.json, "access_token") != text(first, "access_token"));
        const bool same = text(second.json, "refresh_token") == text(first, "refresh_token");
        QCOMPARE(same, rotation == QLatin1String("off"));
        const Answer old = refresh(portal, text(first, "refresh_token"));
        QCOMPARE(old.status, same ? 200 : 400);
        QCOMPARE(refresh(portal, text(second.json, "refresh_token")).status, 200);
    }
    void expiry()
    {
        Portal portal({});
        const Json tokens = exchange(portal, codeOf(portal)).json;
        portal.expireAccessTokens();
        const Response expired = portal.handle({"GET", "/account-info/v3/details",
            "Bearer " + tokens.at("access_token").get<std::string>(), "application/json", {}});
        QCOMPARE(expired.status, 401);
        QCOMPARE(text(Json::parse(expired.body), "category"), "EXPIRED_AUTHENTICATION");
        const Answer known = token(portal, app() + FormFields{{"token", text(tokens, "access_token")}},
            "/oauth/v3/token/introspect");
        QVERIFY(known.json == Json({{"active", false}}));
        QVERIFY(portal.set(QStringLiteral("token-life=60")));
        QCOMPARE(refresh(portal, text(tokens, "refresh_token")).json.at("expires_in").get<int>(), 60);
    }
    void revoking_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"token", "refresh_token"})
            QTest::newRow(name) << QByteArray(name);
    }
    void revoking()
    {
        QFETCH(QByteArray, name);
        Portal portal({});
        const Json tokens = exchange(portal, codeOf(portal)).json;
        QCOMPARE(token(portal, app() + FormFields{{name.constData(), text(tokens, "refresh_token")}},
                     "/oauth/v3/token/revoke")
                     .status,
            200);
        QCOMPARE(text(refresh(portal, text(tokens, "refresh_token")).json, "status"), "BAD_REFRESH_TOKEN");
        QCOMPARE(
            details(portal, tokens.at("access_token").get<std::string>()), 200); // lives on, as at HubSpot
    }
    void signInsSurviveARestart()
    {
        const QTemporaryDir folder;
        Portal::Options options;
        options.changesFile = folder.filePath(QStringLiteral("practice.json"));
        QByteArray kept;
        QByteArray revoked;
        {
            Portal portal(options);
            kept = text(exchange(portal, codeOf(portal)).json, "refresh_token");
            revoked = text(exchange(portal, codeOf(portal)).json, "refresh_token");
            token(portal, app() + FormFields{{"token", revoked}}, "/oauth/v3/token/revoke");
            portal.handle({"POST", "/practice/reset", "Bearer " + Portal::token(), {}, {}});
        }
        Portal portal(options);
        QCOMPARE(portal.loaded().value_or(QStringLiteral("?")), QString());
        QCOMPARE(refresh(portal, kept).status, 200);
        QCOMPARE(refresh(portal, revoked).status, 400);
        QFile file(options.changesFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(kept)); // only its hash
    }
    void scopesCount()
    {
        Portal portal({});
        const std::string bearer =
            exchange(portal, codeOf(portal)).json.at("access_token").get<std::string>();
        const auto status = [&](const char *method, const char *path, const char *body = "") {
            return portal.handle({method, path, "Bearer " + bearer, "application/json", body}).status;
        };
        const char *const plain = R"([{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":279}])";
        QCOMPARE(status("PUT", "/crm/v4/objects/0-1/101/associations/0-2/202", plain), 201);
        QCOMPARE(status("GET", "/crm/v4/associations/0-1/0-136/labels"), 200);
        QCOMPARE(status("PUT", "/crm/v4/objects/0-1/101/associations/0-136/1", plain),
            403); // leads may be read only
        QCOMPARE(status("GET", "/crm/v4/associations/0-1/2-3465404/labels"), 403);
        QCOMPARE(status("GET", "/crm/v4/associations/0-1/0-46/labels"), 200); // notes need no scope
    }
    void accessTokenInfo()
    {
        Portal portal({});
        const auto ask = [&portal](const char *body) {
            return post(portal, "/oauth/v2/private-apps/get/access-token-info", body);
        };
        const Response known = ask(R"({"tokenKey":"practice-portal-token"})");
        QCOMPARE(known.status, 200);
        const Json json = Json::parse(known.body);
        QCOMPARE(json.at("hubId").get<int>(), 147000001);
        QVERIFY(json.at("scopes").size() > 20);
        QCOMPARE(ask(R"({"tokenKey":"other"})").status, 404);
        QCOMPARE(ask("{}").status, 400);
        QCOMPARE(ask("nonsense").status, 400);
        QVERIFY(portal.set(QStringLiteral("missing-scope=deals")));
        QCOMPARE(Json::parse(ask(R"({"tokenKey":"practice-portal-token"})").body).at("scopes").size(),
            json.at("scopes").size() - 2);
    }
    void theOwnDataCentre()
    {
        Portal::Options options;
        options.switches.hublet = "eu1";
        Portal portal(options);
        Request request{
            "GET", "/account-info/v3/details", "Bearer " + Portal::token(), "application/json", {}};
        QCOMPARE(portal.handle(request).status, 401);
        request.regional = true;
        QCOMPARE(portal.handle(request).status, 200);
    }
};

RELATA_TEST(TestOAuth)
#include "tst_oauth.moc"
