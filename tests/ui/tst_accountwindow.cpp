// SPDX-License-Identifier: MIT
// What a person does with accounts in the real window: begin, sign in, use keys, switch, check, sign out; and
// what the window says when a sign-in ends by itself.
#include "support/windowfixture.h"
#include "ui/account/accesskeydialog.h"
#include "ui/account/accountdialog.h"
#include "ui/account/accountmenu.h"
#include "ui/account/signindialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QDockWidget>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QStatusBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

const char *const key = "pat-na1-11111111-2222-3333-4444-555555555555";
const QString hubspotId = QStringLiteral("portal:147000001");

WindowFixture::Start startWithKey()
{
    WindowFixture::Start start;
    start.portal.accessKey = key;
    start.account.clear();
    return start;
}

} // namespace

class TestAccountWindow : public QObject {
    Q_OBJECT

private:
    // The portal keeps its sign-ins over a restart, as HubSpot does.
    std::unique_ptr<WindowFixture> open(WindowFixture::Start start = {})
    {
        start.portal.changesFile = m_folder->filePath(QStringLiteral("portal.json"));
        auto fixture = std::make_unique<WindowFixture>(m_folder->path(), m_keychain, start);
        [&] {
            QVERIFY(QTest::qWaitForWindowExposed(fixture->window.get()));
        }();
        return fixture;
    }
    static WindowFixture::Start welcome()
    {
        WindowFixture::Start start;
        start.account.clear();
        return start;
    }
    template <typename T>
    static T *dialog(const WindowFixture &w)
    {
        [&] {
            QTRY_VERIFY(w.window->findChild<T *>());
            QTRY_VERIFY(w.window->findChild<T *>()->isVisible());
        }();
        return w.window->findChild<T *>();
    }
    template <typename T>
    static T *in(QWidget *dialog, const char *name)
    {
        T *widget = dialog->findChild<T *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no widget %s", name);
        return widget;
    }
    static void click(QWidget *dialog, const char *button)
    {
        QTest::mouseClick(in<QPushButton>(dialog, button), Qt::LeftButton);
    }
    static void typeInto(QWidget *dialog, const char *field, const QString &text)
    {
        auto *edit = in<QLineEdit>(dialog, field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    // Signs in at HubSpot, which the portal plays, and waits for the account.
    static void signIn(WindowFixture &w)
    {
        w.trigger("Sign in with HubSpot…");
        fillInAndGo(w);
    }
    static void fillInAndGo(WindowFixture &w)
    {
        auto *dialog = TestAccountWindow::dialog<SignInDialog>(w);
        typeInto(dialog, "clientId", w.app().clientId);
        typeInto(dialog, "clientSecret", w.app().clientSecret);
        click(dialog, "openBrowser");
        QTRY_VERIFY(!w.window->findChild<SignInDialog *>());
        QTRY_VERIFY(w.window->desk());
        QTRY_COMPARE(w.workspace().account.id, hubspotId);
    }
    static void useKey(WindowFixture &w, const QString &text = QLatin1String(key))
    {
        w.trigger("Use an access key…");
        auto *dialog = TestAccountWindow::dialog<AccessKeyDialog>(w);
        typeInto(dialog, "key", text);
        click(dialog, "use");
    }
    static void switchTo(WindowFixture &w, const QString &name)
    {
        for (QAction *action : w.window->findChild<AccountMenu *>()->actions()) {
            if (action->text().startsWith(name))
                action->trigger();
        }
        QTRY_VERIFY(w.window->windowTitle().startsWith(name));
    }
    static QString menuLine(const WindowFixture &w, const QString &name)
    {
        for (const QAction *action : w.window->findChild<AccountMenu *>()->actions()) {
            if (action->text().startsWith(name))
                return action->text();
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = {};
        QGuiApplication::clipboard()->clear();
    }

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
        QTRY_VERIFY(w->window->desk());
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

    void signingInAndLinking()
    {
        const auto w = open(welcome());
        signIn(*w);
        QVERIFY(w->window->windowTitle().contains(QStringLiteral("practice.example (147000001)")));
        QTRY_VERIFY(w->browser.page().contains(QStringLiteral("Signed in")));
        QVERIFY(w->bars().isEmpty());
        const QString line = menuLine(*w, QStringLiteral("practice.example"));
        for (const char *part : {"147000001", "Developer test", "v4", "scope", "kept in the keychain"})
            QVERIFY2(line.contains(QLatin1String(part)), qPrintable(line));
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
    }
    void whatIsToBeRegisteredCanBeCopied()
    {
        const auto w = open(welcome());
        w->trigger("Sign in with HubSpot…");
        auto *dialog = TestAccountWindow::dialog<SignInDialog>(*w);
        click(dialog, "copyRedirects");
        for (const quint16 port : w->ports)
            QVERIFY(QGuiApplication::clipboard()->text().contains(redirectUri(port)));
        click(dialog, "copyScopes");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("crm.objects.deals.write")));
        click(dialog, "copySettings");
        const QJsonObject auth = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8())
                                     .object()
                                     .value(QStringLiteral("auth"))
                                     .toObject();
        QCOMPARE(auth.value(QStringLiteral("redirectUrls")).toArray().size(), 3);
        QCOMPARE(auth.value(QStringLiteral("requiredScopes")).toArray().size(), 7);
        QVERIFY(auth.value(QStringLiteral("optionalScopes")).toArray().contains(QStringLiteral("tickets")));
    }
    void wrongSecret()
    {
        const auto w = open(welcome());
        w->trigger("Sign in with HubSpot…");
        auto *dialog = TestAccountWindow::dialog<SignInDialog>(*w);
        click(dialog, "openBrowser");
        QVERIFY(in<QLabel>(dialog, "problem")->isVisible()); // nothing typed yet
        typeInto(dialog, "clientId", w->app().clientId);
        typeInto(dialog, "clientSecret", QStringLiteral("wrong"));
        QCOMPARE(in<QLineEdit>(dialog, "clientSecret")->echoMode(), QLineEdit::Password);
        click(dialog, "openBrowser");
        QTRY_VERIFY(in<QLabel>(dialog, "problem")
                        ->text()
                        .contains(QStringLiteral("does not belong to this client ID")));
        QCOMPARE(in<QLineEdit>(dialog, "clientId")->text(), w->app().clientId);
        QTRY_VERIFY(w->browser.page().contains(QStringLiteral("Not signed in")));
        fillInAndGo(*w); // and once more, with the right one
    }
    void withoutABrowser()
    {
        const auto w = open(welcome());
        w->hasBrowser = false;
        w->browser.setFollowing(false);
        w->trigger("Sign in with HubSpot…");
        auto *dialog = TestAccountWindow::dialog<SignInDialog>(*w);
        typeInto(dialog, "clientId", w->app().clientId);
        typeInto(dialog, "clientSecret", w->app().clientSecret);
        click(dialog, "openBrowser");
        QTRY_VERIFY(
            in<QLabel>(dialog, "waiting")->text().contains(QStringLiteral("No browser could be opened")));
        click(dialog, "copyLink");
        QCOMPARE(QGuiApplication::clipboard()->text(), in<QLineEdit>(dialog, "link")->text());
        QTRY_VERIFY(!w->browser.address().isEmpty()); // the person took the link to a browser
        typeInto(dialog, "pasted", QStringLiteral("http://localhost"));
        click(dialog, "usePasted");
        QVERIFY(in<QLabel>(dialog, "hint")->isVisible());
        typeInto(dialog, "pasted", QString::fromLatin1(w->browser.address().toEncoded()));
        QTest::keyClick(in<QLineEdit>(dialog, "pasted"), Qt::Key_Return);
        QTRY_VERIFY(w->window->desk());
        QCOMPARE(w->workspace().account.id, hubspotId);
    }
    void cancelKeepsWhatWasTyped()
    {
        const auto w = open(welcome());
        w->trigger("Sign in with HubSpot…");
        auto *dialog = TestAccountWindow::dialog<SignInDialog>(*w);
        typeInto(dialog, "clientId", QStringLiteral("no such app"));
        typeInto(dialog, "clientSecret", QStringLiteral("x"));
        click(dialog, "openBrowser");
        QTRY_VERIFY(in<QPushButton>(dialog, "cancelWait")->isVisible());
        click(dialog, "cancelWait");
        QTRY_VERIFY(in<QPushButton>(dialog, "openBrowser")->isVisible());
        QCOMPARE(in<QLineEdit>(dialog, "clientId")->text(), QStringLiteral("no such app"));
        QVERIFY(!in<QLabel>(dialog, "problem")->isVisible());
    }
    void signingInToThePracticePortal()
    {
        const auto w = open(welcome());
        w->trigger("Sign in with HubSpot…");
        auto *dialog = TestAccountWindow::dialog<SignInDialog>(*w);
        in<QComboBox>(dialog, "server")->setCurrentIndex(2);
        QTRY_COMPARE(in<QLineEdit>(dialog, "clientId")->text(), w->app().clientId);
        click(dialog, "openBrowser");
        QTRY_VERIFY(w->window->desk());
        QCOMPARE(w->workspace().account.id, QStringLiteral("practice:147000001"));
        QVERIFY(menuLine(*w, QStringLiteral("practice.example")).contains(QStringLiteral("Practice")));
    }

