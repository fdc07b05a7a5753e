// SPDX-License-Identifier: MIT
#include "hubspot/accountinfo.h"
#include "hubspot/apibase.h"
#include "hubspot/associations.h"
#include "hubspot/labels.h"
#include "hubspot/limits.h"
#include "hubspot/objects.h"
#include "hubspot/schemas.h"
#include "support/portalfixture.h"
#include "support/registry.h"

#include <QTest>

using namespace relata;
using namespace relata::test;

class TestPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paths_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("expected");
        const RecordPair pair = adaAndEngines();
        const Direction direction = pair.direction();
        const QByteArrayList verbs{"PUT", "DELETE", "GET", "POST", "POST", "GET", "GET", "POST", "GET", "GET",
            "GET", "GET", "GET", "POST", "GET", "GET", "GET", "GET"};
        const auto rows = [&](ApiVersion version, const QByteArrayList &expected) {
            const QByteArray name = apiVersionName(version).toLatin1();
            const QList<Call> built{associations::write(version, Write::setLabels(pair, {})).call,
                associations::write(version, Write::unlink(pair)).call,
                associations::list(version, pair.from, pair.to.type, QStringLiteral("MC0y+/ ")).call,
                associations::batchRead(version, direction, {}).call,
                associations::write(version, Write::removeLabels(pair, {})).call,
                labels::definitions(version, direction).call,
                objects::read(
                    version, pair.from, {QStringLiteral("firstname"), QStringLiteral("email")}, false)
                    .call,
                objects::search(version, pair.from.type, {}, {}, 1).call,
                schemas::customObjects(version).call, accountinfo::details(version).call,
                limits::ofTypes(version, direction).call, limits::labelUsage(version, direction).call,
                limits::recordUsage(version, direction).call,
                objects::batchRead(version, pair.from.type, {}, {}).call,
                objects::read(version, pair.from, {}, true).call,
                schemas::associations(version, pair.to.type).call, schemas::objectLibrary(version).call,
                schemas::propertyOptions(version, pair.to.type, QStringLiteral("a/b")).call};
            for (qsizetype i = 0; i < built.size(); ++i)
                QTest::addRow("%s %d", name.constData(), static_cast<int>(i))
                    << built.at(i).verb + ' ' + built.at(i).path << verbs.value(i) + ' ' + expected.value(i);
        };
        rows(ApiVersion::V4,
            {"/crm/v4/objects/0-1/101/associations/0-2/202", "/crm/v4/objects/0-1/101/associations/0-2/202",
                "/crm/v4/objects/0-1/101/associations/0-2?limit=500&after=MC0y%2B%2F%20",
                "/crm/v4/associations/0-1/0-2/batch/read",
                "/crm/v4/associations/0-1/0-2/batch/labels/archive", "/crm/v4/associations/0-1/0-2/labels",
                "/crm/v3/objects/0-1/101?properties=firstname%2Cemail", "/crm/v3/objects/0-1/search",
                "/crm-object-schemas/v3/schemas?includePropertyDefinitions=false", "/account-info/v3/details",
                "/crm/associations/v4/definitions/configurations/0-1/0-2",
                "/crm/v3/limits/associations/labels?fromObjectTypeId=0-1&toObjectTypeId=0-2",
                "/crm/v3/limits/associations/records/0-1/0-2", "/crm/v3/objects/0-1/batch/read",
                "/crm/v3/objects/0-1/101?archived=true",
                "/crm-object-schemas/v3/schemas/0-2?includePropertyDefinitions=false",
                "/crm/v3/object-library/enablement", "/crm/v3/properties/0-2/a%2Fb"});
        for (ApiVersion version : {ApiVersion::V2026_03, ApiVersion::V2026_09}) {
            const QByteArray v = apiVersionName(version).toLatin1();
            rows(version,
                {"/crm/objects/" + v + "/0-1/101/associations/0-2/202",
                    "/crm/objects/" + v + "/0-1/101/associations/0-2/202",
                    "/crm/objects/" + v + "/0-1/101/associations/0-2?limit=500&after=MC0y%2B%2F%20",
                    "/crm/associations/" + v + "/0-1/0-2/batch/read",
                    "/crm/associations/" + v + "/0-1/0-2/batch/labels/archive",
                    "/crm/associations/" + v + "/0-1/0-2/labels",
                    "/crm/objects/" + v + "/0-1/101?properties=firstname%2Cemail",
                    "/crm/objects/" + v + "/0-1/search",
                    "/crm-object-schemas/" + v + "/schemas?includePropertyDefinitions=false",
                    "/account-info/" + v + "/details",
                    "/crm/associations/" + v + "/definitions/configurations/0-1/0-2",
                    "/crm/limits/" + v + "/associations/labels?fromObjectTypeId=0-1&toObjectTypeId=0-2",
                    "/crm/limits/" + v + "/associations/records/0-1/0-2",
                    "/crm/objects/" + v + "/0-1/batch/read", "/crm/objects/" + v + "/0-1/101?archived=true",
                    "/crm-object-schemas/" + v + "/schemas/0-2?includePropertyDefinitions=false",
                    "/crm/object-library/" + v + "/enablement", "/crm/properties/" + v + "/0-2/a%2Fb"});
        }
    }
    void paths()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, expected);
        QCOMPARE(call, expected);
    }
    void versions()
    {
        for (ApiVersion version : allApiVersions())
            QCOMPARE(parseApiVersion(apiVersionName(version)).value(), version);
        QVERIFY(!parseApiVersion(QStringLiteral("v3")));
        QVERIFY(!parseApiVersion(QString()));
    }
    void apiBase_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        for (const char *good : {"https://api.hubapi.com", "https://api.hubapi.com/",
                 "https://API.hubapi.com", "https://api.hubspot.com", "https://api-eu1.hubapi.com",
                 "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:99", "https://127.0.0.1"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad :
            {"", "api.hubapi.com", "http://api.hubapi.com", "https://api.hubapi.com.evil.example",
                "https://evil.example", "https://api.hubapi.com@evil.example",
                "https://user:pw@api.hubapi.com", "https://api.hubapi.com/x", "https://api.hubapi.com?x=1",
                "https://api.hubapi.com#x", "https://api.hubapi.com:444", "ftp://127.0.0.1",
                "http://192.168.0.1", "http://127.0.0.1.evil.example", "http://localhost.evil.example",
                "https://api-eu1.hubapi.com.x", "file:///etc", "http://0.0.0.0:80"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << false;
    }
    void apiBase()
    {
        QFETCH(QString, text);
        QFETCH(bool, accepted);
        const auto base = parseApiBase(text);
        QCOMPARE(base.has_value(), accepted);
        if (!base)
            QVERIFY(!base.error().sentence().contains(QStringLiteral("pw@")));
    }
};

RELATA_TEST(TestPaths)
#include "tst_paths.moc"
