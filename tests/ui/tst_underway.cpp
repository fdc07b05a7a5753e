// SPDX-License-Identifier: MIT
// What a person does while something is under way: types on, presses Return early, cancels, closes the
// window.
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/windowfixture.h"
#include "ui/common/busyline.h"

using namespace relata;
using namespace relata::test;

class TestUnderWay : public QObject {
    Q_OBJECT

private:
    // A window on a portal that takes its time.
    std::unique_ptr<WindowFixture> openSlow(std::chrono::milliseconds latency)
    {
        practice::Portal::Options slow;
        slow.latency = latency;
        return openWindow(*m_folder, m_keychain, {slow, {}, {}});
    }
    // One whose person has pressed Link, and then closed it.
    std::unique_ptr<WindowFixture> closedWhileLinking(std::chrono::milliseconds latency)
    {
        auto w = openSlow(latency);
        w->fillIn();
        [&] {
            QTRY_VERIFY(w->canLink());
        }();
        w->pressLink();
        w->trigger("Quit");
        return w;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryEntry>(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // Return counts also when the hits are still on their way, and the result before is no answer to the new
    // question.
    void returnBeforeTheHits()
    {
        const auto w = openSlow(std::chrono::milliseconds(300));
        w->linkOne();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        auto *field = w->find<QLineEdit>("fromRecord");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("hopper"));
        QCOMPARE(w->headline(), QStringLiteral("Before: Linked"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!w->draft().record(Side::From));
        QTRY_COMPARE(w->draft().title(Side::From).name, QStringLiteral("Grace Hopper"));
        QCOMPARE(w->headline(), QStringLiteral("Before: Linked"));
        w->draft().setRecordText(Side::From, QStringLiteral("101"));
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
    }
    // A link under way is finished before the window closes; whoever closes twice means it.
    void closingWhileLinking()
    {
        const auto w = closedWhileLinking(std::chrono::milliseconds(200));
        QVERIFY(w->window->isVisible());
        QVERIFY(w->message().contains(QStringLiteral("closes when it is done")));
        QTRY_VERIFY(!w->window->isVisible());
        QTRY_VERIFY(w->companiesOfAda().contains(QStringLiteral("202 28")));
    }
    void closingTwice()
    {
        const auto w = closedWhileLinking(std::chrono::milliseconds(500));
        QVERIFY(w->window->isVisible());
        w->trigger("Quit");
        QVERIFY(!w->window->isVisible());
    }
    // The answer is that of the pair that was asked, not of the form as it is by then.
    void aFormThatChangesMeanwhile()
    {
        const auto w = openSlow(std::chrono::milliseconds(100));
        w->fillIn();
        QTRY_VERIFY(w->canLink());
        w->pressLink();
        w->draft().setRecordText(Side::To, QStringLiteral("203"));
        QTRY_COMPARE(w->headline(), QStringLiteral("Before: Linked"));
        QVERIFY(w->companiesOfAda().contains(QStringLiteral("202 28")));
        QVERIFY(!w->companiesOfAda().contains(QStringLiteral("203 28")));
        w->draft().setRecordText(Side::To, QStringLiteral("202"));
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
    }
    // The link goes on without the window that it was asked for in, and its result is shown by the next one.
    void aWindowMadeAnewWhileLinking_data()
    {
        QTest::addColumn<bool>("isDoneBetween");
        QTest::newRow("while it is under way") << false;
        QTest::newRow("done when there was no window") << true;
    }
    void aWindowMadeAnewWhileLinking()
    {
        QFETCH(bool, isDoneBetween);
        const auto w = openSlow(std::chrono::milliseconds(100));
        w->fillIn();
        QTRY_VERIFY(w->canLink());
        w->pressLink();
        if (isDoneBetween) {
            w->window.reset();
            QTRY_VERIFY(!w->open.isBusy());
        }
        w->makeWindow();
        w->window->show();
        QCOMPARE(w->find<QLineEdit>("fromRecord")->text(), QStringLiteral("101"));
        QCOMPARE(w->canLink(), isDoneBetween);
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QCOMPARE(w->resultLabels().last(), QStringLiteral("Decision maker"));
        QVERIFY(w->companiesOfAda().contains(QStringLiteral("202 28")));
        QTRY_VERIFY(w->canLink());
        QTRY_COMPARE(w->historyRows(), 1);
        QTRY_VERIFY(!w->workspace().outlook.links().isReading());
        w->makeWindow();
        QVERIFY(w->find<QTabWidget>("tabs")->isTabVisible(0));
    }
    // A question ends with the window that asked it: nobody has agreed, and the next window may ask again.
    void aWindowMadeAnewWhileItAsks()
    {
        const auto w = openWindow(*m_folder, m_keychain);
        w->linkOne();
        QTest::mouseClick(w->find<QPushButton>("undo"), Qt::LeftButton);
        QTRY_VERIFY(w->question());
        w->makeWindow();
        w->window->show();
        QTRY_VERIFY(!w->open.isBusy());
        QCOMPARE(w->headline(), QStringLiteral("Linked"));
        QVERIFY(!w->question());
        QVERIFY(w->companiesOfAda().contains(QStringLiteral("202 28")));
        QTest::mouseClick(w->find<QPushButton>("undo"), Qt::LeftButton);
        w->answer("Undo");
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
        QVERIFY(!w->companiesOfAda().contains(QStringLiteral("202 28")));
    }
    void aWindowMadeAnewBeforeItAsks()
    {
        const auto w = openSlow(std::chrono::milliseconds(100));
        w->linkOne();
        QTest::mouseClick(w->find<QPushButton>("undo"), Qt::LeftButton);
        w->makeWindow();
        w->window->show();
        w->answer("Undo");
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
    }
    // Nothing is written into a production account, and the next link asks again.
    void aWindowMadeAnewBeforeAProductionAccount_data()
    {
        QTest::addColumn<bool>("isAsking");
        QTest::newRow("while the account is read") << false;
        QTest::newRow("while it asks") << true;
    }
    void aWindowMadeAnewBeforeAProductionAccount()
    {
        QFETCH(bool, isAsking);
        ScriptedServer server;
        ScriptedServer::Act details =
            ScriptedServer::answer(200, R"({"portalId":4711,"accountType":"STANDARD","results":[]})");
        details.held = !isAsking;
        server.setActFor("GET", details);
        server.setActFor("POST", ScriptedServer::answer(404, "{}"));
        WindowFixture w(m_folder->path(), m_keychain, {{}, {}, server.address()});
        w.type("fromRecord", "101");
        w.type("toRecord", "202");
        w.type("typeId", "279");
        QTRY_VERIFY(w.canLink());
        w.pressLink();
        if (isAsking)
            QTRY_VERIFY(w.question());
        w.makeWindow();
        w.window->show();
        details.held = false;
        server.setActFor("GET", details);
        server.release();
        QTRY_VERIFY(!w.open.isBusy());
        QVERIFY(!w.question());
        QCOMPARE(w.historyRows(), 0);
        w.pressLink();
        QTRY_VERIFY(w.question());
    }
    // With a token from the environment the account is asked for first: who cancels then has sent nothing.
    void cancelBeforeItBegins()
    {
        ScriptedServer server;
        ScriptedServer::Act details =
            ScriptedServer::answer(200, R"({"portalId":4711,"accountType":"SANDBOX","results":[]})");
        details.held = true;
        server.setActFor("GET", details);
        server.setActFor("POST", ScriptedServer::answer(404, "{}"));
        WindowFixture w(m_folder->path(), m_keychain, {{}, {}, server.address()});
        QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
        w.type("fromRecord", "101");
        w.type("toRecord", "202");
        w.type("typeId", "279");
        QTRY_VERIFY(w.canLink());
        w.pressLink();
        Q_EMIT w.find<BusyLine>("busy")->cancelRequested(); // its button comes after ten seconds
        details.held = false;
        server.setActFor("GET", details);
        server.release();
        QTRY_VERIFY(w.canLink());
        QVERIFY(!w.question());
        QCOMPARE(w.historyRows(), 0);
        for (const QByteArray &request : server.requests())
            QVERIFY(!request.startsWith("PUT"));
    }
};

RELATA_TEST(TestUnderWay)
#include "tst_underway.moc"
