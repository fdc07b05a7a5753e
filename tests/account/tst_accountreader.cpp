// SPDX-License-Identifier: MIT
// Whose a key is, where HubSpot is reached, and what scopes allow.
#include "account/scopes.h"
#include "support/accountfixture.h"
#include "support/registry.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace relata;
using namespace relata::test;

class TestAccountReader : public AccountTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAfresh(); }

    void aKeyIsLookedUp_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<Account::Kind>("kind");
        QTest::newRow("production") << QByteArray("STANDARD") << Account::Kind::Production;
        QTest::newRow("sandbox") << QByteArray("SANDBOX") << Account::Kind::Sandbox;
        QTest::newRow("developer test") << QByteArray("DEVELOPER_TEST") << Account::Kind::DeveloperTest;
        QTest::newRow("app developer") << QByteArray("APP_DEVELOPER") << Account::Kind::AppDeveloper;
    }
    void aKeyIsLookedUp()
    {
        QFETCH(QByteArray, type);
        QFETCH(Account::Kind, kind);
        practice::Portal::Options options;
        options.switches.accountType = type.toStdString();
        const auto f = make(withKey(naKey, options));
        const auto found = f->lookUp(QStringLiteral("  %1\r\n").arg(QLatin1String(naKey)));
        QVERIFY(found);
        QCOMPARE(found->account.portalId, QStringLiteral("147000001"));
        QCOMPARE(found->account.kind, kind);
        QCOMPARE(found->account.isProduction(), kind == Account::Kind::Production);
        QVERIFY(missingScopes(found->account.scopes).isEmpty());
        QCOMPARE(found->secret.accessKey, QString::fromLatin1(naKey));
        QVERIFY(!found->account.regional);
    }
    void badKeys_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QString() << QStringLiteral("Paste");
        QTest::newRow("only blanks") << QStringLiteral(" \n ") << QStringLiteral("Paste");
        QTest::newRow("blank inside")
            << QStringLiteral("pat-na1 -x") << QStringLiteral("blanks or line breaks");
        QTest::newRow("line break inside")
            << QStringLiteral("pat-na1\n-x") << QStringLiteral("blanks or line breaks");
        QTest::newRow("header smuggling")
            << QStringLiteral("pat\r\nX-Evil: 1") << QStringLiteral("blanks or line breaks");
        QTest::newRow("other letters") << QStringLiteral("pät-na1") << QStringLiteral("characters");
        QTest::newRow("zero") << QStringLiteral("pat") + QChar(0) + QStringLiteral("x")
                              << QStringLiteral("characters");
        QTest::newRow("unknown") << QStringLiteral("pat-na1-unknown") << QStringLiteral("does not know");
    }
    void badKeys()
    {
        QFETCH(QString, key);
        QFETCH(QString, says);
        const auto f = make();
        const auto found = f->lookUp(key);
        QVERIFY(!found);
        QVERIFY2(found.error().sentence().contains(says), qPrintable(found.error().sentence()));
        QVERIFY(!found.error().nextStep().isEmpty());
        QVERIFY(key.trimmed().isEmpty() || !found.error().sentence().contains(key.trimmed()));
    }
    void aKeyOfAnotherPortal()
    {
        const auto f = make(withKey(naKey));
        const auto found = f->lookUp(QString::fromLatin1(naKey), QStringLiteral("4711"));
        QCOMPARE(found.error().category, QStringLiteral("wrong-portal"));
        QVERIFY(found.error().sentence().contains(QStringLiteral("4711")));
        QVERIFY(f->lookUp(QString::fromLatin1(naKey), QStringLiteral("147000001")));
    }
    void aKeyWithoutAScope()
    {
        practice::Portal::Options options;
        options.switches.missingScope = "deals";
        const auto f = make(withKey(naKey, options));
        const auto found = f->lookUp(QString::fromLatin1(naKey));
        QVERIFY(found);
        QCOMPARE(missingScopes(found->account.scopes),
            (QStringList{
                QStringLiteral("crm.objects.deals.read"), QStringLiteral("crm.objects.deals.write")}));
    }
    void aKeyWithoutNetwork()
    {
        const auto f = make();
        AccountReader::Services services = f->reader();
        services.hosts.api = QUrl(QStringLiteral("http://127.0.0.1:1"));
        FastClock fast;
        AccountReader reader({services.hosts, fast, f->log});
        const auto found = valueOf(reader.readKey(QString::fromLatin1(naKey)));
        QCOMPARE(found.error().kind, Error::Kind::Unreachable);
        QVERIFY(found.error().nextStep().contains(QStringLiteral("network")));
    }
    void anEuKeyIsTriedOnItsOwnHost()
    {
        practice::Portal::Options options;
        options.switches.hublet = "eu1";
        const auto f = make(withKey(euKey, options));
        const auto found = f->addKey(euKey);
        QVERIFY(found);
        QVERIFY(found->account.regional);
        QCOMPARE(found->account.apiBase, f->portal.server.regionalAddress());
        QCOMPARE(found->account.dataCentre, QStringLiteral("eu1"));
        // Remembered: the next start goes there at once.
        const auto next = make(withKey(euKey, options));
        const auto account = next->accounts.open(found->account.id);
        QVERIFY(account);
        QCOMPARE(account->apiBase, next->portal.server.regionalAddress());
        Client client({account->apiBase, account->version, next->accounts.bearerOf(account->id), {}},
            next->portal.clock, next->log);
        QVERIFY(valueOf(client.accountDetails()));
    }
    // HubSpot names the data centre, whatever the key looks like; that host is asked once, and remembered.
    void a488NamesTheOwnHost()
    {
        practice::Portal::Options options;
        options.switches.hublet = "eu1";
        options.switches.wrongHost = "488";
        const auto f = make(withKey(naKey, options));
        const auto found = f->addKey(naKey);
        QVERIFY(found);
        QVERIFY(found->account.regional);
        QCOMPARE(found->account.dataCentre, QStringLiteral("eu1"));
        QCOMPARE(found->account.apiBase, f->portal.server.regionalAddress());
    }
    void onlyA401LeadsToTheOwnHost()
    {
        const auto f = make();
        ScriptedServer general;
        general.setScript({ScriptedServer::answer(403, "{}")});
        ScriptedServer own;
        AccountReader reader({Hosts::at(general.address(), own.address()), f->clock, f->log});
        QVERIFY(!valueOf(reader.readKey(QString::fromLatin1(euKey))));
        QCOMPARE(general.requests().size(), 1);
        QVERIFY(own.requests().isEmpty());
    }
    void production_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("production");
        QTest::newRow("production") << "STANDARD"
                                    << "https://api.hubapi.com" << true;
        QTest::newRow("sandbox") << "SANDBOX"
                                 << "https://api.hubapi.com" << false;
        QTest::newRow("developer test") << "DEVELOPER_TEST"
                                        << "https://api.hubapi.com" << false;
        QTest::newRow("something newer") << "NEW"
                                         << "https://api.hubapi.com" << true;
        QTest::newRow("not known here") << ""
                                        << "http://127.0.0.1:1" << true;
    }
    void production()
    {
        QFETCH(QString, type);
        QFETCH(QString, host);
        Account account;
        account.kind = Account::parseKind(type);
        account.apiBase = QUrl(host);
        QTEST(account.isProduction(), "production");
    }
    void aKeyWithoutRegionIsNotTriedElsewhere()
    {
        practice::Portal::Options options;
        options.switches.hublet = "eu1";
        const auto f = make(withKey(naKey, options));
        QCOMPARE(f->lookUp(QString::fromLatin1(naKey)).error().category, QStringLiteral("unknown-key"));
    }

    void hosts_data()
    {
        QTest::addColumn<QString>("dataCentre");
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("web");
        const auto row = [](const char *name, const char *api, const char *web) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(api)
                                << QString::fromLatin1(web);
        };
        row("", "https://api.hubapi.com", "https://app.hubspot.com");
        row("na1", "https://api.hubapi.com", "https://app.hubspot.com");
        row("eu1", "https://api-eu1.hubapi.com", "https://app-eu1.hubspot.com");
        row("na2", "https://api-na2.hubapi.com", "https://app-na2.hubspot.com");
        row("evil.example/", "https://api.hubapi.com", "https://app.hubspot.com");
        row("eu1.evil", "https://api.hubapi.com", "https://app.hubspot.com");
    }
    void hosts()
    {
        QFETCH(QString, dataCentre);
        QFETCH(QString, api);
        QFETCH(QString, web);
        QCOMPARE(Hosts::hubspot().apiOf(dataCentre).toString(), api);
        QCOMPARE(Hosts::hubspot().webOf(dataCentre).toString(), web);
    }
    void dataCentres()
    {
        QCOMPARE(dataCentreOf(QStringLiteral("pat-eu1-1")), QStringLiteral("eu1"));
        QCOMPARE(dataCentreOf(QStringLiteral("na2-abc")), QStringLiteral("na2"));
        QCOMPARE(dataCentreOf(QStringLiteral("pat-")), QString());
        QCOMPARE(dataCentreOf(QStringLiteral("xpat-eu1-1")), QString());
    }

    void abilities_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<bool>("read");
        QTest::addColumn<bool>("write");
        const auto row = [](const char *name, const char *scopes, bool read, bool write) {
            QTest::addRow("%s with %s", name, scopes)
                << QString::fromLatin1(name) << QString::fromLatin1(scopes).split(QLatin1Char(' ')) << read
                << write;
        };
        row("contacts", "crm.objects.contacts.read", true, false);
        row("contacts", "crm.objects.contacts.read crm.objects.contacts.write", true, true);
        row("companies", "crm.objects.contacts.read", false, false);
        row("tickets", "tickets", true, true);
        row("custom", "crm.objects.custom.read", true, false);
    }
    void abilities()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, scopes);
        const Ability ability = abilityFor(name, scopes);
        QTEST(ability.read, "read");
        QTEST(ability.write, "write");
        QCOMPARE(ability.labels, ability.read);
        QCOMPARE(ability.search, ability.read);
    }
    void scopesAreSmallAndApart()
    {
        QCOMPARE(requiredScopes().size(), 7);
        QStringList optional = optionalScopes();
        for (const QString &scope : requiredScopes())
            QVERIFY(!optional.contains(scope));
        QCOMPARE(optional.removeDuplicates(), 0);
    }
};

RELATA_TEST(TestAccountReader)
#include "tst_accountreader.moc"
