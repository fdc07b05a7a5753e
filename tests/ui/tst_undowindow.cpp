// SPDX-License-Identifier: MIT
// Taking back, and settling what a crash left open, in the real window.
#include "support/registry.h"
#include "support/windowfixture.h"

#include <QApplication>
#include <QMenu>
#include <QTemporaryDir>

using namespace relata;
using namespace relata::test;

class TestUndoWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> open() { return openWindow(*m_folder, m_keychain); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryEntry>(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void undoByShortcutTakesTheLast()
    {
        const auto w = open();
        w->linkOne();
        QTest::keyClick(w->find<QLineEdit>("fromRecord"), Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(w->question());
        w->answer("Cancel");
        QTRY_VERIFY(!w->question());
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        w->window->activateWindow();
        QTRY_VERIFY(w->window->isActiveWindow());
        QTest::keyClick(w->find<QLineEdit>("fromRecord"), Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        w->answer("Undo");
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
        w->trigger("Undo the last link…");
        QTRY_VERIFY(w->message().contains(QStringLiteral("nothing to undo")));
    }
    void undoFromTheHistory()
    {
        const auto w = open();
        w->linkOne();
        auto *table = w->find<QTableView>("table");
        w->chooseEntry(0);
        Q_EMIT table->customContextMenuRequested({5, 5});
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == QStringLiteral("Undo this change…")) {
                QVERIFY(action->isEnabled());
                action->trigger();
            }
        }
        menu->close();
        w->answer("Undo");
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
        QTRY_VERIFY(
            w->historyEntry(1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("undone")));
    }
    void undoFromTheMenu()
    {
        const auto w = open();
        const auto undo = [&w]() -> QAction * {
            for (QAction *action : w->window->findChildren<QAction *>()) {
                if (action->text() == QStringLiteral("Undo this change…"))
                    return action;
            }
            return nullptr;
        };
        QVERIFY(undo() && !undo()->isEnabled());
        w->linkOne();
        w->chooseEntry(0);
        QVERIFY(undo()->isEnabled());
        undo()->trigger();
        w->answer("Undo");
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
        w->chooseEntry(1);
        QVERIFY(!undo()->isEnabled()); // undone already
    }
    void returnOnUndoUndoes()
    {
        const auto w = open();
        w->linkOne();
        QTest::mouseClick(w->find<QPushButton>("undo"), Qt::LeftButton);
        QTRY_VERIFY(w->question());
        for (QPushButton *button : w->question()->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Undo")) {
                button->setFocus(Qt::TabFocusReason);
                QTest::keyClick(button, Qt::Key_Return);
                break;
            }
        }
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
    }
    // Whoever works with the keyboard goes on where it was.
    void theFocusComesBack()
    {
        const auto w = open();
        w->linkOne();
        auto *undo = w->find<QPushButton>("undo");
        undo->setFocus();
        for (const char *answer : {"Cancel", "Undo"}) {
            QTest::keyClick(undo, Qt::Key_Space);
            w->answer(answer);
            QTRY_VERIFY(!w->open.isBusy());
            w->window->activateWindow();
            if (answer == QByteArray("Cancel"))
                QTRY_VERIFY(undo->hasFocus());
        }
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
    }
    // What a colleague took back already does not stand in the way of older changes.
    void undoByShortcutPassesWhatOthersUndid()
    {
        const auto w = open();
        w->linkOne();
        w->type("toRecord", "204");
        QTRY_VERIFY(w->canLink());
        w->pressLink();
        QTRY_COMPARE(w->historyRows(), 2);
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QCOMPARE(w->portal.portal
                     .handle({"DELETE", "/crm/v4/objects/0-1/101/associations/0-2/204",
                         "Bearer " + practice::Portal::token(), "application/json", {}})
                     .status,
            204);
        w->trigger("Undo the last link…");
        QTRY_VERIFY(w->message().contains(QStringLiteral("already as requested")));
        w->trigger("Undo the last link…");
        QTRY_VERIFY(w->question());
        w->answer("Undo");
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
    }
    void unknownRowsAreSettledByReading()
    {
        {
            const auto w = open();
            HistoryEntry lost;
            lost.account = QStringLiteral("practice");
            lost.at = QDateTime::currentDateTimeUtc();
            lost.pair = {record("0-1", "106"), record("0-2", "206")};
            lost.asked = {{userType(28), QStringLiteral("Decision maker")}};
            lost.sent = lost.beforeKnown = true;
            QVERIFY(valueOf(w->journal.writeIntent(lost)));
            lost.pair = adaAndEngines();
            QVERIFY(valueOf(w->journal.writeIntent(lost)));
        }
        const auto w = open();
        QTRY_VERIFY(!w->bars().isEmpty());
        QVERIFY2(w->bars().constFirst().startsWith(
                     QStringLiteral("It is not known whether HubSpot carried out 2 link(s)")),
            qPrintable(w->bars().constFirst()));
        const auto checkNow = [&w]() -> QPushButton * {
            for (QPushButton *button : w->window->findChildren<QPushButton *>()) {
                if (button->text() == QStringLiteral("Check now") && button->isVisible())
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(checkNow());
        QTest::mouseClick(checkNow(), Qt::LeftButton);
        QTRY_VERIFY2(w->message().startsWith(QStringLiteral("2 link(s) settled")), qPrintable(w->message()));
        const auto rows = valueOf(w->journal.find({QStringLiteral("practice"), {}, {}})).value();
        QCOMPARE(rows.at(0).state, Fate::Missing); // never linked
        QCOMPARE(rows.at(1).state, Fate::Proven);
        QVERIFY(w->bars().isEmpty());
    }
    // One that cannot be read leaves the others to be settled.
    void oneDeletedRecordDoesNotBlockTheRest()
    {
        {
            const auto w = open();
            HistoryEntry lost;
            lost.account = QStringLiteral("practice");
            lost.at = QDateTime::currentDateTimeUtc();
            lost.pair = adaAndEngines();
            lost.asked = {{userType(28), QStringLiteral("Decision maker")}};
            lost.sent = lost.beforeKnown = true;
            QVERIFY(valueOf(w->journal.writeIntent(lost)));
            lost.pair.from = record("0-1", "199"); // archived
            QVERIFY(valueOf(w->journal.writeIntent(lost)));
        }
        const auto w = open();
        QTRY_VERIFY(!w->bars().isEmpty());
        w->workspace().changes.checkOpenRows();
        QTRY_VERIFY(w->message().startsWith(QStringLiteral("1 link(s) settled")));
        QTRY_VERIFY(
            w->bars().join(QLatin1Char('\n')).contains(QStringLiteral("It could not be checked: 199")));
    }
};

RELATA_TEST(TestUndoWindow)
#include "tst_undowindow.moc"