    void aKey()
    {
        const auto w = open(startWithKey());
        useKey(*w, QStringLiteral("  %1 ").arg(QLatin1String(key)));
        QTRY_VERIFY(w->window->desk());
        QCOMPARE(w->workspace().account.id, hubspotId);
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
    }
    void aBadKeyIsToldAndCorrected()
    {
        const auto w = open(startWithKey());
        useKey(*w, QStringLiteral("pat-na1 -1"));
        auto *dialog = TestAccountWindow::dialog<AccessKeyDialog>(*w);
        QTRY_VERIFY(in<QLabel>(dialog, "problem")->text().contains(QStringLiteral("blanks")));
        QCOMPARE(in<QLineEdit>(dialog, "key")->text(), QStringLiteral("pat-na1 -1"));
        QCOMPARE(in<QLineEdit>(dialog, "key")->echoMode(), QLineEdit::Password);
        typeInto(dialog, "key", QStringLiteral("pat-na1-unknown"));
        QVERIFY(!in<QLabel>(dialog, "problem")->isVisible());
        QTest::keyClick(in<QLineEdit>(dialog, "key"), Qt::Key_Return);
        QTRY_VERIFY(in<QLabel>(dialog, "problem")->text().contains(QStringLiteral("does not know")));
        typeInto(dialog, "key", QLatin1String(key));
        click(dialog, "use");
        QTRY_VERIFY(w->window->desk());
    }
    void missingScopesAreNamedFirst()
    {
        WindowFixture::Start start = startWithKey();
        start.portal.switches.missingScope = "deals";
        const auto w = open(start);
        useKey(*w);
        auto *dialog = TestAccountWindow::dialog<AccessKeyDialog>(*w);
        QTRY_VERIFY(in<QLabel>(dialog, "missing")->isVisible());
        QVERIFY(in<QLabel>(dialog, "missing")->text().contains(QStringLiteral("crm.objects.deals.write")));
        QVERIFY(!w->window->desk());
        QCOMPARE(in<QPushButton>(dialog, "use")->text(), QStringLiteral("Use all the same"));
        click(dialog, "use");
        QTRY_VERIFY(w->window->desk());
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
        QVERIFY(w->window->statusBar()->currentMessage().contains(QStringLiteral("under way")));
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
        WindowFixture::Start start = welcome();
        start.portal.switches.accountType = "STANDARD";
        const auto w = open(start);
        signIn(*w);
        w->fillIn();
        w->pressLink();
        QTRY_VERIFY(w->window->findChild<QMessageBox *>());
        QVERIFY(w->window->findChild<QMessageBox *>()->text().contains(
            QStringLiteral("practice.example (147000001)")));
        w->answer("Cancel");
        QTRY_VERIFY(w->canLink());
        QCOMPARE(w->historyRows(), 0);
        QCOMPARE(w->find<QLineEdit>("toRecord")->text(), QStringLiteral("202"));
        QTRY_VERIFY(!w->window->findChild<QMessageBox *>());
        w->pressLink();
        w->answer("Link in this account");
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QTRY_VERIFY(!w->window->findChild<QMessageBox *>());
        w->clickChip("Contractor");
        w->pressLink();
        QTRY_COMPARE(w->historyRows(), 2);
        QTRY_VERIFY(w->canLink());
        QVERIFY(!w->window->findChild<QMessageBox *>());
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
        w->trigger("This account…");
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
        w->trigger("This account…");
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

    void signingOutKeepsTheHistory()
    {
        const auto w = open(welcome());
        signIn(*w);
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->historyRows(), 1);
        w->trigger("Sign out…");
        w->answer("Cancel");
        QTRY_VERIFY(!w->window->findChild<QMessageBox *>());
        QVERIFY(w->window->desk());
        w->trigger("Sign out…");
        w->answer("Sign out");
        QTRY_VERIFY(!w->window->desk());
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
        QTRY_VERIFY(!w->window->desk());
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
    void anotherAccountThanExpected()
    {
        const auto w = open(startWithKey());
        useKey(*w);
        QTRY_VERIFY(w->window->desk());
        QVERIFY(w->portal.portal.set(QStringLiteral("portal-id=4711")));
        w->trigger("This account…");
        click(dialog<AccountDialog>(*w), "signInAgain");
        auto *keyDialog = dialog<AccessKeyDialog>(*w);
        typeInto(keyDialog, "key", QLatin1String(key));
        click(keyDialog, "use");
        QTRY_VERIFY(in<QLabel>(keyDialog, "problem")->text().contains(QStringLiteral("4711")));
        QCOMPARE(w->accounts.all().size(), 2);
    }
    void namesForScreenReaders()
    {
        const auto w = open(welcome());
        w->trigger("Sign in with HubSpot…");
        auto *signInDialog = dialog<SignInDialog>(*w);
        for (QLineEdit *edit : signInDialog->findChildren<QLineEdit *>())
            QVERIFY2(!QAccessible::queryAccessibleInterface(edit)->text(QAccessible::Name).isEmpty(),
                qPrintable(edit->objectName()));
    }
};

QTEST_MAIN(TestAccountWindow)
#include "tst_accountwindow.moc"
