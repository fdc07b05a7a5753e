// SPDX-License-Identifier: MIT
// The system's keychain: a real Secret Service, unlocked; one that nobody unlocks; none at all. The script
// support/withkeyring provides each, and only the function of that name runs in it.
#include "support/accountfixture.h"
#include "support/registry.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestKeychain : public QObject {
    Q_OBJECT

private:
    // Without a usable keychain the account works until the program ends, and the reason is told.
    static void worksUntilQuit()
    {
        const QTemporaryDir folder;
        SystemKeychain keychain;
        AccountFixture f(folder.path(), keychain);
        QSignalSpy kept(&f.tokens, &TokenStore::kept);
        const auto signedIn = f.signIn();
        QVERIFY(signedIn);
        QCOMPARE(f.accounts.find(signedIn->account.id)->kept, Account::Kept::UntilQuit);
        QVERIFY(!kept.first().at(2).toString().isEmpty());
        QVERIFY(valueOf(f.accounts.bearerOf(signedIn->account.id)({})));
    }

private Q_SLOTS:
    void unlocked()
    {
        SystemKeychain keychain;
        const QString key = QStringLiteral("portal:4711");
        QVERIFY(!valueOf(keychain.read(key))->has_value());
        QVERIFY(valueOf(keychain.remove(key)));
        const QString secret = QStringLiteral("ü🚀 \"{}\n").repeated(500);
        QVERIFY(valueOf(keychain.write(key, secret)));
        QCOMPARE(valueOf(keychain.read(key))->value(), secret);
        QVERIFY(valueOf(keychain.write(key, QStringLiteral("other"))));
        QCOMPARE(valueOf(keychain.read(key))->value(), QStringLiteral("other"));
        QVERIFY(valueOf(keychain.remove(key)));
        QVERIFY(!valueOf(keychain.read(key))->has_value());

        // A sign-in survives the program.
        const QTemporaryDir folder;
        AccountFixture f(folder.path(), keychain);
        const QString id = f.signIn()->account.id;
        QCOMPARE(f.accounts.find(id)->kept, Account::Kept::Keychain);
        TokenStore tokens(keychain);
        Accounts restarted({f.folder.accountsFile(), tokens, f.clock, f.log, f.hosts(), {}});
        QVERIFY(restarted.load());
        QVERIFY(valueOf(restarted.bearerOf(id)({})));
        QVERIFY(valueOf(restarted.signOut(id)).wiped);
        QVERIFY(!valueOf(keychain.read(id))->has_value());
    }
    void locked() { worksUntilQuit(); }
    void none() { worksUntilQuit(); }
};

RELATA_TEST(TestKeychain)
#include "tst_keychain.moc"
