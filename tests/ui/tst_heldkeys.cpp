// SPDX-License-Identifier: MIT
// A key that is held down starts nothing a second time.
#include "support/registry.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace relata;
using namespace relata::test;

class TestHeldKeys : public QObject {
    Q_OBJECT

private:
    // As a window system sends what is held: pressed again and again, let go only at the end; or, as X11
    // does, let go and pressed in the same moment, which Qt does not always tell apart.
    enum class Repeat { Marked, Unmarked };
    static void hold(
        QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}, Repeat repeat = Repeat::Marked)
    {
        press(widget, key, modifiers);
        repeatAndRelease(widget, key, modifiers, repeat);
    }
    static void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        widget->setFocus();
        send(widget, true, key, modifiers, 1000, false);
    }
    static void repeatAndRelease(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers, Repeat repeat)
    {
        ulong at = 1000;
        for (int times = 0; times < 19; ++times) {
            at += 30;
            if (repeat == Repeat::Unmarked)
                send(widget, false, key, modifiers, at, false);
            send(widget, true, key, modifiers, at, repeat == Repeat::Marked);
            QCoreApplication::processEvents(); // as between two keys: what one has put off is done
        }
        send(widget, false, key, modifiers, at + 30, false);
    }
    static void pressedBySpace(WindowFixture &w, QWidget &link, const QSignalSpy &clicked, Repeat repeat)
    {
        repeatAndRelease(&link, Qt::Key_Space, {}, repeat);
        QTRY_COMPARE(w.headline(), QStringLiteral("Linked"));
        QCOMPARE(clicked.size(), 1);
    }
    static void send(
        QWidget *widget, bool isPress, Qt::Key key, Qt::KeyboardModifiers modifiers, ulong at, bool repeats)
    {
        if (isPress && qt_sendShortcutOverrideEvent(widget, at, key, modifiers, {}, repeats))
            return;
        QKeyEvent event(isPress ? QEvent::KeyPress : QEvent::KeyRelease, key, modifiers, {}, repeats);
        event.setTimestamp(at);
        QApplication::sendEvent(widget, &event);
    }

    static void repeats()
    {
        QTest::addColumn<Repeat>("repeat");
        QTest::newRow("marked") << Repeat::Marked;
        QTest::newRow("unmarked") << Repeat::Unmarked;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theShortcut_data() { repeats(); }
    void theShortcut()
    {
        QFETCH(Repeat, repeat);
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
        auto *field = w->find<QLineEdit>("fromRecord");
        press(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QTRY_VERIFY(link->isEnabled()); // the next press would link again
        repeatAndRelease(field, Qt::Key_Return, Qt::ControlModifier, repeat);
        QCOMPARE(triggered.size(), 1);
        QCOMPARE(w->historyRows(), 1);
    }
    void theButton_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Repeat>("repeat");
        for (const auto repeat : {Repeat::Marked, Repeat::Unmarked}) {
            QTest::addRow("Return %d", static_cast<int>(repeat)) << Qt::Key_Return << repeat;
            QTest::addRow("Enter %d", static_cast<int>(repeat)) << Qt::Key_Enter << repeat;
            QTest::addRow("Space %d", static_cast<int>(repeat)) << Qt::Key_Space << repeat;
        }
    }
    void theButton()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Repeat, repeat);
        const auto w = openWindow(*m_folder, m_keychain);
        w->fillIn();
        QTRY_VERIFY(w->canLink());
        auto *link = w->find<QPushButton>("link");
        link->setAutoDefault(true); // as in a dialog
        QSignalSpy clicked(link, &QPushButton::clicked);
        press(link, key, {});
        if (key == Qt::Key_Space) // it clicks when the key is let go
            return pressedBySpace(*w, *link, clicked, repeat);
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QTRY_VERIFY(link->isEnabled());
        repeatAndRelease(link, key, {}, repeat);
        QCOMPARE(clicked.size(), 1);
    }
    void aMnemonic_data() { repeats(); }
    void aMnemonic()
    {
        QFETCH(Repeat, repeat);
        const auto w = openWindow(*m_folder, m_keychain);
        auto *button = new QPushButton(QStringLiteral("&Write"), w->window->centralWidget());
        button->show();
        QSignalSpy clicked(button, &QPushButton::clicked);
        // It goes down at once and clicks after a moment; the repeats come when it has.
        press(w->window->centralWidget(), Qt::Key_W, Qt::AltModifier);
        QTRY_COMPARE(clicked.size(), 1);
        repeatAndRelease(w->window->centralWidget(), Qt::Key_W, Qt::AltModifier, repeat);
        QVERIFY(!button->isDown());
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
