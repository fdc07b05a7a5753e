// SPDX-License-Identifier: MIT
// Know before, prove after: finding records, labels, links and the label finder in the real window.
#include "support/registry.h"
#include "support/scriptedserver.h"
#include "support/windowfixture.h"
#include "ui/common/chipsview.h"

#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace relata;
using namespace relata::test;

class TestSafety : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> open() { return openWindow(*m_folder, m_keychain); }
    // The list under a record field; null while there is none.
    static QListView *hitList()
    {
        for (QWidget *popup : QApplication::topLevelWidgets()) {
            auto *view = qobject_cast<QListView *>(popup);
            if (view && view->isVisible() && view->model()->rowCount() > 0
                && view->accessibleName() == QStringLiteral("Records found"))
                return view;
        }
        return nullptr;
    }
    // Types into the field and presses Down and Return in the list that appears.
    static void find(WindowFixture &w, const char *field, const char *text)
    {
        w.type(field, text);
        QListView *list = nullptr;
        QTRY_VERIFY((list = hitList()));
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
    }
    static QString shown(WindowFixture &w, const char *label)
    {
        return w.find<QLabel>(label)->isVisible() ? w.find<QLabel>(label)->text() : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryEntry>(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // Paste an address, type three letters, two keys, link, read both sentences, undo: as before.
    void theWholeJob()
    {
        const auto w = open();
        const QStringList before = w->companiesOfAda();
        QVERIFY(before.size() > 2);
        QTRY_VERIFY(!valueOf(w->workspace().catalogue.pageOf(record("0-1", "101"))).isEmpty());
        QApplication::clipboard()->setText(
            QStringLiteral("https://app.hubspot.com/contacts/147000001/record/0-1/101\nhttps://second"));
        auto *from = w->find<QLineEdit>("fromRecord");
        from->setFocus();
        from->selectAll();
        QTest::keySequence(from, QKeySequence::Paste);
        QCOMPARE(from->text(), QStringLiteral("101"));
        QVERIFY(shown(*w, "fromProblem").contains(QStringLiteral("2 line(s) or cell(s) were pasted")));
        find(*w, "toRecord", "ana");
        QCOMPARE(w->find<QLineEdit>("toRecord")->text(), QStringLiteral("202"));
        w->clickChip("Decision maker");
        QTRY_COMPARE(shown(*w, "sentence"),
            QStringLiteral(
                "Ada Lovelace is “Decision maker” at Analytical Engines Ltd; from there: “Decides for us”."));
        QTRY_COMPARE(shown(*w, "difference"), QStringLiteral("Not linked yet. Comes: “Decision maker”."));
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QVERIFY(w->companiesOfAda() != before);
        QTRY_VERIFY(shown(*w, "difference").startsWith(QStringLiteral("Linked now: “Decision maker”.")));
        QTest::mouseClick(w->find<QPushButton>("undo"), Qt::LeftButton);
        QTRY_VERIFY(w->question());
        QTRY_VERIFY(w->question()->focusWidget());
        QCOMPARE(qobject_cast<QPushButton *>(w->question()->focusWidget())->text(), QStringLiteral("Cancel"));
        QVERIFY(w->questionText().contains(QStringLiteral("no longer be linked at all")));
        QVERIFY(w->questionText().contains(QStringLiteral("Workflows")));
        w->answer("Undo");
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
        QTRY_COMPARE(shown(*w, "difference"), QStringLiteral("Not linked yet. Comes: “Decision maker”."));
        QCOMPARE(w->historyRows(), 2);
        QCOMPARE(w->companiesOfAda(), before);
        QVERIFY(!w->find<QPushButton>("undo")->isHidden()); // an undo can be undone
    }
    void returnTakesTheHighlightedRecord()
    {
        const auto w = open();
        w->type("fromRecord", "curie");
        QListView *list = nullptr;
        QTRY_VERIFY((list = hitList()) && list->model()->rowCount() > 1);
        const QString second = list->model()->index(1, 0).data().toString();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(w->draft().title(Side::From).name, second);
        QVERIFY(!hitList());
    }
    // Escape closes the list and leaves what was typed; Return takes nothing then.
    void escapeClosesTheList()
    {
        const auto w = open();
        w->type("fromRecord", "curie");
        QTRY_VERIFY(hitList());
        QTest::keyClick(hitList(), Qt::Key_Escape);
        QTRY_VERIFY(!hitList());
        QTest::keyClick(w->find<QLineEdit>("fromRecord"), Qt::Key_Return);
        QCOMPARE(w->find<QLineEdit>("fromRecord")->text(), QStringLiteral("curie"));
        w->type("fromRecord", "curi");
        QTRY_VERIFY(hitList());
        QTest::keyClick(hitList(), Qt::Key_Down);
        QTest::keyClick(hitList(), Qt::Key_Enter, Qt::KeypadModifier);
        QTRY_COMPARE(w->draft().title(Side::From).name, QStringLiteral("Marie Curie"));
    }
    // The list never shows what fitted an earlier text.
    void lateAnswersDoNotReachTheList()
    {
        ScriptedServer hubSpot;
        ScriptedServer::Act late = ScriptedServer::oneContact("Old", "1");
        late.held = true;
        hubSpot.setActFor("GET", ScriptedServer::answer(404, "{\"status\":\"error\"}"));
        hubSpot.setActFor("POST", late);
        WindowFixture w(m_folder->path(), m_keychain, WindowFixture::Start{{}, {}, hubSpot.address()});
        QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
        const auto searches = [&hubSpot] {
            return std::count_if(hubSpot.requests().cbegin(), hubSpot.requests().cend(),
                [](const QByteArray &request) { return request.contains("/search"); });
        };
        w.type("fromRecord", "old");
        QTRY_COMPARE(searches(), 1);
        hubSpot.setActFor("POST", ScriptedServer::oneContact("New", "2"));
        w.type("fromRecord", "new");
        const QListView *list = nullptr;
        QTRY_VERIFY((list = hitList()));
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("New"));
        hubSpot.release();
        (void)valueOf(w.client().searchObjects(objecttypes::contact(), QStringLiteral("x"), {}));
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("New"));
    }
    void swapTurnsLabels()
    {
        const auto w = open();
        w->fillIn();
        QTRY_VERIFY(shown(*w, "sentence").contains(QStringLiteral("Decides for us")));
        QTest::mouseClick(w->find<QPushButton>("swapButton"), Qt::LeftButton);
        QTRY_COMPARE(shown(*w, "sentence"),
            QStringLiteral(
                "Analytical Engines Ltd is “Decides for us” of Ada Lovelace; from there: “Decision maker”."));
    }
    void primaryIsNamed()
    {
        const auto w = open();
        w->type("fromRecord", "101");
        w->type("toRecord", "202");
        w->clickChip("Primary");
        QTRY_COMPARE(shown(*w, "forecastWarning"),
            QStringLiteral("Difference Works GmbH is primary now and will no longer be."));
        QCOMPARE(shown(*w, "sentence"),
            QStringLiteral("Analytical Engines Ltd is the primary company of Ada Lovelace."));
    }
    void linksTab()
    {
        const auto w = open();
        w->type("fromRecord", "106");
        auto *table = w->find<QTableView>("linksTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Ring Theory AG"));
        QTRY_COMPARE(
            w->find<QTabWidget>("tabs")->tabText(0), QStringLiteral("Companies of Emmy Noether (1)"));
        w->type("linksFilter", "nothing like it");
        QCOMPARE(table->model()->rowCount(), 0);
        w->type("linksFilter", "ring");
        QCOMPARE(table->model()->rowCount(), 1);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(w->find<QLineEdit>("toRecord")->text(), QStringLiteral("206"));
        auto *menu = w->find<QPushButton>("removeLink")->menu();
        Q_EMIT menu->aboutToShow();
        QStringList offered;
        for (QAction *action : menu->actions())
            offered.append(action->text());
        QVERIFY(offered.contains(QStringLiteral("Label “Decision maker”…"))
            && offered.contains(QStringLiteral("The whole association…")));
        menu->actions().constLast()->trigger();
        QTRY_VERIFY(w->question());
        w->answer("Remove");
        QTRY_COMPARE(w->headline(), QStringLiteral("Removed"));
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTest::mouseClick(w->find<QPushButton>("undo"), Qt::LeftButton);
        w->answer("Undo");
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }
    void typeFinderPutsALabelIntoTheForm()
    {
        const auto w = open();
        QTRY_VERIFY(w->chip("Primary").isValid());
        QTest::keyClick(w->find<QLineEdit>("fromRecord"), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(w->window->findChild<QDialog *>(QStringLiteral("TypeFinder")));
        auto *finder = w->window->findChild<QDialog *>(QStringLiteral("TypeFinder"));
        auto *words = finder->findChild<QLineEdit *>(QStringLiteral("words"));
        QTest::keyClicks(words, QStringLiteral("invoice 30"));
        auto *table = finder->findChild<QTableView *>(QStringLiteral("types"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTest::mouseClick(finder->findChild<QPushButton *>(QStringLiteral("copyJson")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
            QStringLiteral("{\"associationCategory\": \"USER_DEFINED\", \"associationTypeId\": 30}"));
        QTest::mouseClick(finder->findChild<QPushButton *>(QStringLiteral("copyCurl")), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(
            QStringLiteral("/crm/v4/objects/0-1/FROM_ID/associations/0-2/TO_ID")));
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_VERIFY(!finder->isVisible());
        QCOMPARE(withoutLabels(w->draft().chosen()), QList<AssociationType>{userType(30)});
    }
    void theFinderReadsAndStops()
    {
        const auto w = open();
        QTRY_VERIFY(w->chip("Primary").isValid());
        w->trigger("Find a label…");
        auto *finder = w->window->findChild<QDialog *>(QStringLiteral("TypeFinder"));
        auto *load = finder->findChild<QPushButton *>(QStringLiteral("load"));
        auto *from = finder->findChild<QComboBox *>(QStringLiteral("finderFrom"));
        from->setEditText(QStringLiteral("Comp"));
        QVERIFY(!load->isEnabled());
        QVERIFY(
            finder->findChild<QLabel *>(QStringLiteral("state"))->text().contains(QStringLiteral("“Comp”")));
        from->setEditText({});
        finder->findChild<QComboBox *>(QStringLiteral("finderTo"))->setEditText({});
        QTest::mouseClick(load, Qt::LeftButton);
        QCOMPARE(load->text(), QStringLiteral("Cancel"));
        QTRY_VERIFY(finder->findChild<QProgressBar *>(QStringLiteral("progress"))->isVisible());
        QTRY_VERIFY(finder->findChild<QProgressBar *>(QStringLiteral("progress"))->value() > 2);
        QTest::mouseClick(load, Qt::LeftButton);
        QCOMPARE(load->text(), QStringLiteral("Read from the account"));
        QVERIFY(!finder->findChild<QProgressBar *>(QStringLiteral("progress"))->isVisible());
    }
    void opensAPage()
    {
        ScriptedServer hubSpot;
        hubSpot.setActFor("GET",
            ScriptedServer::answer(200,
                "{\"portalId\":4711,\"accountType\":\"STANDARD\",\"uiDomain\":\"app-eu1.hubspot.com\"}"));
        hubSpot.setActFor("POST", ScriptedServer::answer(404, "{}"));
        WindowFixture w(m_folder->path(), m_keychain, WindowFixture::Start{{}, {}, hubSpot.address()});
        w.draft().setRecordText(Side::From, QStringLiteral("101"));
        w.trigger("Open From record in HubSpot"); // before anything else was asked
        QTRY_COMPARE(
            w.opened, QUrl(QStringLiteral("https://app-eu1.hubspot.com/contacts/4711/record/0-1/101")));
    }
    void opensInHubSpot()
    {
        const auto w = open();
        w->fillIn();
        QTRY_VERIFY(w->find<QToolButton>("fromOpen")->isVisible());
        QTest::mouseClick(w->find<QToolButton>("fromOpen"), Qt::LeftButton);
        QTRY_VERIFY(w->message().contains(QStringLiteral("practice")));
        QVERIFY(w->opened.isEmpty()); // the practice portal has no pages
        QTRY_VERIFY(w->hasNames());
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QStringList offered;
        for (const QAction *action : w->find<QPushButton>("open")->menu()->actions())
            offered.append(action->text());
        QCOMPARE(
            offered, (QStringList{QStringLiteral("Ada Lovelace"), QStringLiteral("Analytical Engines Ltd")}));
    }
    void objectTypesFilterByNameAndId_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("name") << QStringLiteral("tick") << QStringLiteral("Ticket");
        QTest::newRow("plural") << QStringLiteral("line items") << QStringLiteral("Line item");
        QTest::newRow("German name") << QStringLiteral("Unternehmen") << QStringLiteral("Company");
        QTest::newRow("ID") << QStringLiteral("0-5") << QStringLiteral("Ticket");
        QTest::newRow("custom") << QStringLiteral("2-3465404") << QStringLiteral("Machine");
    }
    void objectTypesFilterByNameAndId()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        const auto w = open();
        QTRY_VERIFY(w->find<QComboBox>("fromType")->findText(QStringLiteral("Machine")) >= 0);
        QCompleter *completer = w->find<QComboBox>("fromType")->completer();
        completer->setCompletionPrefix(typed);
        QStringList names;
        for (int row = 0; row < completer->completionModel()->rowCount(); ++row)
            names.append(completer->completionModel()->index(row, 0).data().toString());
        QVERIFY2(names.contains(found), qPrintable(names.join(QLatin1Char(','))));
        QVERIFY(names.size() < 10);
    }
    // Only a click and Space choose a label: letters go to it.
    void lettersChooseNoLabel()
    {
        const auto w = open();
        QTRY_VERIFY(w->chip("Decision maker").isValid());
        auto *chips = w->find<ChipsView>("labels");
        chips->setFocus();
        QTest::keyClicks(chips, QStringLiteral("d"));
        QVERIFY(w->draft().chosen().isEmpty());
        QCOMPARE(chips->currentIndex(), w->chip("Decision maker"));
        for (const auto key :
            {Qt::Key_Return, Qt::Key_Right, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_F2})
            QTest::keyClick(chips, key);
        QTest::keyClick(chips, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(w->draft().chosen().isEmpty());
        QTest::keyClicks(chips, QStringLiteral("d"));
        QTest::keyClick(chips, Qt::Key_Space);
        QCOMPARE(w->draft().chosen().size(), 1);
    }
    // What is hidden can still be pressed, by a program that reads the window to its user.
    void hiddenButtonsDoNothing()
    {
        const auto w = open();
        const auto pressAllHidden = [&w] {
            for (QAbstractButton *button : w->window->centralWidget()->findChildren<QAbstractButton *>()) {
                if (!button->isVisible())
                    button->click();
            }
            QCoreApplication::processEvents(); // what a press may have put off is done before anything is
                                               // checked
        };
        pressAllHidden();
        QCOMPARE(w->historyRows(), 0);
        w->linkOne();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        pressAllHidden();
        QVERIFY(!w->question());
        w->trigger("New link");
        for (const char *name : {"check", "undo", "open"})
            QVERIFY2(!w->find<QPushButton>(name)->isEnabled(), name);
        pressAllHidden();
        QVERIFY(!w->question());
        QCOMPARE(w->historyRows(), 1);
    }
    // The same number is another record in another portal.
    void anAddressOfAnotherPortal()
    {
        const auto w = open();
        QTRY_VERIFY(!valueOf(w->workspace().catalogue.pageOf(record("0-1", "101"))).isEmpty());
        w->draft().setRecordText(Side::To, QStringLiteral("202"));
        w->draft().setRecordText(
            Side::From, QStringLiteral("https://app.hubspot.com/contacts/4711/record/0-1/101"));
        QVERIFY(shown(*w, "fromProblem").contains(QStringLiteral("portal 4711")));
        QVERIFY(!w->canLink());
        QVERIFY(w->find<QPushButton>("fromAccount")->isHidden()); // nobody is signed in to that one
        QVERIFY(!w->draft().record(Side::From));
    }
};

RELATA_TEST(TestSafety)
#include "tst_safety.moc"
