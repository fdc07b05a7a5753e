// SPDX-License-Identifier: MIT
// The portal's rules by HubSpot's API reference, asked directly and with JSON of its own: no code of the
// client.
#include "practice/portal.h"
#include "support/filebytes.h"
#include "support/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace relata;
using namespace relata::practice;

namespace {

struct Got {
    int status;
    Json body;
    std::vector<std::pair<std::string, std::string>> headers;

    std::string header(const std::string &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

Got ask(Portal &portal, const std::string &method, const std::string &target, const std::string &body = {})
{
    const Response response =
        portal.handle({method, target, "Bearer " + Portal::token(), "application/json", body});
    const Json parsed = response.body.empty() ? Json() : Json::parse(response.body, nullptr, false);
    return {response.status, parsed, response.headers};
}

const std::string pairPath = "/crm/v4/objects/0-1/101/associations/0-2/202";

std::string specs(std::initializer_list<std::pair<const char *, int>> types)
{
    Json array = Json::array();
    for (const auto &[category, id] : types)
        array.push_back({{"associationCategory", category}, {"associationTypeId", id}});
    return array.dump();
}

// "HUBSPOT_DEFINED 279,USER_DEFINED 28": the types of one pair, sorted.
std::string typesOf(Portal &portal, const std::string &from, const std::string &id, const std::string &toType,
    const std::string &toId)
{
    const Got list = ask(portal, "GET", "/crm/v4/objects/" + from + "/" + id + "/associations/" + toType);
    std::vector<std::string> types;
    for (const Json &target : list.body["results"]) {
        if (target["toObjectId"].dump() != toId)
            continue;
        for (const Json &type : target["associationTypes"])
            types.push_back(type["category"].get<std::string>() + " " + type["typeId"].dump());
    }
    std::sort(types.begin(), types.end());
    std::string text;
    for (const std::string &type : types)
        text += (text.empty() ? "" : ",") + type;
    return text;
}

} // namespace

class TestPortal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingALabelLinksBothWays()
    {
        Portal portal({});
        const Got put = ask(portal, "PUT", pairPath, specs({{"USER_DEFINED", 28}}));
        QCOMPARE(put.status, 201);
        QCOMPARE(put.body.dump(),
            std::string(
                R"({"fromObjectTypeId":"0-1","fromObjectId":101,"toObjectTypeId":"0-2","toObjectId":202,"labels":["Decision maker"]})"));
        QVERIFY(!put.header("Location").empty());
        QCOMPARE(
            typesOf(portal, "0-1", "101", "0-2", "202"), std::string("HUBSPOT_DEFINED 279,USER_DEFINED 28"));
        QCOMPARE(
            typesOf(portal, "0-2", "202", "0-1", "101"), std::string("HUBSPOT_DEFINED 280,USER_DEFINED 29"));
    }
    void theFirstCompanyBecomesPrimaryAndPrimaryMoves()
    {
        Portal portal({});
        QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "207"),
            std::string("HUBSPOT_DEFINED 1,HUBSPOT_DEFINED 279,USER_DEFINED 30"));
        ask(portal, "PUT", pairPath, specs({{"HUBSPOT_DEFINED", 1}}));
        QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "202"),
            std::string("HUBSPOT_DEFINED 1,HUBSPOT_DEFINED 279"));
        QCOMPARE(
            typesOf(portal, "0-1", "101", "0-2", "207"), std::string("HUBSPOT_DEFINED 279,USER_DEFINED 30"));
        QCOMPARE(
            typesOf(portal, "0-2", "207", "0-1", "101"), std::string("HUBSPOT_DEFINED 280,USER_DEFINED 31"));
        // A company is primary for many contacts.
        ask(portal, "PUT", "/crm/v4/objects/0-2/202/associations/0-1/102", specs({{"HUBSPOT_DEFINED", 2}}));
        QCOMPARE(typesOf(portal, "0-2", "202", "0-1", "101"),
            std::string("HUBSPOT_DEFINED 2,HUBSPOT_DEFINED 280"));
    }
    void putSemantics_data()
    {
        QTest::addColumn<QString>("semantics");
        QTest::addColumn<QString>("types");
        QTest::newRow("keep") << QStringLiteral("keep-hubspot")
                              << QStringLiteral("HUBSPOT_DEFINED 1,HUBSPOT_DEFINED 279,USER_DEFINED 32");
        QTest::newRow("replace") << QStringLiteral("replace")
                                 << QStringLiteral("HUBSPOT_DEFINED 279,USER_DEFINED 32");
        QTest::newRow("add") << QStringLiteral(
            "add") << QStringLiteral("HUBSPOT_DEFINED 1,HUBSPOT_DEFINED 279,USER_DEFINED 28,USER_DEFINED 32");
    }
    void putSemantics()
    {
        QFETCH(QString, semantics);
        QFETCH(QString, types);
        Portal portal({});
        QVERIFY(portal.set(QStringLiteral("put-semantics=") + semantics));
        ask(portal, "PUT", pairPath, specs({{"HUBSPOT_DEFINED", 1}, {"USER_DEFINED", 28}}));
        ask(portal, "PUT", pairPath, specs({{"USER_DEFINED", 32}}));
        QCOMPARE(QString::fromStdString(typesOf(portal, "0-1", "101", "0-2", "202")), types);
    }

    void refusedBodies_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *body, const char *message) {
            QTest::newRow(*body ? body : "none") << QString::fromLatin1(body) << QString::fromLatin1(message);
        };
        row("", "Invalid JSON input: a request body was expected, but none found");
        row("[]", "Cannot deserialize value of type java.util.HashSet");
        row("{}", "Cannot deserialize value of type java.util.HashSet");
        row("[{\"associationTypeId\":1}]",
            "Some required fields were not set: [associationCategory, associationTypeId]");
        row("[{\"associationCategory\":\"USER_DEFINED\"}]", "Some required fields were not set");
        row("[1]", "Some required fields were not set");
        row("[{", "Invalid input JSON on line 1");
        row("[{\"associationCategory\":\"USER_DEFINED\",\"associationTypeId\":99999999999}]",
            "One or more associations are invalid");
    }
    void refusedBodies()
    {
        QFETCH(QString, body);
        QFETCH(QString, message);
        Portal portal({});
        const Got put = ask(portal, "PUT", pairPath, body.toStdString());
        QCOMPARE(put.status, 400);
        QVERIFY2(QString::fromStdString(put.body["message"]).contains(message), put.body.dump().c_str());
        QVERIFY(!put.body["correlationId"].empty());
        QCOMPARE(put.header("x-hubspot-correlation-id"), put.body["correlationId"].get<std::string>());
        QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "202"), std::string());
    }

    void hostileBodies_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        const QByteArray batch = "/crm/v4/associations/0-1/0-2/batch/";
        QTest::newRow("deep") << batch + "read"
                              << QByteArray("{\"inputs\":") + QByteArray(200000, '[')
                + QByteArray(200000, ']') + "}";
        QTest::newRow("null input") << batch + "read" << QByteArray(R"({"inputs":[null]})");
        QTest::newRow("text input") << batch + "read" << QByteArray(R"({"inputs":["x"]})");
        QTest::newRow("no id") << batch + "read" << QByteArray(R"({"inputs":[{}]})");
        QTest::newRow("no ends") << batch + "archive" << QByteArray(R"({"inputs":[{"from":{"id":"1"}}]})");
        QTest::newRow("types are text") << batch
                + "create" << QByteArray(R"({"inputs":[{"from":{"id":"1"},"to":{"id":"2"},"types":"x"}]})");
        QTest::newRow("query is a number")
            << QByteArray("/crm/v3/objects/0-1/search") << QByteArray(R"({"query":5})");
        QTest::newRow("filters are text")
            << QByteArray("/crm/v3/objects/0-1/search") << QByteArray(R"({"filterGroups":"x"})");
    }
    void hostileBodies()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        Portal portal({});
        const Got got = ask(portal, "POST", target.toStdString(), body.toStdString());
        QCOMPARE(got.status, 400);
        QVERIFY(got.body["message"].get<std::string>().find("json.exception") == std::string::npos);
    }
    void theTypeDecidesWhatIsBlamed()
    {
        Portal portal({});
        const Got put = ask(
            portal, "PUT", "/crm/v4/objects/0-3/301/associations/0-2/202", specs({{"HUBSPOT_DEFINED", 1}}));
        QCOMPARE(put.status, 400);
        QCOMPARE(put.body["context"]["INVALID_OBJECT_IDS"][0].get<std::string>(),
            std::string("CONTACT=301 is not valid"));
        const Got unknown = ask(portal, "PUT", pairPath, specs({{"USER_DEFINED", 3}}));
        QCOMPARE(unknown.body["context"]["INVALID_ASSOCIATION_TYPE_ID"][0].get<std::string>(),
            std::string("USER_DEFINED=3 is not a valid association definition id"));
    }
    void aOneToOneLabelIsLimited()
    {
        Portal portal({});
        const std::string body = specs({{"USER_DEFINED", 62}});
        QCOMPARE(ask(portal, "PUT", "/crm/v4/objects/0-1/101/associations/0-3/301", body).status, 201);
        QCOMPARE(ask(portal, "PUT", "/crm/v4/objects/0-1/101/associations/0-3/301", body).status, 201);
        const Got second = ask(portal, "PUT", "/crm/v4/objects/0-1/101/associations/0-3/302", body);
        QCOMPARE(second.status, 400);
        QCOMPARE(second.body["category"].get<std::string>(), std::string("VALIDATION_ERROR"));
        QCOMPARE(ask(portal, "PUT", "/crm/v4/objects/0-1/102/associations/0-3/301", body).status, 400);
    }

    void errors_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        const auto row = [](const char *method, const char *target, int status) {
            QTest::addRow("%s %s", method, target)
                << QString::fromLatin1(method) << QString::fromLatin1(target) << status;
        };
        row("GET", "/crm/v4/objects/0-1/999/associations/0-2", 404);
        row("GET", "/crm/v4/objects/0-1/101/associations/nonsense", 400);
        row("GET", "/crm/v4/objects/machine/1/associations/0-2", 400);
        row("GET", "/crm/v4/objects/p147000001_machine/7001/associations/0-2", 200);
        row("GET", "/crm/v4/objects/CONTACTS/101/associations/company", 200);
        row("GET", "/crm/v4/objects/0-1/101/associations/0-2?limit=501", 400);
        row("GET", "/crm/v4/objects/0-1/101/associations/0-2?limit=0", 400);
        row("POST", "/crm/v4/objects/0-1/101/associations/0-2/202", 405);
        row("GET", "/crm/v3/objects/0-1/999", 404);
        row("GET", "/crm/v3/objects/0-1/199", 404);
        row("GET", "/crm/v3/objects/0-1/199?archived=true", 200);
        row("GET", "/crm/v3/objects/0-1?limit=101", 400);
        row("GET", "/crm/v4/objects/0-1/101", 404);
        row("GET", "/nothing/here", 404);
        row("DELETE", "/crm/v4/objects/0-1/101/associations/0-2/226", 204);
        row("PUT", "/crm/v4/objects/0-1/101/associations/default/0-7/1", 400);
    }
    void errors()
    {
        QFETCH(QString, method);
        QFETCH(QString, target);
        QFETCH(int, status);
        Portal portal({});
        QCOMPARE(ask(portal, method.toStdString(), target.toStdString()).status, status);
    }
    void authorization()
    {
        Portal portal({});
        for (const char *bad : {"", "Bearer", "Bearer x", "practice-portal-token"}) {
            const Response response =
                portal.handle({"GET", "/account-info/v3/details", bad, "application/json", {}});
            QCOMPARE(response.status, 401);
            QVERIFY(response.body.find("INVALID_AUTHENTICATION") != std::string::npos);
        }
        const Response html = portal.handle({"GET", "/x", "Bearer " + Portal::token(), "*/*", {}});
        QCOMPARE(html.contentType, std::string("text/html"));
    }
    void rateLimits()
    {
        Portal::Options options;
        options.callsPerTenSeconds = 3;
        Portal portal(options);
        QCOMPARE(ask(portal, "GET", "/account-info/v3/details").header("X-HubSpot-RateLimit-Remaining"),
            std::string("2"));
        ask(portal, "GET", "/account-info/v3/details");
        ask(portal, "GET", "/account-info/v3/details");
        const Got refused = ask(portal, "GET", "/account-info/v3/details");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.body["policyName"].get<std::string>(), std::string("TEN_SECONDLY_ROLLING"));
        QVERIFY(!refused.body.contains("category"));
        Got search{200, {}, {}};
        for (int i = 0; i < 6; ++i)
            search = ask(portal, "POST", "/crm/v3/objects/0-1/search", "{}");
        QCOMPARE(search.status, 429);
        QCOMPARE(search.body["policyName"].get<std::string>(), std::string("SECONDLY"));
        QVERIFY(!search.header("x-hubspot-rate-limit-exemptions").empty());
    }

    void removing()
    {
        Portal portal({});
        ask(portal, "PUT", pairPath, specs({{"USER_DEFINED", 28}, {"USER_DEFINED", 32}}));
        const auto remove = [&](const char *category, int id) {
            return ask(portal, "POST", "/crm/v4/associations/0-1/0-2/batch/labels/archive",
                R"({"inputs":[{"from":{"id":"101"},"to":{"id":"202"},"types":)" + specs({{category, id}})
                    + "}]}");
        };
        QCOMPARE(remove("USER_DEFINED", 28).status, 204);
        QCOMPARE(
            typesOf(portal, "0-1", "101", "0-2", "202"), std::string("HUBSPOT_DEFINED 279,USER_DEFINED 32"));
        remove("HUBSPOT_DEFINED", 279);
        QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "202"), std::string());
        QCOMPARE(typesOf(portal, "0-2", "202", "0-1", "101"), std::string());
    }
    void batches_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("created");
        QTest::addColumn<int>("partial");
        QTest::addColumn<int>("archived");
        QTest::newRow("v4") << QStringLiteral("/crm/v4/associations") << 201 << 207 << 204;
        QTest::newRow("2026-03") << QStringLiteral("/crm/associations/2026-03") << 201 << 207 << 200;
        QTest::newRow("2026-09") << QStringLiteral("/crm/associations/2026-09") << 200 << 200 << 200;
    }
    void batches()
    {
        QFETCH(QString, version);
        QFETCH(int, created);
        QFETCH(int, partial);
        QFETCH(int, archived);
        Portal portal({});
        const std::string base = version.toStdString() + "/0-1/0-2/batch/";
        const std::string good =
            R"({"from":{"id":"101"},"to":{"id":"202"},"types":)" + specs({{"USER_DEFINED", 28}}) + "}";
        const std::string bad =
            R"({"from":{"id":"999"},"to":{"id":"202"},"types":)" + specs({{"USER_DEFINED", 28}}) + "}";
        QCOMPARE(ask(portal, "POST", base + "create", R"({"inputs":[)" + good + "]}").status, created);
        const Got mixed = ask(portal, "POST", base + "create", R"({"inputs":[)" + good + "," + bad + "]}");
        QCOMPARE(mixed.status, partial);
        QCOMPARE(mixed.body["numErrors"].get<int>(), 1);
        QCOMPARE(mixed.body["results"].size(), std::size_t(1));
        QCOMPARE(mixed.body["errors"][0]["context"]["objectId"][0].get<std::string>(), std::string("999"));
        const Got standard = ask(portal, "POST", base + "associate/default",
            R"({"inputs":[{"from":{"id":"103"},"to":{"id":"202"}}]})");
        QCOMPARE(standard.body["results"].size(), std::size_t(2));
        const Got archive = ask(
            portal, "POST", base + "archive", R"({"inputs":[{"from":{"id":"101"},"to":[{"id":"202"}]}]})");
        QCOMPARE(archive.status, archived);
        QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "202"), std::string());
        QCOMPARE(ask(portal, "POST", base + "read", R"({"inputs":{}})").status, 400);
        Json many = Json::array();
        for (int i = 0; i < 1001; ++i)
            many.push_back({{"id", std::to_string(i)}});
        QCOMPARE(ask(portal, "POST", base + "read", Json{{"inputs", many}}.dump()).status, 400);
    }

    void objects()
    {
        Portal portal({});
        const Got list = ask(portal, "GET", "/crm/v3/objects/contacts?limit=100&properties=email");
        QCOMPARE_GE(list.body["results"].size(), std::size_t(60));
        std::string after;
        int seen = 0;
        do {
            const Got page = ask(portal, "GET",
                "/crm/v3/objects/companies?limit=10" + (after.empty() ? "" : "&after=" + after));
            seen += static_cast<int>(page.body["results"].size());
            after =
                page.body.contains("paging") ? page.body["paging"]["next"]["after"].get<std::string>() : "";
        } while (!after.empty());
        QCOMPARE_GE(seen, 25);
        const auto total = [&](const std::string &type, const std::string &query) {
            return ask(portal, "POST", "/crm/v3/objects/" + type + "/search", query).body["total"].get<int>();
        };
        QCOMPARE_GE(total("deals", "{}"), 30);
        QCOMPARE_GE(total("tickets", "{}"), 15);
        QCOMPARE(total("contacts", R"({"query":"ada lovelace"})"), 1);
        QCOMPARE(
            total("contacts",
                R"({"filterGroups":[{"filters":[{"propertyName":"email","operator":"EQ","value":"ADA@analytical.example"}]}]})"),
            1);
    }
    void seedHasItsOddities()
    {
        Portal portal({});
        const Got labels = ask(portal, "GET", "/crm/v4/associations/0-1/0-2/labels");
        std::size_t longest = 0;
        bool umlaut = false;
        bool emoji = false;
        for (const Json &definition : labels.body["results"]) {
            const std::string label =
                definition["label"].is_null() ? "" : definition["label"].get<std::string>();
            longest = std::max(longest, label.size());
            umlaut = umlaut || label.find("ä") != std::string::npos;
            emoji = emoji || label.find("🚀") != std::string::npos;
        }
        QCOMPARE(longest, std::size_t(255));
        QVERIFY(umlaut && emoji);
        QCOMPARE(ask(portal, "GET", "/crm/v3/objects/0-3/30000000017").status, 200);
        QCOMPARE(ask(portal, "GET", "/crm/v3/objects/0-5/300000000018").status, 200);
        const Got reseller = ask(portal, "GET", "/crm/v4/associations/0-2/0-3/labels");
        QVERIFY(reseller.body.dump().find(R"("category":"USER_DEFINED","typeId":4)") != std::string::npos);
        QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "202"), std::string());
    }

    void changesSurviveAndCanBeTakenBack()
    {
        QTemporaryDir folder;
        Portal::Options options;
        options.changesFile = folder.filePath(QStringLiteral("practice.json"));
        {
            Portal portal(options);
            ask(portal, "PUT", pairPath, specs({{"HUBSPOT_DEFINED", 1}}));
        }
        {
            Portal portal(options);
            QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "202"),
                std::string("HUBSPOT_DEFINED 1,HUBSPOT_DEFINED 279"));
            QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "207"),
                std::string("HUBSPOT_DEFINED 279,USER_DEFINED 30"));
            ask(portal, "DELETE", "/crm/v4/objects/0-1/102/associations/0-2/201");
        }
        Portal portal(options);
        QCOMPARE(typesOf(portal, "0-1", "102", "0-2", "201"), std::string());
        QCOMPARE(ask(portal, "POST", "/practice/reset").status, 204);
        QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "202"), std::string());
        Portal restarted(options);
        QCOMPARE(typesOf(restarted, "0-1", "101", "0-2", "202"), std::string());
    }
    // Otherwise the next start would bring the old links back without a word.
    void aResetThatCannotBeSavedFails()
    {
        const QTemporaryDir folder;
        Portal::Options options;
        options.changesFile = folder.filePath(QStringLiteral("none/practice.json"));
        Portal portal(options);
        QCOMPARE(ask(portal, "POST", "/practice/reset").status, 500);
    }
    void aDamagedChangesFileIsSetAside()
    {
        QTemporaryDir folder;
        Portal::Options options;
        options.changesFile = folder.filePath(QStringLiteral("practice.json"));
        for (const char *text :
            {"", "{", "[]", R"({"format":"another","version":1,"signIns":[],"pairs":[]})",
                R"({"format":"relata-practice","version":1,"signIns":[],"pairs":[{"from":["0-1","101"],"to":["0-2","202"],"types":[["HUBSPOT_DEFINED",279]],"inverse":[]},{"from":5}]})",
                R"({"format":"relata-practice","version":1,"signIns":[],"pairs":[{"from":1}]})",
                R"({"format":"relata-practice","version":1,"signIns":[],"pairs":[{"from":["0-1","1"],"to":["0-2","2"],"types":[["A","x"]],"inverse":[]}]})"}) {
            QFile file(options.changesFile);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            Portal portal(options);
            QVERIFY2(portal.loaded() && QFile::exists(*portal.loaded()), text);
            QVERIFY(portal.loaded()->contains(QStringLiteral(".damaged")));
            QCOMPARE(typesOf(portal, "0-1", "101", "0-2", "202"), std::string());
            QCOMPARE(ask(portal, "PUT", pairPath, specs({{"USER_DEFINED", 28}})).status, 201);
        }
    }
    // It stays as it is, and no change is called done that would not last.
    void aChangesFileThatIsNotForUs()
    {
        QTemporaryDir folder;
        Portal::Options options;
        options.changesFile = folder.filePath(QStringLiteral("practice.json"));
        const QByteArray newer = R"({"format":"relata-practice","version":2})";
        relata::test::writeBytes(options.changesFile, newer);
        Portal portal(options);
        QVERIFY(!portal.loaded() && portal.loaded().error().sentence().contains(options.changesFile));
        QCOMPARE(ask(portal, "PUT", pairPath, specs({{"USER_DEFINED", 28}})).status, 500);
        ask(portal, "POST", "/practice/reset");
        QCOMPARE(relata::test::bytesOf(options.changesFile), newer);
    }
    void aTokenExpires()
    {
        Portal portal({});
        QVERIFY(portal.set(QStringLiteral("token-life=1")));
        QTRY_COMPARE_WITH_TIMEOUT(ask(portal, "GET", "/account-info/v3/details").status, 401, 5000);
        QCOMPARE(ask(portal, "GET", "/account-info/v3/details").body["category"].get<std::string>(),
            std::string("EXPIRED_AUTHENTICATION"));
    }
};

RELATA_TEST(TestPortal)
#include "tst_portal.moc"
