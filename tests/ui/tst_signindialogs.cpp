// SPDX-License-Identifier: MIT
// The dialogs of signing in and of access keys in the real window, with a browser that follows.
#include "support/accountwindow.h"
#include "support/registry.h"
#include "ui/account/accountdialog.h"

#include <QAccessible>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTranslator>

using namespace relata;
using namespace relata::test;

class TestSignInDialogs : public AccountWindows {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAfresh(); }

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
        auto *shown = dialog<SignInDialog>(*w);
        click(shown, "copyRedirects");
        for (const quint16 port : w->ports)
            QVERIFY(QGuiApplication::clipboard()->text().contains(redirectUri(port)));
        click(shown, "copyScopes");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("crm.objects.deals.write")));
        click(shown, "copySettings");
        const QJsonObject auth =
            QJsonDocument::fromJson('{' + QGuiApplication::clipboard()->text().toUtf8() + '}')
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
        auto *shown = dialog<SignInDialog>(*w);
        click(shown, "openBrowser");
        QVERIFY(in<QLabel>(shown, "problem")->isVisible()); // nothing typed yet
        typeInto(shown, "clientId", w->app().clientId);
        typeInto(shown, "clientSecret", QStringLiteral("wrong"));
        QCOMPARE(in<QLineEdit>(shown, "clientSecret")->echoMode(), QLineEdit::Password);
        click(shown, "openBrowser");
        QTRY_VERIFY(in<QLabel>(shown, "problem")
                        ->text()
                        .contains(QStringLiteral("does not belong to this client ID")));
        QCOMPARE(in<QLineEdit>(shown, "clientId")->text(), w->app().clientId);
        QTRY_VERIFY(w->browser.page().contains(QStringLiteral("Not signed in")));
        fillInAndGo(*w); // and once more, with the right one
    }
    void withoutABrowser()
    {
        const auto w = open(welcome());
        w->hasBrowser = false;
        w->browser.setFollowing(false);
        w->trigger("Sign in with HubSpot…");
        auto *shown = dialog<SignInDialog>(*w);
        typeInto(shown, "clientId", w->app().clientId);
        typeInto(shown, "clientSecret", w->app().clientSecret);
        click(shown, "openBrowser");
        QTRY_VERIFY(
            in<QLabel>(shown, "waiting")->text().contains(QStringLiteral("No browser could be opened")));
        click(shown, "copyLink");
        QCOMPARE(QGuiApplication::clipboard()->text(), in<QLineEdit>(shown, "link")->text());
        QTRY_VERIFY(!w->browser.address().isEmpty()); // the person took the link to a browser
        typeInto(shown, "pasted", QStringLiteral("http://localhost"));
        click(shown, "usePasted");
        QVERIFY(in<QLabel>(shown, "hint")->isVisible());
        typeInto(shown, "pasted", QString::fromLatin1(w->browser.address().toEncoded()));
        QTest::keyClick(in<QLineEdit>(shown, "pasted"), Qt::Key_Return);
        QTRY_VERIFY(w->window->panes());
        QCOMPARE(w->workspace().account.id, hubspotId);
    }
    void anotherServerKeepsWhatWasTyped()
    {
        const auto w = open(welcome());
        w->trigger("Sign in with HubSpot…");
        auto *shown = dialog<SignInDialog>(*w);
        auto *server = in<QComboBox>(shown, "server");
        server->setCurrentIndex(2);
        QTRY_COMPARE(in<QLineEdit>(shown, "clientId")->text(), w->app().clientId);
        server->setCurrentIndex(0); // the portal's app goes with the portal
        QTRY_VERIFY(in<QLineEdit>(shown, "clientId")->text().isEmpty());
        typeInto(shown, "clientId", QStringLiteral("mine"));
        server->setCurrentIndex(1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(in<QLineEdit>(shown, "clientId")->text(), QStringLiteral("mine"));
    }
    void theEuDataCentreHasItsOwnPage()
    {
        const auto w = open(welcome());
        w->trigger("Sign in with HubSpot…");
        auto *shown = dialog<SignInDialog>(*w);
        in<QComboBox>(shown, "server")->setCurrentIndex(1);
        typeInto(shown, "clientId", w->app().clientId);
        typeInto(shown, "clientSecret", w->app().clientSecret);
        click(shown, "openBrowser");
        QTRY_COMPARE(w->opened.host(), QStringLiteral("localhost")); // as the fixture's table has it
    }
    void cancelKeepsWhatWasTyped()
    {
        const auto w = open(welcome());
        w->trigger("Sign in with HubSpot…");
        auto *shown = dialog<SignInDialog>(*w);
        typeInto(shown, "clientId", QStringLiteral("no such app"));
        typeInto(shown, "clientSecret", QStringLiteral("x"));
        click(shown, "openBrowser");
        QTRY_VERIFY(in<QPushButton>(shown, "cancelWait")->isVisible());
        click(shown, "cancelWait");
        QTRY_VERIFY(in<QPushButton>(shown, "openBrowser")->isVisible());
        QCOMPARE(in<QLineEdit>(shown, "clientId")->text(), QStringLiteral("no such app"));
        QVERIFY(!in<QLabel>(shown, "problem")->isVisible());
    }
    void signingInToThePracticePortal()
    {
        const auto w = open(welcome());
        w->trigger("Sign in with HubSpot…");
        auto *shown = dialog<SignInDialog>(*w);
        in<QComboBox>(shown, "server")->setCurrentIndex(2);
        QTRY_COMPARE(in<QLineEdit>(shown, "clientId")->text(), w->app().clientId);
        click(shown, "openBrowser");
        QTRY_VERIFY(w->window->panes());
        QCOMPARE(w->workspace().account.id, QStringLiteral("practice:147000001"));
        QVERIFY(menuLine(*w, QStringLiteral("practice.example")).contains(QStringLiteral("Practice")));
    }

    void aKey()
    {
        const auto w = open(startWithKey());
        useKey(*w, QStringLiteral("  %1 ").arg(QLatin1String(naKey)));
        QTRY_VERIFY(w->window->panes());
        QCOMPARE(w->workspace().account.id, hubspotId);
        w->fillIn();
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
    }
    void aBadKeyIsToldAndCorrected()
    {
        const auto w = open(startWithKey());
        useKey(*w, QStringLiteral("pat-na1 -1"));
        auto *shown = dialog<AccessKeyDialog>(*w);
        QTRY_VERIFY(in<QLabel>(shown, "problem")->text().contains(QStringLiteral("blanks")));
        QCOMPARE(in<QLineEdit>(shown, "key")->text(), QStringLiteral("pat-na1 -1"));
        QCOMPARE(in<QLineEdit>(shown, "key")->echoMode(), QLineEdit::Password);
        typeInto(shown, "key", QStringLiteral("pat-na1-unknown"));
        QVERIFY(!in<QLabel>(shown, "problem")->isVisible());
        QTest::keyClick(in<QLineEdit>(shown, "key"), Qt::Key_Return);
        QTRY_VERIFY(in<QLabel>(shown, "problem")->text().contains(QStringLiteral("does not know")));
        typeInto(shown, "key", QLatin1String(naKey));
        click(shown, "use");
        QTRY_VERIFY(w->window->panes());
    }
    void missingScopesAreNamedFirst()
    {
        WindowFixture::Start start = startWithKey();
        start.portal.switches.missingScope = "deals";
        const auto w = open(start);
        useKey(*w);
        auto *shown = dialog<AccessKeyDialog>(*w);
        QTRY_VERIFY(in<QLabel>(shown, "missing")->isVisible());
        QVERIFY(in<QLabel>(shown, "missing")->text().contains(QStringLiteral("crm.objects.deals.write")));
        QVERIFY(!w->window->panes());
        QCOMPARE(in<QPushButton>(shown, "use")->text(), QStringLiteral("Use anyway"));
        click(shown, "use");
        QTRY_VERIFY(w->window->panes());
    }
    void anotherAccountThanExpected()
    {
        const auto w = open(startWithKey());
        useKey(*w);
        QTRY_VERIFY(w->window->panes());
        QVERIFY(w->portal.portal.set(QStringLiteral("portal-id=4711")));
        w->trigger("Account details…");
        click(dialog<AccountDialog>(*w), "signInAgain");
        auto *keyDialog = dialog<AccessKeyDialog>(*w);
        typeInto(keyDialog, "key", QLatin1String(naKey));
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
    void inTheProgramsLanguage()
    {
        QTranslator german;
        QVERIFY(german.load(QLocale(QLocale::German), QStringLiteral("relata"), QStringLiteral("_"),
            QStringLiteral(":/translations")));
        QCoreApplication::installTranslator(&german);
        const auto w = open(welcome());
        QTest::mouseClick(w->find<QPushButton>("signIn"), Qt::LeftButton);
        fillInAndGo(*w);
        QTRY_VERIFY(w->browser.page().contains(QStringLiteral("<h1>Angemeldet</h1>")));
        QVERIFY(w->browser.page().contains(QStringLiteral("lang=\"de\"")));
        QCoreApplication::removeTranslator(&german);
    }
    void everyDialogFitsItsTexts_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"signInAction", "keyAction"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }
    void everyDialogFitsItsTexts()
    {
        QFETCH(QString, action);
        QTranslator german;
        QVERIFY(german.load(QLocale(QLocale::German), QStringLiteral("relata"), QStringLiteral("_"),
            QStringLiteral(":/translations")));
        QCoreApplication::installTranslator(&german);
        const auto w = open(welcome());
        w->window->findChild<QAction *>(action)->trigger();
        auto *shown = dialog<QDialog>(*w);
        for (QPushButton *button : shown->findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click(); // nothing is typed: a sentence appears
        }
        QTRY_VERIFY(in<QLabel>(shown, "problem")->isVisible());
        for (const QWidget *widget : shown->findChildren<QWidget *>()) {
            if (!widget->isVisible()
                || !(qobject_cast<const QLabel *>(widget) || qobject_cast<const QPushButton *>(widget)))
                continue;
            const int needed = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width())
                                                           : widget->minimumSizeHint().height();
            QVERIFY2(widget->height() >= needed, qPrintable(widget->objectName()));
            if (qobject_cast<const QPushButton *>(widget))
                QVERIFY2(widget->width() >= widget->sizeHint().width(), qPrintable(widget->objectName()));
        }
        QCoreApplication::removeTranslator(&german);
    }
};

RELATA_TEST(TestSignInDialogs)
#include "tst_signindialogs.moc"
