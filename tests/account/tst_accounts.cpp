// SPDX-License-Identifier: MIT
// The accounts a person has: access keys, several of them, over restarts, and gone again.
#include "account/scopes.h"
#include "account/session.h"
#include "support/accountfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

const char *const naKey = "pat-na1-11111111-2222-3333-4444-555555555555";
const char *const euKey = "pat-eu1-11111111-2222-3333-4444-555555555555";

practice::Portal::Options withKey(const char *key, practice::Portal::Options options = {})
{
    options.accessKey = key;
    return options;
}

} // namespace

class TestAccounts : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<AccountFixture> make(practice::Portal::Options options = {})
    {
        return std::make_unique<AccountFixture>(m_folder->path(), m_keychain, std::move(options));
    }
    static Result<SignedIn> lookUp(AccountFixture &f, const QString &key, const QString &portal = {})
    {
        AccountReader reader(f.reader(), ApiVersion::V4);
        return valueOf(reader.readKey(key, Account::Server::HubSpot, portal));
    }
    static Result<SignedIn> addKey(AccountFixture &f, const char *key)
    {
        const auto signedIn = lookUp(f, QString::fromLatin1(key));
        if (signedIn)
            valueOf(f.accounts.add(*signedIn));
        return signedIn;
    }
    QByteArray file(const AccountFixture &f)
    {
        QFile file(f.folder.accountsFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = {};
    }

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
        const auto found = lookUp(*f, QStringLiteral("  %1\r\n").arg(QLatin1String(naKey)));
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
        const auto found = lookUp(*f, key);
        QVERIFY(!found);
        QVERIFY2(found.error().sentence().contains(says), qPrintable(found.error().sentence()));
        QVERIFY(!found.error().nextStep().isEmpty());
        QVERIFY(key.trimmed().isEmpty() || !found.error().sentence().contains(key.trimmed()));
    }
    void aKeyOfAnotherPortal()
    {
        const auto f = make(withKey(naKey));
        const auto found = lookUp(*f, QString::fromLatin1(naKey), QStringLiteral("4711"));
        QCOMPARE(found.error().category, QStringLiteral("wrong-portal"));
        QVERIFY(found.error().sentence().contains(QStringLiteral("4711")));
        QVERIFY(lookUp(*f, QString::fromLatin1(naKey), QStringLiteral("147000001")));
    }
    void aKeyWithoutAScope()
    {
        practice::Portal::Options options;
        options.switches.missingScope = "deals";
        const auto f = make(withKey(naKey, options));
        const auto found = lookUp(*f, QString::fromLatin1(naKey));
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
        AccountReader reader({services.hosts, fast, f->log}, ApiVersion::V4);
        const auto found = valueOf(reader.readKey(QString::fromLatin1(naKey), Account::Server::HubSpot));
        QCOMPARE(found.error().kind, Error::Kind::Unreachable);
        QVERIFY(found.error().nextStep().contains(QStringLiteral("network")));
    }
    void anEuKeyIsTriedOnItsOwnHost()
    {
        practice::Portal::Options options;
        options.switches.hublet = "eu1";
        const auto f = make(withKey(euKey, options));
        const auto found = addKey(*f, euKey);
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
    void aKeyWithoutRegionIsNotTriedElsewhere()
    {
        practice::Portal::Options options;
        options.switches.hublet = "eu1";
        const auto f = make(withKey(naKey, options));
        QCOMPARE(lookUp(*f, QString::fromLatin1(naKey)).error().category, QStringLiteral("unknown-key"));
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

    void aSignInSurvivesARestart()
    {
        QString id;
        {
            const auto f = make();
            id = f->signIn()->account.id;
            QCOMPARE(f->accounts.find(id)->kept, Account::Kept::Keychain);
            QVERIFY(f->accounts.open(id));
        }
        const auto f =
            make(); // a HubSpot that knows none of the old tokens, but the same folder and keychain
        QCOMPARE(f->accounts.current(), id);
        const Account account = *f->accounts.open(id);
        QCOMPARE(account.kept, Account::Kept::Keychain);
        QCOMPARE(account.credential, Account::Credential::OAuth);
        QCOMPARE(account.kind, Account::Kind::DeveloperTest);
        QVERIFY(account.scopes.contains(QStringLiteral("tickets")));
        QCOMPARE(account.user, QStringLiteral("admin@practice.example"));
        QSignalSpy needed(&f->accounts, &Accounts::signInNeeded);
        QCOMPARE(valueOf(f->accounts.bearerOf(id)({})).error().kind, Error::Kind::NotSignedIn);
        QCOMPARE(needed.size(), 1); // this HubSpot was asked with the kept token
        QVERIFY(needed.first().at(1).value<Error>().message.contains(QStringLiteral("refresh token")));
    }
    void theKeptTokenWorksAfterARestart()
    {
        const auto f = make();
        const QString id = f->signIn()->account.id;
        TokenStore tokens(m_keychain);
        Accounts restarted({f->folder.accountsFile(), tokens, f->clock, f->log, f->hosts(), {}});
        QVERIFY(restarted.load());
        const auto bearer = valueOf(restarted.bearerOf(id)({}));
        QVERIFY(bearer);
        Client client(
            {f->portal.server.address(), ApiVersion::V4, fixedBearer(*bearer), {}}, f->portal.clock, f->log);
        QVERIFY(valueOf(client.accountDetails()));
    }
    void withoutAKeychainItEndsWithTheProgram()
    {
        m_keychain.locked = true;
        QString id;
        {
            const auto f = make();
            QSignalSpy inMemory(&f->accounts, &Accounts::keptInMemory);
            id = f->signIn()->account.id;
            QCOMPARE(inMemory.size(), 1);
            QCOMPARE(f->accounts.find(id)->kept, Account::Kept::UntilQuit);
            QVERIFY(f->accounts.find(id)->keptReason.contains(QStringLiteral("locked")));
            QVERIFY(valueOf(f->accounts.bearerOf(id)({})));
        }
        m_keychain.locked = false;
        const auto f = make();
        QCOMPARE(f->accounts.find(id)->kept, Account::Kept::Nowhere);
        QCOMPARE(valueOf(f->accounts.bearerOf(id)({})).error().kind, Error::Kind::NotSignedIn);
    }
    void noSecretInTheFile()
    {
        const auto f = make(withKey(naKey));
        const auto signedIn = f->signIn();
        QVERIFY(addKey(*f, naKey));
        const QByteArray bytes = file(*f);
        QVERIFY(bytes.contains("147000001"));
        for (const QString &secret : {signedIn->accessToken, signedIn->secret.refreshToken,
                 f->app().clientSecret, QString::fromLatin1(naKey)})
            QVERIFY(!secret.isEmpty() && !bytes.contains(secret.toUtf8()));
        QVERIFY(!(QFileInfo(f->folder.accountsFile()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }
    void aDamagedFileIsSetAside()
    {
        const auto folder = DataFolder::at(m_folder->path());
        QFile file(folder->accountsFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        const auto f = make();
        QVERIFY(QFile::exists(folder->accountsFile() + QStringLiteral(".damaged")));
        QCOMPARE(f->accounts.all().size(), 1);
    }
    void aForgedFileLeadsNowhere()
    {
        const auto folder = DataFolder::at(m_folder->path());
        QFile file(folder->accountsFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"accounts\":[{\"portalId\":\"1\",\"credential\":\"oauth\",\"server\":\"custom\","
                   "\"apiBase\":\"https://evil.example\","
                   "\"regional\":true,\"dataCentre\":\"eu1.evil.example/"
                   "\"},{\"credential\":\"environment\",\"portalId\":\"2\"},7]}");
        file.close();
        const auto f = make();
        QCOMPARE(f->accounts.all().size(), 2);
        QCOMPARE(f->accounts.all().constFirst().server, Account::Server::HubSpot);
        QCOMPARE(f->accounts.open(f->accounts.all().constFirst().id)->apiBase, f->portal.server.address());
    }

    void theSameAccountTwiceIsOne()
    {
        const auto f = make(withKey(naKey));
        const QString id = f->signIn()->account.id;
        f->accounts.setVersion(id, ApiVersion::V2026_09);
        QCOMPARE(addKey(*f, naKey)->account.id, id);
        QCOMPARE(f->accounts.all().size(), 2); // with the practice portal
        QCOMPARE(f->accounts.find(id)->credential, Account::Credential::AccessKey);
        QCOMPARE(f->accounts.find(id)->version, ApiVersion::V2026_09);
        QCOMPARE(*valueOf(f->accounts.bearerOf(id)({})), naKey);
    }
    void severalAccounts()
    {
        const auto f = make();
        const QTemporaryDir other;
        FakeKeychain otherKeychain;
        practice::Portal::Options options;
        options.switches.portalId = 4711;
        AccountFixture second(other.path(), otherKeychain, options);
        const auto there = second.signIn();
        QCOMPARE(there->account.id, QStringLiteral("portal:4711"));
        f->signIn();
        valueOf(f->accounts.add(*there));
        QCOMPARE(f->accounts.all().size(), 3);
        QCOMPARE(m_keychain.entries.size(), 2);
        QVERIFY(f->accounts.open(there->account.id));
        QCOMPARE(f->accounts.current(), there->account.id);
        valueOf(f->accounts.signOut(there->account.id));
        QCOMPARE(f->accounts.all().size(), 2);
        QCOMPARE(m_keychain.entries.keys(), QStringList{QStringLiteral("portal:147000001")});
    }
    void theVersionIsKept()
    {
        QString id;
        {
            const auto f = make();
            id = f->signIn()->account.id;
            f->accounts.setVersion(id, ApiVersion::V2026_03);
            QVERIFY(valueOf(f->accounts.bearerOf(id)({}))); // the new version's token endpoint
        }
        QCOMPARE(make()->accounts.find(id)->version, ApiVersion::V2026_03);
    }
    void theAppIsProposedAgain()
    {
        const auto f = make();
        QVERIFY(valueOf(f->accounts.proposedApp(Account::Server::HubSpot)).clientId.isEmpty());
        QCOMPARE(valueOf(f->accounts.proposedApp(Account::Server::Practice)).clientId, f->app().clientId);
        f->signIn();
        QCOMPARE(
            valueOf(f->accounts.proposedApp(Account::Server::HubSpot)).clientSecret, f->app().clientSecret);
    }

    void signingOut()
    {
        const auto f = make();
        const auto signedIn = f->signIn();
        QVERIFY(f->accounts.open(signedIn->account.id));
        const auto done = valueOf(f->accounts.signOut(signedIn->account.id));
        QVERIFY(done.revoked && done.wiped);
        QVERIFY(m_keychain.entries.isEmpty());
        QVERIFY(f->accounts.current().isEmpty());
        QVERIFY(!file(*f).contains("147000001"));
        OAuthClient oauth({f->portal.server.address(), ApiVersion::V4, f->app(), {}}, f->clock, f->log);
        QCOMPARE(valueOf(oauth.refresh(signedIn->secret.refreshToken)).error().category,
            QStringLiteral("BAD_REFRESH_TOKEN"));
    }
    void signingOutWithoutNetwork()
    {
        practice::Portal::Options options;
        const auto f = make(options);
        const auto signedIn = f->signIn();
        Accounts offline({f->folder.accountsFile(), f->tokens, f->clock, f->log,
            Hosts::practice(QUrl(QStringLiteral("http://127.0.0.1:1")), {}), {}});
        QVERIFY(offline.load());
        const auto done = valueOf(offline.signOut(signedIn->account.id));
        QVERIFY(!done.revoked); // said, while the secrets are gone all the same
        QVERIFY(done.wiped);
        QVERIFY(m_keychain.entries.isEmpty());
    }
    void signingOutWithALockedKeychain()
    {
        const auto f = make();
        const QString id = f->signIn()->account.id;
        m_keychain.locked = true;
        QVERIFY(!valueOf(f->accounts.signOut(id)).wiped);
        QVERIFY(!f->accounts.find(id));
    }

    void checkReadsAgain()
    {
        const auto f = make();
        const QString id = f->signIn()->account.id;
        QVERIFY(f->portal.portal.set(QStringLiteral("account-type=SANDBOX")));
        const auto checked = valueOf(f->accounts.check(id));
        QVERIFY(checked);
        QCOMPARE(checked->kind, Account::Kind::Sandbox);
        QCOMPARE(f->accounts.find(id)->kind, Account::Kind::Sandbox);
        f->portal.portal.revokeSignIns();
        QCOMPARE(valueOf(f->accounts.check(id)).error().kind, Error::Kind::NotSignedIn);
    }
    void checkOfThePracticePortal()
    {
        const auto f = make();
        const auto checked = valueOf(f->accounts.check(QStringLiteral("practice")));
        QVERIFY(checked);
        QCOMPARE(checked->id, QStringLiteral("practice"));
        QVERIFY(missingScopes(checked->scopes).isEmpty());
    }
    void checkNamesTheName()
    {
        const auto f = make(withKey(naKey));
        const QString id = addKey(*f, naKey)->account.id;
        QCOMPARE(f->accounts.find(id)->name, QStringLiteral("HubSpot account 147000001"));
        f->accounts.setVersion(id, ApiVersion::V2026_09);
        QCOMPARE(valueOf(f->accounts.check(id))->name, QStringLiteral("Practice portal")); // 2026-09 tells it
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
        row("notes", "oauth", true, true);
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

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
