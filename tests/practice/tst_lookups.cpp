// SPDX-License-Identifier: MIT
// What the portal tells beside associations, by HubSpot's API reference: object library, schemas, limits,
// batches of records, merged and archived ones.
#include "practice/portal.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;
using namespace relata::practice;

namespace {

Json ask(Portal &portal, const std::string &method, const std::string &target, int status,
    const std::string &body = {})
{
    const Response response =
        portal.handle({method, target, "Bearer " + Portal::token(), "application/json", body});
    if (response.status != status)
        qWarning("%s %s: %d", method.c_str(), target.c_str(), response.status);
    return response.status == status && !response.body.empty() ? Json::parse(response.body) : Json();
}

} // namespace

class TestLookups : public QObject {
    Q_OBJECT

private:
    // The path of every version, with `*` for where it stands in dated ones.
    static void addPaths(const char *old, const char *dated)
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("v3") << QString::fromLatin1(old);
        for (const char *version : {"2026-03", "2026-09"})
            QTest::newRow(version) << QString::fromLatin1(dated).replace(
                QLatin1Char('*'), QString::fromLatin1(version));
    }

private Q_SLOTS:
    void objectLibrary_data()
    {
        addPaths("/crm/v3/object-library/enablement", "/crm/object-library/*/enablement");
    }
    void objectLibrary()
    {
        QFETCH(QString, path);
        Portal portal({});
        const Json all = ask(portal, "GET", path.toStdString(), 200);
        QVERIFY(all["enablementByObjectTypeId"]["0-162"] == true);
        QVERIFY(all["enablementByObjectTypeId"]["0-410"] == false);
        QVERIFY(ask(portal, "GET", path.toStdString() + "/0-410", 200)["enablement"] == false);
        ask(portal, "POST", path.toStdString(), 405);
    }
    void properties_data() { addPaths("/crm/v3/properties", "/crm/properties/*"); }
    void properties()
    {
        QFETCH(QString, path);
        Portal portal({});
        const Json stage = ask(portal, "GET", path.toStdString() + "/deals/dealstage", 200);
        QVERIFY(stage["type"] == "enumeration" && stage["options"][1]["value"] == "qualifiedtobuy"
            && stage["options"][1]["label"] == "Qualified To Buy");
        QVERIFY(ask(portal, "GET", path.toStdString() + "/0-5", 200)["results"][0]["name"]
            == "hs_pipeline_stage");
        ask(portal, "GET", path.toStdString() + "/0-3/nonsense", 404);
        ask(portal, "GET", path.toStdString() + "/nonsense", 400);
        ask(portal, "POST", path.toStdString() + "/0-3", 405);
    }
    void configurations_data()
    {
        addPaths("/crm/associations/v4/definitions/configurations",
            "/crm/associations/*/definitions/configurations");
    }
    void configurations()
    {
        QFETCH(QString, path);
        Portal portal({});
        const Json one = ask(portal, "GET", path.toStdString() + "/0-1/0-3", 200);
        QCOMPARE(one["results"].size(), std::size_t(1));
        QVERIFY(one["results"][0]["typeId"] == 62 && one["results"][0]["userEnforcedMaxToObjectIds"] == 1);
        QVERIFY(ask(portal, "GET", path.toStdString() + "/all", 200)["results"].size() >= 3);
        QVERIFY(ask(portal, "GET", path.toStdString() + "/contacts/companies", 200)["results"].empty());
        ask(portal, "GET", path.toStdString() + "/0-1/nonsense", 400);
    }
    void limits_data() { addPaths("/crm/v3/limits", "/crm/limits/*"); }
    void limits()
    {
        QFETCH(QString, path);
        Portal portal({});
        const Json labels = ask(portal, "GET",
            path.toStdString() + "/associations/labels?fromObjectTypeId=0-1&toObjectTypeId=0-2", 200);
        QVERIFY(labels["results"][0]["usage"] == 6 && labels["results"][0]["limit"] == 50);
        const Json none = ask(portal, "GET",
            path.toStdString() + "/associations/labels?fromObjectTypeId=0-1&toObjectTypeId=0-123", 200);
        QVERIFY(none["results"].empty());
        const Json records = ask(portal, "GET", path.toStdString() + "/associations/records/0-1/0-5", 200);
        QVERIFY(records["limit"] == 3 && records["totalRecordsAtLimit"] == 0);
    }
    // The record limit holds for every label of the pair, but not for what is linked already.
    void aRecordLimitIsEnforced()
    {
        Portal portal({});
        const std::string body = R"([{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":15}])";
        const std::string path = "/crm/v4/objects/0-1/103/associations/0-5/"; // has 401
        ask(portal, "PUT", path + "402", 201, body);
        ask(portal, "PUT", path + "403", 201, body);
        ask(portal, "PUT", path + "404", 400, body);
        ask(portal, "PUT", path + "403", 201, body);
    }
    void batchRead_data() { addPaths("/crm/v3/objects/0-1/batch/read", "/crm/objects/*/0-1/batch/read"); }
    void batchRead()
    {
        QFETCH(QString, path);
        Portal portal({});
        const Json all = ask(portal, "POST", path.toStdString(), 200,
            R"({"inputs":[{"id":"101"},{"id":"198"}],"properties":["firstname"]})");
        QCOMPARE(all["results"].size(), std::size_t(2)); // 198 was merged into 101
        QVERIFY(all["results"][0]["properties"]["firstname"] == "Ada");
        const Json some =
            ask(portal, "POST", path.toStdString(), 207, R"({"inputs":[{"id":"101"},{"id":"99999"}]})");
        QVERIFY(some["errors"][0]["category"] == "OBJECT_NOT_FOUND"
            && some["errors"][0]["context"]["ids"][0] == "99999");
        Json many{{"inputs", Json::array()}};
        for (int i = 0; i < 101; ++i)
            many["inputs"].push_back({{"id", "101"}});
        ask(portal, "POST", path.toStdString(), 400, many.dump());
    }
    void schemas_data()
    {
        addPaths("/crm-object-schemas/v3/schemas/contacts", "/crm-object-schemas/*/schemas/0-1");
    }
    // Both directions of a label carry the same name.
    void schemas()
    {
        QFETCH(QString, path);
        Portal portal({});
        const Json schema = ask(portal, "GET", path.toStdString(), 200);
        std::map<std::string, std::string> names;
        for (const Json &association : schema["associations"]) {
            if (association["fromObjectTypeId"] == "0-1" || association["toObjectTypeId"] == "0-1")
                names[association["id"].get<std::string>()] = association["name"].get<std::string>();
        }
        QVERIFY(!names["28"].empty());
        QCOMPARE(names["28"], names["29"]);
    }
    void mergedAndArchivedRecords()
    {
        Portal portal({});
        QVERIFY(ask(portal, "GET", "/crm/v3/objects/0-1/198", 200)["id"] == "101");
        ask(portal, "GET", "/crm/v3/objects/0-1/199", 404);
        QVERIFY(ask(portal, "GET", "/crm/v3/objects/0-1/199?archived=true", 200)["archived"] == true);
        ask(portal, "DELETE", "/crm/v3/objects/0-2/207", 204);
        const Json links = ask(portal, "GET", "/crm/v4/objects/0-1/101/associations/0-2", 200);
        QCOMPARE(links["results"].size(), std::size_t(1)); // the other was archived
    }
    void aDeletedLabelGoesFromTheRecords()
    {
        Portal portal({});
        ask(portal, "DELETE", "/crm/v4/associations/0-2/0-1/labels/31", 204); // the other end of 30
        const Json links = ask(portal, "GET", "/crm/v4/objects/0-1/101/associations/0-2", 200);
        QVERIFY(links.dump().find("Invoice recipient") == std::string::npos);
        const Json labels = ask(portal, "GET", "/crm/v4/associations/0-1/0-2/labels", 200);
        QVERIFY(labels.dump().find("Invoice recipient") == std::string::npos);
        ask(portal, "DELETE", "/crm/v4/associations/0-1/0-2/labels/279", 404);
    }
};

RELATA_TEST(TestLookups)
#include "tst_lookups.moc"
