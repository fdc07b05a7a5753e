// SPDX-License-Identifier: MIT
// Every endpoint against the practice portal over a real socket, in every API version.
#include "support/portalfixture.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QTest>

#include <algorithm>

using namespace relata;
using namespace relata::test;
using Kind = Error::Kind;

class TestClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEndpoint_data() { addVersions(); }
    void everyEndpoint()
    {
        QFETCH(ApiVersion, version);
        PortalFixture fixture;
        const auto client = fixture.client(version);
        const RecordPair pair = adaAndEngines();

        const auto definitions = valueOf(client->labelDefinitions(pair.direction()));
        QVERIFY(definitions && containsType(*definitions, userType(28))
            && containsType(*definitions, hubspotType(279)));

        const auto set = valueOf(client->write(Write::setLabels(pair, {userType(28)})));
        QVERIFY(set);
        QCOMPARE(set->value->pair(), pair);
        QCOMPARE(set->value->labels, QStringList{QStringLiteral("Decision maker")});
        QVERIFY(!set->answer.correlationId.isEmpty());

        const auto list = valueOf(client->associationsOf(pair.from, pair.to.type));
        QVERIFY(list);
        QCOMPARE(list->results.size(), 3);
        const auto batch = valueOf(client->batchRead(
            pair.direction(), {{pair.from.id, {}}, {*RecordId::parse(QStringLiteral("99")), {}}}));
        QVERIFY(batch);
        QCOMPARE(batch->results.size(), 1);
        QCOMPARE(batch->errors.size(), 1);

        QVERIFY(valueOf(client->write(Write::removeLabels(pair, {userType(28)}))));
        QVERIFY(valueOf(client->write(Write::unlink(pair))));
        QCOMPARE(valueOf(client->associationsOf(pair.from, pair.to.type))->results.size(), 2);

        const auto limits = valueOf(client->typeLimits({objecttypes::contact(), objecttypes::deal()}));
        QVERIFY(limits && limits->size() == 1);
        QCOMPARE(limits->constFirst().type, userType(62));
        QCOMPARE(limits->constFirst().most, 1);
        const auto usage = valueOf(client->labelUsage(pair.direction()));
        QVERIFY(usage && usage->used == 6 && usage->most == 50);
        const auto records = valueOf(client->recordUsage(pair.direction()));
        QVERIFY(records && records->most == 50000 && records->full.isEmpty());
        const auto several = valueOf(client->objects(objecttypes::contact(),
            {pair.from.id, *RecordId::parse(QStringLiteral("99999"))}, {QStringLiteral("firstname")}));
        QVERIFY(several);
        QCOMPARE(several->size(), 1);
        QCOMPARE(several->constFirst().properties.value(QStringLiteral("firstname")), QStringLiteral("Ada"));
        const auto library = valueOf(client->objectLibrary());
        QVERIFY(library && !library->value(*ObjectTypeId::parse(QStringLiteral("0-410")), true));
        const auto stages =
            valueOf(client->propertyOptions(objecttypes::deal(), QStringLiteral("dealstage")));
        QVERIFY(stages);
        QCOMPARE(stages->value(QStringLiteral("closedwon")), QStringLiteral("Closed Won"));
        const auto associations = valueOf(client->schemaAssociations(objecttypes::contact()));
        QVERIFY(associations);
        const auto isMaker = [&pair](const SchemaAssociation &a) {
            return a.direction == pair.direction() && a.typeId == 28 && !a.name.isEmpty();
        };
        QVERIFY(std::any_of(associations->cbegin(), associations->cend(), isMaker));
        const RecordReference archived = record("0-1", "199");
        QVERIFY(!valueOf(client->object(archived, {})));
        QVERIFY(valueOf(client->object(archived, {}, true))->archived);

        const auto ada = valueOf(client->object(pair.from, {QStringLiteral("firstname")}));
        QVERIFY(ada);
        QCOMPARE(ada->properties.value(QStringLiteral("firstname")), QStringLiteral("Ada"));
        const auto found = valueOf(client->searchObjects(
            objecttypes::company(), QStringLiteral("engines"), {QStringLiteral("name")}));
        QVERIFY(found);
        QCOMPARE(found->results.constFirst().id.text(), QStringLiteral("202"));
        const auto schemas = valueOf(client->customSchemas());
        QVERIFY(schemas);
        QCOMPARE(schemas->size(), 2);
        const auto account = valueOf(client->accountDetails());
        QVERIFY(account);
        QCOMPARE(account->accountType, QStringLiteral("DEVELOPER_TEST"));
    }

    void pages_data() { addVersions(); }
    void pages()
    {
        QFETCH(ApiVersion, version);
        PortalFixture fixture;
        const auto client = fixture.client(version);
        QString after;
        QList<qsizetype> sizes;
        QSet<QString> ids;
        do {
            const auto page = valueOf(client->associationsOf(
                record("0-2", "203"), *ObjectTypeId::parse(QStringLiteral("0-123")), after));
            QVERIFY(page);
            sizes.append(page->results.size());
            for (const AssociatedRecord &order : page->results)
                ids.insert(order.to.text());
            after = page->next;
        } while (!after.isEmpty());
        QCOMPARE(sizes, (QList<qsizetype>{500, 500, 201}));
        QCOMPARE(ids.size(), 1201);
    }

    // Where 2026-09 has no list, the batch read serves, for pages and for unknown records too.
    void withoutTheList()
    {
        PortalFixture fixture;
        QVERIFY(fixture.portal.set(QStringLiteral("get-list=404")));
        const auto client = fixture.client(ApiVersion::V2026_09);
        const auto page = valueOf(client->associationsOf(record("0-1", "101"), objecttypes::company()));
        QVERIFY(page);
        QCOMPARE(page->results.size(), 2);
        const auto orders = valueOf(
            client->associationsOf(record("0-2", "203"), *ObjectTypeId::parse(QStringLiteral("0-123"))));
        QVERIFY(orders);
        QVERIFY(!orders->next.isEmpty());
    }

    void switches_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<int>("labels");
        for (const char *assignment : {"put-status=200", "put-status=201", "put-status=alternate",
                 "ids=string", "order=sent", "labels=pair", "labels=request", "type-ids=null"})
            QTest::newRow(assignment) << QString::fromLatin1(assignment) << 1;
        for (const char *assignment : {"labels=null", "labels=missing"})
            QTest::newRow(assignment) << QString::fromLatin1(assignment) << 0;
    }
    void switches()
    {
        QFETCH(QString, assignment);
        QFETCH(int, labels);
        PortalFixture fixture;
        QVERIFY(fixture.portal.set(assignment));
        for (ApiVersion version : allApiVersions()) {
            const auto client = fixture.client(version);
            const auto set = valueOf(client->write(Write::setLabels(adaAndEngines(), {userType(28)})));
            QVERIFY2(set, qPrintable(set ? QString() : set.error().message));
            QCOMPARE(set->value->labels.size(), labels);
            const auto list = valueOf(client->associationsOf(record("0-1", "101"), objecttypes::company()));
            QVERIFY(list);
            QCOMPARE(list->results.constLast().to.text(), QStringLiteral("202"));
        }
    }
    void largeIds_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<qint64>("offset");
        QTest::newRow("over 32 bits") << QStringLiteral("ids=over32") << (1LL << 33);
        QTest::newRow("over 53 bits") << QStringLiteral("ids=over53") << (1LL << 54);
    }
    void largeIds()
    {
        QFETCH(QString, assignment);
        QFETCH(qint64, offset);
        PortalFixture fixture;
        QVERIFY(fixture.portal.set(assignment));
        const RecordPair pair{
            record("0-1", QString::number(101 + offset)), record("0-2", QString::number(202 + offset))};
        const auto client = fixture.client();
        const auto set = valueOf(client->write(Write::setLabels(pair, {userType(28)})));
        QVERIFY(set);
        QCOMPARE(set->value->to.text(), QString::number(202 + offset));
        QCOMPARE(valueOf(client->associationsOf(pair.from, pair.to.type))->results.constLast().to.text(),
            QString::number(202 + offset));
        const auto orders = valueOf(client->associationsOf(
            record("0-2", QString::number(203 + offset)), *ObjectTypeId::parse(QStringLiteral("0-123"))));
        QCOMPARE(orders->results.size(), 500);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<RecordPair>("pair");
        QTest::addColumn<AssociationType>("type");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("status");
        const QString none;
        const RecordPair good = adaAndEngines();
        QTest::newRow("record unknown") << none << RecordPair{good.from, record("0-2", "999999")}
                                        << userType(28) << Kind::RecordNotFound << 400;
        QTest::newRow("record archived") << none << RecordPair{record("0-1", "199"), good.to} << userType(28)
                                         << Kind::RecordNotFound << 400;
        QTest::newRow("type unknown") << none << good << userType(999) << Kind::WrongType << 400;
        QTest::newRow("category wrong") << none << good << hubspotType(28) << Kind::RecordNotFound << 400;
        QTest::newRow("other direction") << none << good << hubspotType(2) << Kind::RecordNotFound << 400;
        QTest::newRow("scope") << QStringLiteral("missing-scope=companies") << good << userType(28)
                               << Kind::ScopeMissing << 403;
        QTest::newRow("other data centre")
            << QStringLiteral("hublet=eu1") << good << userType(28) << Kind::NotSignedIn << 401;
    }
    void refusals()
    {
        QFETCH(QString, assignment);
        QFETCH(RecordPair, pair);
        QFETCH(AssociationType, type);
        QFETCH(Error::Kind, kind);
        QFETCH(int, status);
        PortalFixture fixture;
        if (!assignment.isEmpty())
            QVERIFY(fixture.portal.set(assignment));
        const auto result = valueOf(fixture.client()->write(Write::setLabels(pair, {type})));
        QVERIFY(!result);
        QCOMPARE(kindName(result.error().kind), kindName(kind));
        QCOMPARE(result.error().status, status);
        QVERIFY(!result.error().correlationId.isEmpty());
    }
    void permissionCheckOf202609()
    {
        PortalFixture fixture;
        QVERIFY(fixture.portal.set(QStringLiteral("permission=on")));
        QVERIFY(valueOf(
            fixture.client(ApiVersion::V4)->write(Write::setLabels(adaAndEngines(), {userType(28)}))));
        const auto result = valueOf(
            fixture.client(ApiVersion::V2026_09)->write(Write::setLabels(adaAndEngines(), {userType(28)})));
        QCOMPARE(kindName(result.error().kind), kindName(Kind::ScopeMissing));
    }
    void wrongToken()
    {
        PortalFixture fixture;
        const auto result = valueOf(fixture.client(ApiVersion::V4, "nonsense")->accountDetails());
        QCOMPARE(kindName(result.error().kind), kindName(Kind::NotSignedIn));
    }

    void faults_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("recovers");
        QTest::addColumn<Error::Kind>("kind");
        for (const char *fault : {"423@PUT:1", "429@PUT:1", "429-secondly@PUT:1", "477@PUT:1"})
            QTest::newRow(fault) << QString::fromLatin1(fault) << true << Kind::Locked;
        QTest::newRow("429-daily@PUT:1") << QStringLiteral("429-daily@PUT:1") << false << Kind::RateLimited;
        for (const char *fault : {"500@PUT:1", "502@PUT:1", "503@PUT:1", "504@PUT:1", "524@PUT:1"})
            QTest::newRow(fault) << QString::fromLatin1(fault) << false << Kind::Temporary;
        for (const char *fault : {"html@PUT:1", "empty@PUT:1", "broken@PUT:1"})
            QTest::newRow(fault) << QString::fromLatin1(fault) << false << Kind::UnexpectedAnswer;
        QTest::newRow("401@PUT:1") << QStringLiteral("401@PUT:1") << false << Kind::NotSignedIn;
        QTest::newRow("403@PUT:1") << QStringLiteral("403@PUT:1") << false << Kind::ScopeMissing;
    }
    void faults()
    {
        QFETCH(QString, fault);
        QFETCH(bool, recovers);
        QFETCH(Error::Kind, kind);
        practice::Portal::Options options;
        options.switches.lockMs = 20;
        options.faults = {*practice::Fault::parse(fault)};
        PortalFixture fixture(options);
        const auto result =
            valueOf(fixture.client()->write(Write::setLabels(adaAndEngines(), {userType(28)})));
        QCOMPARE(result.has_value(), recovers);
        if (!result)
            QCOMPARE(kindName(result.error().kind), kindName(kind));
    }
    void readsOutliveTheRateLimit()
    {
        practice::Portal::Options options;
        options.faults = {*practice::Fault::parse(QStringLiteral("429@1")),
            *practice::Fault::parse(QStringLiteral("502@2"))};
        PortalFixture fixture(options);
        QVERIFY(valueOf(fixture.client()->accountDetails()));
    }
};

RELATA_TEST(TestClient)
#include "tst_client.moc"
