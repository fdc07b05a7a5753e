// SPDX-License-Identifier: MIT
// The accounts a person has: several of them, over restarts, checked, and gone again.
#include "account/productionguard.h"
#include "account/scopes.h"
#include "support/accountfixture.h"
#include "support/filebytes.h"
#include "support/registry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestAccounts : public AccountTest {
    Q_OBJECT

private:
    QByteArray file(const AccountFixture &f) { return bytesOf(f.folder.accountsFile()); }

private Q_SLOTS:
    // Before the first link into a production account the person is asked, once for each account.
    void productionIsAskedAboutOnce()
    {
        ProductionGuard guard;
        Account account;
        account.id = QStringLiteral("4711");
        account.name = QStringLiteral("Acme");
        account.kind = Account::Kind::Sandbox;
        QVERIFY(!guard.question(account));
        account.kind = Account::Kind::Production;
        QVERIFY(guard.question(account) && guard.question(account)->text.contains(QStringLiteral("Acme")));
        guard.agree(account.id);
        QVERIFY(!guard.question(account));
        account.id = QStringLiteral("4712");
        QVERIFY(guard.question(account));
    }
    void init() { startAfresh(); }

    // As packagers may leave it out, with accounts from a time when it was there.
    void withoutAPracticePortal()
    {
        const auto f = make();
        const QString id = f->signIn({f->app(), Account::Server::Practice})->account.id;
        Accounts without({f->folder.accountsFile(), f->tokens, f->clock, f->log, f->hosts(), {}});
        QVERIFY(without.load());
        QVERIFY(!without.hasPractice());
        QVERIFY(!without.find(id));
        QVERIFY(without.all().isEmpty());
        for (const QString &gone : {id, Account::practiceId()})
            QCOMPARE(without.open(gone).error().kind, Error::Kind::BadInput);
        QCOMPARE(valueOf(without.bearerOf(id)({})).error().kind, Error::Kind::NotSignedIn);
        QVERIFY(!without.readerServices(Account::Server::Practice));
        QVERIFY(valueOf(without.proposedApp(Account::Server::Practice, {})).clientId.isEmpty());
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
        QVERIFY(f->addKey(naKey));
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
        writeBytes(folder->accountsFile(), "{");
        const auto f = make();
        QVERIFY(QFile::exists(folder->accountsFile() + QStringLiteral(".damaged")));
        QCOMPARE(f->accounts.all().size(), 1);
    }
    void anUnreadableFileIsNotOverwritten()
    {
        const auto folder = DataFolder::at(m_folder->path());
        QVERIFY(QDir().mkdir(folder->accountsFile())); // a folder of that name cannot be read as a file
        const auto f = make();
        QSignalSpy failed(&f->accounts, &Accounts::saveFailed);
        QVERIFY(f->accounts.open(Account::practiceId()));
        QCOMPARE(failed.size(), 1); // what is changed now does not last
        QVERIFY(QFileInfo(folder->accountsFile()).isDir());
    }
    // Entries with values that nobody here knows are no accounts, and stay as they are.
    void entriesThatAreNotUnderstood()
    {
        const auto folder = DataFolder::at(m_folder->path());
        const QJsonArray strange{QJsonObject{{QStringLiteral("portalId"), QStringLiteral("1")},
                                     {QStringLiteral("credential"), QStringLiteral("oauth")},
                                     {QStringLiteral("server"), QStringLiteral("custom")},
                                     {QStringLiteral("apiBase"), QStringLiteral("https://evil.example")}},
            QJsonObject{{QStringLiteral("credential"), QStringLiteral("passkey")},
                {QStringLiteral("portalId"), QStringLiteral("2")}},
            7};
        writeBytes(folder->accountsFile(),
            QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("relata-accounts")},
                              {QStringLiteral("version"), 1}, {QStringLiteral("accounts"), strange}})
                .toJson());
        QString id;
        {
            const auto f = make(withKey(naKey));
            QCOMPARE(f->accounts.all().size(), 1);
            id = f->addKey(naKey)->account.id;
        }
        QVERIFY(make()->accounts.find(id));
        const QJsonArray kept = QJsonDocument::fromJson(bytesOf(folder->accountsFile()))
                                    .object()
                                    .value(QLatin1String("accounts"))
                                    .toArray();
        QCOMPARE(kept.size(), strange.size() + 1);
        for (const QJsonValue &value : strange)
            QVERIFY(kept.contains(value));
    }

    void theSameAccountTwiceIsOne()
    {
        const auto f = make(withKey(naKey));
        const QString id = f->signIn()->account.id;
        f->accounts.setVersion(id, ApiVersion::V2026_09);
        QCOMPARE(f->addKey(naKey)->account.id, id);
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
        QVERIFY(f->signIn());
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
            QVERIFY(valueOf(f->accounts.bearerOf(id)({})));
        }
        QCOMPARE(make()->accounts.find(id)->version, ApiVersion::V2026_03);
    }
    void theVersionMayChangeDuringACheck()
    {
        const auto f = make();
        const QString id = f->signIn()->account.id;
        const auto checked = f->accounts.check(id);
        f->accounts.setVersion(id, ApiVersion::V2026_09);
        QVERIFY(valueOf(checked));
        QCOMPARE(f->accounts.find(id)->version, ApiVersion::V2026_09);
    }
    // HubSpot may name the account's data centre when the account has long been known.
    void itsDataCentreIsNamedLater_data()
    {
        QTest::addColumn<bool>("byCheck");
        QTest::newRow("by a call") << false;
        QTest::newRow("by a check") << true;
    }
    void itsDataCentreIsNamedLater()
    {
        QFETCH(bool, byCheck);
        QString id;
        {
            const auto f = make(withKey(naKey));
            id = f->addKey(naKey)->account.id;
        }
        practice::Portal::Options options;
        options.switches.hublet = "eu1";
        options.switches.wrongHost = "488";
        const auto f = make(withKey(naKey, options));
        QCOMPARE(f->accounts.open(id)->apiBase, f->portal.server.address());
        QSignalSpy moved(&f->accounts, &Accounts::moved);
        if (byCheck)
            QVERIFY(valueOf(f->accounts.check(id)));
        else
            f->accounts.moveTo(id, QStringLiteral("eu1"));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.constFirst().at(1).toUrl(), f->portal.server.regionalAddress());
        QCOMPARE(f->accounts.open(id)->apiBase, f->portal.server.regionalAddress());
        QCOMPARE(make(withKey(naKey, options))->accounts.find(id)->dataCentre, QStringLiteral("eu1"));
        // It may move again, but no two hosts send it to and fro for ever.
        f->accounts.moveTo(id, QStringLiteral("na1"));
        QCOMPARE(f->accounts.open(id)->apiBase, f->portal.server.address());
        for (int times = 0; times < 10; ++times) {
            f->accounts.moveTo(id, QStringLiteral("eu1"));
            f->accounts.moveTo(id, QStringLiteral("na1"));
        }
        QCOMPARE(moved.size(), byCheck ? 4 : 3);
    }
    // Killed between the two, the program leaves an account without a secret, never a secret of nobody.
    void theListIsWrittenBeforeTheKeychain()
    {
        struct Watching : FakeKeychain {
            QFuture<Result<void>> write(const QString &key, const QString &secret) override
            {
                listed.append(bytesOf(list).contains(key.section(QLatin1Char(':'), 1).toUtf8()));
                return FakeKeychain::write(key, secret);
            }
            QString list;
            QList<bool> listed;
        } keychain;
        keychain.list = DataFolder::at(m_folder->path())->accountsFile();
        AccountFixture f(m_folder->path(), keychain);
        QVERIFY(f.signIn());
        QCOMPARE(keychain.listed, QList<bool>{true});
    }
    void everyAccountProposesItsOwnApp()
    {
        const auto f = make();
        SignedIn first = *f->signIn();
        SignedIn second = first;
        second.account.id = QStringLiteral("portal:4711");
        second.secret.app.clientId = QStringLiteral("other");
        valueOf(f->accounts.add(second));
        const auto proposed = [&f](const SignedIn &renewed) {
            return valueOf(f->accounts.proposedApp(Account::Server::HubSpot, renewed.account)).clientId;
        };
        QCOMPARE(proposed(first), f->app().clientId);
        QCOMPARE(proposed(second), QStringLiteral("other"));
    }
    void anEndedSignInSaysSo()
    {
        const auto f = make();
        const QString id = f->signIn()->account.id;
        QCOMPARE(f->accounts.find(id)->keptText(), QStringLiteral("sign-in kept in the keychain"));
        f->portal.portal.revokeSignIns();
        f->clock.advance(std::chrono::hours(1));
        QVERIFY(!valueOf(f->accounts.bearerOf(id)({})));
        QCOMPARE(f->accounts.find(id)->keptText(), QStringLiteral("signed out"));
        QVERIFY(f->signIn());
        QCOMPARE(f->accounts.find(id)->keptText(), QStringLiteral("sign-in kept in the keychain"));
    }
    void signingOutOfWhatWasNeverKept()
    {
        m_keychain.locked = true;
        const auto f = make();
        QVERIFY(valueOf(f->accounts.signOut(f->signIn()->account.id)).wiped);
    }
    void theAppIsProposedAgain()
    {
        const auto f = make();
        QVERIFY(valueOf(f->accounts.proposedApp(Account::Server::HubSpot)).clientId.isEmpty());
        QCOMPARE(valueOf(f->accounts.proposedApp(Account::Server::Practice)).clientId, f->app().clientId);
        QVERIFY(f->signIn());
        QCOMPARE(
            valueOf(f->accounts.proposedApp(Account::Server::HubSpot)).clientSecret, f->app().clientSecret);
    }

    void signingOut()
    {
        const auto f = make();
        const auto signedIn = f->signIn();
        QVERIFY(f->accounts.open(signedIn->account.id));
        const BearerSource before = f->accounts.bearerOf(signedIn->account.id);
        QVERIFY(valueOf(before({})));
        const auto done = valueOf(f->accounts.signOut(signedIn->account.id));
        QVERIFY(done.revoked && done.wiped);
        QVERIFY(m_keychain.entries.isEmpty());
        QVERIFY(f->accounts.current().isEmpty());
        QCOMPARE(valueOf(before({})).error().kind, Error::Kind::NotSignedIn);
        QVERIFY(!valueOf(f->tokens.read(signedIn->account.id))->has_value());
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
            Hosts::at(QUrl(QStringLiteral("http://127.0.0.1:1")), {}), {}});
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
        const auto done = valueOf(f->accounts.signOut(id));
        QVERIFY(!done.wiped);
        QVERIFY(!done.revoked); // the token to end could not be read
        QVERIFY(!f->accounts.find(id));
        QCOMPARE(valueOf(f->accounts.bearerOf(id)({})).error().kind, Error::Kind::NotSignedIn);
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
        const QString id = f->addKey(naKey)->account.id;
        QCOMPARE(f->accounts.find(id)->name, QStringLiteral("HubSpot account 147000001"));
        f->accounts.setVersion(id, ApiVersion::V2026_09);
        QCOMPARE(valueOf(f->accounts.check(id))->name, QStringLiteral("Practice portal")); // 2026-09 tells it
    }
};

RELATA_TEST(TestAccounts)
#include "tst_accounts.moc"
