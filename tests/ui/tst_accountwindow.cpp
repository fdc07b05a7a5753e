// SPDX-License-Identifier: MIT
// What a person does with accounts in the real window: begin, switch, check, sign out; and
// what the window says when a sign-in ends by itself.
#include "support/accountwindow.h"
#include "support/registry.h"
#include "ui/account/accountbutton.h"
#include "ui/account/accountdialog.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QListView>
#include <QTableWidget>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestAccountWindow : public AccountWindows {
    Q_OBJECT

private:
    // A window on the account of a key, whose home is eu1 once the portal's hublet is set to that.
    std::unique_ptr<WindowFixture> openBeforeTheMove()
    {
        WindowFixture::Start start = startWithKey();
        start.portal.switches.hublet = "eu1";
        start.portal.switches.wrongHost = "488";
        auto w = open(start);
        [&] {
            QVERIFY(w->portal.portal.set(QStringLiteral("hublet=na1")));
            useKey(*w);
            QTRY_VERIFY(w->window->panes());
        }();
        return w;
    }

private Q_SLOTS:
    void init() { startAfresh(); }

    void threeWaysToBegin()
    {
        const auto w = open(welcome());
        QCOMPARE(w->window->windowTitle(), QStringLiteral("Relata"));
        for (const char *name : {"signIn", "useKey", "practise"})
            QVERIFY(w->find<QPushButton>(name)->isVisible());
        QVERIFY(w->window->findChild<QDockWidget *>(QStringLiteral("history"))->isHidden());
        // Nothing that needs an account does harm without one.
        for (const Qt::Key shortcut : {Qt::Key_1, Qt::Key_N, Qt::Key_S, Qt::Key_F, Qt::Key_Return})
            QTest::keyClick(w->window.get(), shortcut, Qt::ControlModifier);
        QTest::keyClick(w->window.get(), Qt::Key_F6);
        QTest::mouseClick(w->find<QPushButton>("practise"), Qt::LeftButton);
        QTRY_VERIFY(w->window->panes());
        QCOMPARE(w->workspace().account.id, QStringLiteral("practice"));
        QTRY_VERIFY(w->window->findChild<QDockWidget *>(QStringLiteral("history"))->isVisible());
        QCOMPARE(w->accounts.current(), QStringLiteral("practice"));
        QTest::mouseClick(w->find<QPushButton>("link"), Qt::LeftButton);
    }
    void theCardsOpenTheirDialogs()
    {
        const auto w = open(welcome());
        QTest::mouseClick(w->find<QPushButton>("signIn"), Qt::LeftButton);
        dialog<SignInDialog>(*w)->reject();
        QTRY_VERIFY(!w->window->findChild<SignInDialog *>());
        QTest::mouseClick(w->find<QPushButton>("useKey"), Qt::LeftButton);
        dialog<AccessKeyDialog>(*w);
    }

    void everyAccountHasItsOwn()
    {
        const auto w = open();
        w->fillIn();
        w->savePreset("Of practice");
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QTRY_COMPARE(w->historyRows(), 1);
        signIn(*w);
        QVERIFY(w->find<QLineEdit>("fromRecord")->text().isEmpty());
        QVERIFY(w->headline().isEmpty());
        QTRY_COMPARE(w->historyRows(), 0);
        QCOMPARE(w->find<QListView>("list")->model()->rowCount(), 0);
        w->fillIn();
        w->pressLink();
        QTRY_VERIFY(w->headline().startsWith(QStringLiteral("Linked")));
        switchTo(*w, QStringLiteral("Practice portal"));
        QCOMPARE(w->workspace().account.id, QStringLiteral("practice"));
        QTRY_COMPARE(w->historyRows(), 1);
        QCOMPARE(w->find<QListView>("list")->model()->rowCount(), 1);
        QVERIFY(w->window->windowTitle().startsWith(QStringLiteral("Practice portal")));
        QCOMPARE(w->find<QLineEdit>("fromRecord")->text(), QStringLiteral("101")); // as it was left
        QVERIFY(w->draft().isChosen(userType(28)));
    }
    // The address of a record in another account: refused here, brought into the form of that one in a click.
    void anAddressOfAnotherAccount()
    {
        const auto w = open();
        QTRY_VERIFY(!valueOf(
            w->workspace().catalogue.pageOf({objecttypes::contact(), *RecordId::parse(QStringLiteral("1"))}))
                         .isEmpty());
        SignedIn other{{}, {{}, {}, QStringLiteral("pat-na1-other")}};
        other.account.name = QStringLiteral("Other");
        other.account.portalId = QStringLiteral("4711");
        other.account.id = Account::idFor(Account::Server::HubSpot, other.account.portalId);
        other.account.credential = Account::Credential::AccessKey;
        w->accounts.add(other);
        w->draft().setRecordText(
            Side::From, QStringLiteral("https://app.hubspot.com/contacts/4711/record/0-1/101"));
        QVERIFY(!w->draft().record(Side::From));
        auto *offer = w->find<QPushButton>("fromAccount");
        QTRY_VERIFY(offer->isVisible());
        QCOMPARE(offer->text(), QStringLiteral("Switch to Other (4711)"));
        QTest::mouseClick(offer, Qt::LeftButton);
        QTRY_COMPARE(w->workspace().account.id, other.account.id);
        QTRY_VERIFY(w->draft().record(Side::From));
        QCOMPARE(w->draft().record(Side::From)->id.text(), QStringLiteral("101"));
    }
    void noSwitchWhileALinkIsUnderWay()
    {
        WindowFixture::Start start;
        start.portal.latency = std::chrono::milliseconds(50);
        const auto w = open(start);
        w->fillIn();
        w->pressLink();
        QVERIFY(!w->window->findChild<AccountMenu *>()->isEnabled());
        w->window->openAccount(QStringLiteral("practice"));
        QVERIFY(w->message().contains(QStringLiteral("under way")));
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QVERIFY(w->window->findChild<AccountMenu *>()->isEnabled());
    }
    void theAccountIsBackAfterARestart()
    {
        {
            const auto w = open(welcome());
            signIn(*w);
        }
        WindowFixture::Start start;
        start.account = hubspotId;
        const auto w = open(start);
        QCOMPARE(w->accounts.current(), hubspotId);
        QVERIFY(w->window->windowTitle().contains(QStringLiteral("147000001")));
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QVERIFY(w->bars().isEmpty());
    }

    void productionIsAskedForOnce()
    {
        WindowFixture::Start start = startWithKey();
        start.portal.switches.accountType = "STANDARD";
        const auto w = open(start);
        signIn(*w);
        w->fillIn();
        w->pressLink();
        QTRY_VERIFY(w->question());
        QVERIFY(w->questionText().contains(QStringLiteral("practice.example (147000001)")));
        w->answer("Cancel");
        QTRY_VERIFY(w->canLink());
        QCOMPARE(w->historyRows(), 0);
        QCOMPARE(w->find<QLineEdit>("toRecord")->text(), QStringLiteral("202"));
        QTRY_VERIFY(!w->question());
        w->pressLink();
        w->answer("Link in this account");
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QTRY_VERIFY(!w->question());
        w->clickChip("Contractor");
        w->pressLink();
        QTRY_COMPARE(w->historyRows(), 2);
        QTRY_VERIFY(w->canLink());
        QVERIFY(!w->question());
        // Another production account is asked for by itself.
        QVERIFY(w->portal.portal.set(QStringLiteral("portal-id=4711")));
        useKey(*w);
        QTRY_COMPARE(w->workspace().account.portalId, QStringLiteral("4711"));
        w->fillIn();
        w->pressLink();
        QTRY_VERIFY(w->question());
        QVERIFY(w->questionText().contains(QStringLiteral("4711")));
        w->answer("Cancel");
        QTRY_VERIFY(!w->question());
        QTRY_VERIFY(w->canLink());
        // Another desk of the same account does not ask again; the practice portal never does.
        switchTo(*w, QStringLiteral("Practice portal"));
        w->fillIn();
        w->pressLink();
        QTRY_VERIFY(w->headline().startsWith(QStringLiteral("Linked")));
        switchTo(*w, QStringLiteral("practice.example"));
        w->fillIn();
        w->pressLink();
        QTRY_VERIFY(w->headline().startsWith(QStringLiteral("Linked")));
    }

    void theAccountPage()
    {
        const auto w = open(welcome());
        signIn(*w);
        w->fillIn();
        w->trigger("Account details…");
        auto *page = dialog<AccountDialog>(*w);
        QVERIFY(in<QLabel>(page, "name")->text().contains(QStringLiteral("147000001")));
        QCOMPARE(in<QLabel>(page, "kind")->text(), QStringLiteral("Developer test"));
        QVERIFY(in<QLabel>(page, "signIn")->text().contains(QStringLiteral("admin@practice.example")));
        QVERIFY(in<QLabel>(page, "versionNote")->text().contains(QStringLiteral("30 March 2027")));
        QVERIFY(in<QLabel>(page, "versionNote")->text().contains(QStringLiteral("Edit associations")));
        const auto cell = [page](int row, int column) {
            return in<QTableWidget>(page, "abilities")->item(row, column)->text();
        };
        QCOMPARE(cell(0, 0), QStringLiteral("Contacts"));
        for (int column = 1; column <= 4; ++column)
            QVERIFY(cell(0, column).contains(QStringLiteral("yes")));
        QVERIFY(w->portal.portal.set(QStringLiteral("account-type=SANDBOX")));
        click(page, "check");
        QTRY_COMPARE(in<QLabel>(page, "outcome")->text(), QStringLiteral("The connection works."));
        QCOMPARE(in<QLabel>(page, "kind")->text(), QStringLiteral("Sandbox"));
        w->portal.portal.revokeSignIns();
        click(page, "check");
        QTRY_COMPARE(in<QLabel>(page, "outcome")->property("role").toString(), QStringLiteral("error"));
    }
    void theVersionIsChosenAndTheFormStays()
    {
        const auto w = open(welcome());
        signIn(*w);
        w->fillIn();
        w->trigger("Account details…");
        auto *page = dialog<AccountDialog>(*w);
        auto *version = in<QComboBox>(page, "version");
        version->setFocus();
        QTest::keyClick(version, Qt::Key_End);
        QTest::keyClick(version, Qt::Key_Return);
        QTRY_COMPARE(w->workspace().account.version, ApiVersion::V2026_09);
        page->accept();
        QTRY_VERIFY(!w->window->findChild<AccountDialog *>());
        QCOMPARE(w->find<QLineEdit>("fromRecord")->text(), QStringLiteral("101"));
        QVERIFY(w->draft().isChosen(userType(28)));
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QVERIFY(w->find<QPlainTextEdit>("request")->toPlainText().contains(
            QStringLiteral("/crm/objects/2026-09/")));
        QCOMPARE(w->accounts.find(hubspotId)->version, ApiVersion::V2026_09);
    }

    // It has moved before it is opened again: the portal is known all the same, and the window names the new
    // address.
    void theAccountHasMoved()
    {
        WindowFixture::Start start = startWithKey();
        {
            const auto w = open(start);
            useKey(*w);
            QTRY_VERIFY(w->window->panes());
        }
        start.portal.switches.hublet = "eu1";
        start.portal.switches.wrongHost = "488";
        start.account = hubspotId;
        const auto w = open(start);
        QTRY_COMPARE(w->bars().size(), 1);
        const QString own = w->portal.server.regionalAddress().toString();
        QTRY_VERIFY(w->window->findChild<AccountButton *>()->toolTip().contains(own));
        QTRY_VERIFY(!valueOf(w->workspace().catalogue.pageOf(record("0-1", "101")))
                         .isEmpty()); // known with the portal
    }
    // A renewed sign-in may bring another data centre.
    void theRenewedKeyIsOfAnotherDataCentre()
    {
        const auto w = openBeforeTheMove();
        QVERIFY(w->window->panes());
        QVERIFY(w->portal.portal.set(QStringLiteral("hublet=eu1")));
        const auto renewed = w->lookUp(QString::fromLatin1(naKey));
        QVERIFY(renewed);
        (void)valueOf(w->accounts.add(*renewed));
        QCOMPARE(w->workspace().account.apiBase, w->portal.server.regionalAddress());
    }
    // HubSpot names another data centre while the account is open: the form stays, and the next try goes
    // there.
    void theAccountMoves()
    {
        const auto w = openBeforeTheMove();
        QVERIFY(w->window->panes());
        w->linkOne();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QVERIFY(w->bars().isEmpty());
        QVERIFY(w->portal.portal.set(QStringLiteral("hublet=eu1")));
        w->type("toRecord", "203");
        QTRY_COMPARE(w->bars().size(), 1);
        QVERIFY(w->bars().constFirst().contains(QStringLiteral("data centre")));
        QCOMPARE(w->find<QLineEdit>("toRecord")->text(), QStringLiteral("203"));
        QTRY_VERIFY(w->hasNames());
        w->clickChip("Contractor");
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QVERIFY(w->find<QPlainTextEdit>("request")->toPlainText().contains(
            QString::number(w->portal.server.regionalAddress().port())));
        QCOMPARE(w->bars().size(), 1);
    }

    void signingOutKeepsTheHistory()
    {
        const auto w = open(welcome());
        signIn(*w);
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->historyRows(), 1);
        w->trigger("Sign out…");
        w->answer("Cancel");
        QTRY_VERIFY(!w->question());
        QVERIFY(w->window->panes());
        w->trigger("Sign out…");
        w->answer("Sign out");
        QTRY_VERIFY(!w->window->panes());
        QTRY_VERIFY(m_keychain.entries.isEmpty());
        QVERIFY(w->bars().isEmpty());
        QVERIFY(menuLine(*w, QStringLiteral("practice.example")).isEmpty());
        signIn(*w);
        QTRY_COMPARE(w->historyRows(), 1);
    }
    void signingOutCanTakeTheHistoryAlong()
    {
        const auto w = open(welcome());
        signIn(*w);
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->historyRows(), 1);
        w->trigger("Sign out…");
        QTRY_VERIFY(w->window->findChild<QCheckBox *>());
        QVERIFY(!w->window->findChild<QCheckBox *>()->isChecked());
        w->window->findChild<QCheckBox *>()->setChecked(true);
        w->answer("Sign out");
        QTRY_VERIFY(!w->window->panes());
        signIn(*w);
        QTRY_COMPARE(valueOf(w->journal.find({hubspotId, {}, {}, 0, 10}))->size(), 0);
        QCOMPARE(w->historyRows(), 0);
    }

    void withoutAKeychain()
    {
        m_keychain.locked = true;
        const auto w = open(welcome());
        signIn(*w);
        QCOMPARE(w->bars().size(), 1);
        QVERIFY(w->bars().constFirst().contains(QStringLiteral("until Relata quits")));
        QVERIFY(w->bars().constFirst().contains(QStringLiteral("locked")));
        w->fillIn();
        w->pressLink();
        QTRY_VERIFY(w->headline().startsWith(QStringLiteral("Linked")));
        switchTo(*w, QStringLiteral("Practice portal"));
        QVERIFY(w->bars().isEmpty());
        switchTo(*w, QStringLiteral("practice.example"));
        QCOMPARE(w->bars().size(), 1);
    }
    void revokedElsewhere()
    {
        const auto w = open(welcome());
        signIn(*w);
        w->fillIn();
        QTRY_VERIFY(w->canLink());
        w->portal.portal.revokeSignIns();
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Not linked, nothing was sent"));
        QCOMPARE(w->bars().size(), 1);
        QVERIFY(w->bars().constFirst().contains(QStringLiteral("has ended")));
        QVERIFY(w->draft().isChosen(userType(28)));
        for (QPushButton *button : w->window->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Sign in again…") && button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        fillInAndGo(*w);
        QTRY_VERIFY(w->bars().isEmpty());
        QCOMPARE(w->find<QLineEdit>("fromRecord")->text(), QStringLiteral("101"));
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
    }
    void keychainLockedAtTheStart()
    {
        {
            const auto w = open(welcome());
            signIn(*w);
        }
        m_keychain.locked = true;
        WindowFixture::Start start;
        start.account = hubspotId;
        const auto w = open(start);
        QTRY_COMPARE(w->bars().size(), 1);
        QVERIFY(w->bars().constFirst().contains(QStringLiteral("locked")));
        m_keychain.locked = false;
        for (QPushButton *button : w->window->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Try again"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(w->chip("Decision maker").isValid());
        QVERIFY(w->bars().isEmpty());
    }
};

RELATA_TEST(TestAccountWindow)
#include "tst_accountwindow.moc"
