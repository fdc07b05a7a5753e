// SPDX-License-Identifier: MIT
// A key that is held down starts nothing a second time.
#include "support/registry.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace relata;
using namespace relata::test;

class TestHeldKeys : public QObject {
    Q_OBJECT

private:
    // One press, then repeats, as a held key sends them.
    static void hold(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        widget->setFocus();
        for (int times = 0; times < 20; ++times) {
            QTest::simulateEvent(widget, true, key, modifiers, {}, times > 0);
            QTest::qWait(0);
        }
        QTest::simulateEvent(widget, false, key, modifiers, {}, false);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theShortcut()
    {
        const auto w = openWindow(*m_folder, m_keychain);
        w->fillIn();
        QTRY_VERIFY(w->canLink());
        QAction *link = nullptr;
        const auto actions = w->window->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::Key_Return)))
                link = action;
        }
        QVERIFY(link);
        QSignalSpy triggered(link, &QAction::triggered);
        hold(w->find<QLineEdit>("fromRecord"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QCOMPARE(w->historyRows(), 1);
    }
    void theButton_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Return") << Qt::Key_Return;
        QTest::newRow("Enter") << Qt::Key_Enter;
        QTest::newRow("Space") << Qt::Key_Space;
    }
    void theButton()
    {
        QFETCH(Qt::Key, key);
        const auto w = openWindow(*m_folder, m_keychain);
        w->fillIn();
        QTRY_VERIFY(w->canLink());
        auto *link = w->find<QPushButton>("link");
        link->setAutoDefault(true); // as in a dialog
        QSignalSpy clicked(link, &QPushButton::clicked);
        hold(link, key);
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QCOMPARE(clicked.size(), 1);
    }
    void aMnemonic()
    {
        const auto w = openWindow(*m_folder, m_keychain);
        auto *button = new QPushButton(QStringLiteral("&Write"), w->window->centralWidget());
        button->show();
        QSignalSpy clicked(button, &QPushButton::clicked);
        hold(w->window->centralWidget(), Qt::Key_W, Qt::AltModifier);
        QTRY_COMPARE(clicked.size(), 1);
        QTest::qWait(150); // a pressed mnemonic clicks after a moment
        QCOMPARE(clicked.size(), 1);
    }
    // One press while a link is under way sends nothing.
    void whileALinkIsUnderWay()
    {
        WindowFixture::Start slow;
        slow.portal.latency = std::chrono::milliseconds(100);
        const auto w = openWindow(*m_folder, m_keychain, slow);
        w->fillIn();
        QTRY_VERIFY(w->canLink());
        QTest::keyClick(w->window.get(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(w->window.get(), Qt::Key_Return, Qt::ControlModifier);
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QCOMPARE(w->historyRows(), 1);
    }
    // Of all actions and shortcuts there are, in the window and its menus.
    void nothingRepeats()
    {
        const auto w = openWindow(*m_folder, m_keychain);
        int seen = 0;
        const auto actions = w->window->findChildren<QAction *>();
        for (const QAction *action : actions) {
            QVERIFY2(!action->autoRepeat() || action->shortcuts().isEmpty(), qPrintable(action->text()));
            seen += action->shortcuts().isEmpty() ? 0 : 1;
        }
        QVERIFY(seen > 20);
        const auto shortcuts = w->window->findChildren<QShortcut *>();
        for (const QShortcut *shortcut : shortcuts)
            QVERIFY2(!shortcut->autoRepeat(), qPrintable(shortcut->key().toString()));
    }
    void arrowsRepeat()
    {
        const auto w = openWindow(*m_folder, m_keychain);
        QPlainTextEdit text(w->window.get());
        text.setPlainText(QStringLiteral("x\n").repeated(30));
        text.show();
        hold(&text, Qt::Key_Down);
        QCOMPARE(text.textCursor().blockNumber(), 20);
        hold(&text, Qt::Key_Return);
        QCOMPARE(text.blockCount(), 51);
    }
    // Text is written and deleted as ever.
    void textRepeats()
    {
        const auto w = openWindow(*m_folder, m_keychain);
        auto *field = w->find<QLineEdit>("fromRecord");
        field->setText(QString(30, QLatin1Char('x')));
        hold(field, Qt::Key_Backspace);
        QCOMPARE(field->text().size(), 10);
    }
};

RELATA_TEST(TestHeldKeys)
#include "tst_heldkeys.moc"
