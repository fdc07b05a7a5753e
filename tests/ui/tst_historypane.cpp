// SPDX-License-Identifier: MIT
// The history in the window: its list, its filter, its details, and what is done with one of its rows.
#include "history/historytext.h"
#include "support/fakekeychain.h"
#include "support/historyexample.h"
#include "support/registry.h"
#include "support/windowfixture.h"
#include "ui/history/historydetails.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypane.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>

using namespace relata;
using namespace relata::test;

class TestHistoryPane : public QObject {
    Q_OBJECT

private:
    static HistoryRow entryAt(const HistoryModel &model, int place)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const auto entry = model.entryAt(row); entry && place-- == 0)
                return *entry;
        }
        return {};
    }
    std::unique_ptr<WindowFixture> open() { return openWindow(*m_folder, m_keychain); }
    static QString detail(const WindowFixture &w, int place)
    {
        return w.historyEntry(place).data(HistoryModel::DetailRole).toString();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void model()
    {
        Journal journal(m_folder->filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        write(journal, QStringLiteral("1"));
        HistoryModel model(journal, QStringLiteral("practice"), {});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 2); // the day and the entry
        HistoryEntry newest = write(journal, QStringLiteral("Ada"), Fate::Intended);
        QTRY_COMPARE(model.rowCount(), 3);
        QVERIFY(historyDetail(entryAt(model, 0)).contains(QStringLiteral("unknown")));
        newest.state = Fate::Refused;
        newest.status = 403;
        newest.errorText = QStringLiteral("A scope is missing.\nAsk.");
        QVERIFY(valueOf(journal.settle(newest)));
        QTRY_COMPARE(entryAt(model, 0).state, Fate::Refused);
        QVERIFY(historyDetail(entryAt(model, 0)).endsWith(QStringLiteral("403 · A scope is missing.")));
        QVERIFY(historyTitle(entryAt(model, 0)).startsWith(QStringLiteral("Ada → ")));
        QVERIFY(model.index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("Not linked")));
        HistoryQuery query = model.query();
        query.text = QStringLiteral("ada");
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 2);
        write(journal, QStringLiteral("Adam"));
        QTRY_COMPARE(model.rowCount(), 3);
        write(journal, QStringLiteral("Grace"));
        query.text.clear();
        query.states = {Fate::Refused};
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(valueOf(journal.removeAll()));
        QTRY_COMPARE(model.rowCount(), 0);
    }
    void days()
    {
        Journal journal(m_folder->filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        write(journal, QStringLiteral("old"), Fate::Proven, now.addDays(-40));
        write(journal, QStringLiteral("yesterday"), Fate::Proven, now.addDays(-1));
        HistoryModel model(journal, QStringLiteral("practice"), {});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, 0).data(HistoryModel::DayRole).toString(), QStringLiteral("Yesterday"));
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
        write(journal, QStringLiteral("today"));
        QTRY_COMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Today"));
        QCOMPARE(model.entryAt(1)->fromName, QStringLiteral("today"));
        write(journal, QStringLiteral("again today"));
        QTRY_COMPARE(model.rowCount(), 7);
        QVERIFY(!model.entryAt(0) && model.entryAt(1)->fromName == QStringLiteral("again today"));
    }
    void historyComesInPages()
    {
        Journal journal(m_folder->filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        for (int i = 0; i < 110; ++i)
            write(journal, QString::number(i));
        HistoryModel model(journal, QStringLiteral("practice"), {});
        QTRY_COMPARE(model.rowCount(), 101);
        QCOMPARE(entryAt(model, 0).fromName, QStringLiteral("109"));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 111);
        QVERIFY(!model.canFetchMore({}));
    }
    // New links push old rows out of the list, a page at once, across days; they are read again when wanted.
    void aLongDay()
    {
        Journal journal(m_folder->filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < 60; ++i) // one on each of sixty days
            write(journal, QString::number(i), Fate::Proven, now.addDays(i - 60));
        HistoryModel model(journal, QStringLiteral("practice"), {});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 120);
        for (int i = 60; i < 200; ++i)
            write(journal, QString::number(i));
        QTRY_COMPARE(model.rowCount(), 261); // 200 entries and the headings of 61 days
        write(journal, QStringLiteral("200"));
        QTRY_COMPARE(model.rowCount(), 101); // a page, all of today
        QVERIFY(model.entryAt(model.rowCount() - 1));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 260); // the next hundred: 41 of today, 59 days with one each
        QVERIFY(model.canFetchMore({}));
    }
    void aHistoryThatCannotBeReadSaysSo()
    {
        Journal journal(QStringLiteral("/proc/no/such/place.sqlite"));
        QVERIFY(!valueOf(journal.open()));
        HistoryModel model(journal, QStringLiteral("practice"), {});
        QSignalSpy failed(&model, &HistoryModel::failed);
        QTRY_COMPARE(failed.size(), 1);
    }
    // Of answers to questions that come fast only the last one is shown.
    void fastTyping()
    {
        const auto w = open();
        for (int i = 0; i < 30; ++i)
            write(w->journal, QStringLiteral("Person %1").arg(i));
        QTRY_COMPARE(w->historyRows(), 30);
        auto *search = w->find<QLineEdit>("search");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("person 2"));
        QTest::keyClick(search, Qt::Key_Backspace);
        QTest::keyClicks(search, QStringLiteral("17"));
        QTRY_COMPARE(w->historyRows(), 1);
        QCOMPARE(w->historyEntry(0).data().toString().section(QLatin1Char(' '), 0, 1),
            QStringLiteral("Person 17"));
        search->clear();
        QTRY_COMPARE(w->historyRows(), 30);
        auto *table = w->find<QTableView>("table");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const bool isDay = table->model()->index(row, 0).data(HistoryModel::DayRole).isValid();
            QCOMPARE(
                table->verticalHeader()->sectionSize(row) < table->verticalHeader()->defaultSectionSize(),
                isDay);
        }
    }
    void filters()
    {
        const auto w = open();
        w->linkOne();
        QTRY_COMPARE(w->historyRows(), 1);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        HistoryEntry old = example(QStringLiteral("Old"));
        old.at = now.addDays(-20);
        old.state = Fate::Refused;
        old.asked = {{userType(99), QStringLiteral("Ancient")}};
        old.pair.from.type = objecttypes::deal();
        QVERIFY(valueOf(w->journal.writeIntent(old)));
        HistoryEntry elsewhere = old;
        elsewhere.account = QStringLiteral("other");
        QVERIFY(valueOf(w->journal.writeIntent(elsewhere)));
        QTRY_COMPARE(w->historyRows(), 2);
        QTest::mouseClick(w->find<QPushButton>("more"), Qt::LeftButton);
        const auto choose = [&w](const char *box, const char *text) {
            auto *combo = w->find<QComboBox>(box);
            QTRY_VERIFY2(combo->findText(QString::fromUtf8(text)) >= 0, text);
            combo->setCurrentIndex(combo->findText(QString::fromUtf8(text)));
        };
        QTRY_VERIFY(w->window->findChild<QWidget *>(QStringLiteral("HistoryFilter"))->isVisible());
        choose("label", "Ancient");
        QTRY_COMPARE(w->historyRows(), 1);
        QCOMPARE(w->find<QPushButton>("more")->text(), QStringLiteral("Filter (1)"));
        choose("time", "Last 7 days");
        QTRY_COMPARE(w->historyRows(), 0);
        choose("time", "Last 30 days");
        QTRY_COMPARE(w->historyRows(), 1);
        choose("account", "All accounts");
        QTRY_COMPARE(w->historyRows(), 2);
        QVERIFY(detail(*w, 0).contains(QStringLiteral(" · other · "))); // whose it is
        choose("objectType", "Company");
        QTRY_COMPARE(w->historyRows(), 2);
        // Everything is everything: the search and the state as well.
        w->find<QLineEdit>("search")->setText(QStringLiteral("nobody"));
        w->find<QComboBox>("state")->setCurrentIndex(1);
        QTRY_COMPARE(w->historyRows(), 0);
        QTest::mouseClick(w->find<QPushButton>("reset"), Qt::LeftButton);
        QTRY_COMPARE(w->historyRows(), 2);
        QCOMPARE(w->find<QPushButton>("more")->text(), QStringLiteral("Filter"));
        QVERIFY(!w->find<QPushButton>("reset")->isEnabled());
        QVERIFY(!detail(*w, 0).contains(QStringLiteral("other")));
        choose("objectType", "Deal");
        QTRY_COMPARE(w->historyRows(), 1);
    }
    // The first and the last day count, in whichever order they are given.
    void betweenTwoDays_data()
    {
        QTest::addColumn<int>("from"); // days from the row's
        QTest::addColumn<int>("until");
        QTest::addColumn<int>("rows");
        QTest::newRow("its day") << 0 << 0 << 1;
        QTest::newRow("around it") << -1 << 1 << 1;
        QTest::newRow("swapped") << 1 << -1 << 1;
        QTest::newRow("before it") << -9 << -1 << 0;
        QTest::newRow("after it") << 1 << 9 << 0;
    }
    void betweenTwoDays()
    {
        QFETCH(int, from);
        QFETCH(int, until);
        QFETCH(int, rows);
        const QDate day = QDate::currentDate().addDays(-20);
        const auto w = open();
        write(w->journal, QStringLiteral("Old"), Fate::Proven, day.startOfDay().addSecs(5).toUTC());
        QTRY_COMPARE(w->historyRows(), 1);
        QTest::mouseClick(w->find<QPushButton>("more"), Qt::LeftButton);
        auto *time = w->find<QComboBox>("time");
        QVERIFY(w->find<QWidget>("days")->isHidden());
        time->setCurrentIndex(time->findText(QStringLiteral("From … to …")));
        QVERIFY(w->find<QWidget>("days")->isVisible());
        w->find<QDateEdit>("from")->setDate(day.addDays(from));
        w->find<QDateEdit>("until")->setDate(day.addDays(until));
        QTRY_COMPARE(w->historyRows(), rows);
    }
    // HubSpot's types without a label are one choice; what can be chosen follows the history.
    void withoutALabel()
    {
        const auto w = open();
        QTest::mouseClick(w->find<QPushButton>("more"), Qt::LeftButton);
        auto *label = w->find<QComboBox>("label");
        const auto texts = [label] {
            QStringList all;
            for (int i = 0; i < label->count(); ++i)
                all.append(label->itemText(i));
            return all;
        };
        QCOMPARE(texts(), QStringList{QStringLiteral("All")});
        HistoryEntry entry = example(QStringLiteral("Ada"));
        for (const LabelledType &type : {LabelledType{hubspotType(279), {}}, LabelledType{hubspotType(4), {}},
                 LabelledType{userType(28), QStringLiteral("Decision maker")}}) {
            entry.asked = {type};
            QVERIFY(valueOf(w->journal.writeIntent(entry)));
        }
        QTRY_COMPARE(texts(),
            (QStringList{
                QStringLiteral("All"), QStringLiteral("No label"), QStringLiteral("Decision maker")}));
        label->setCurrentIndex(1);
        QTRY_COMPARE(w->historyRows(), 2);
        label->setCurrentIndex(2);
        QTRY_COMPARE(w->historyRows(), 1);
    }
    // Names that are read from right to left do not turn the arrow, nor do signs that would.
    void directionsStay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("left to right") << QStringLiteral("Ada 🚀") << QStringLiteral("Ada 🚀");
        QTest::newRow("Hebrew") << QStringLiteral("עדה") << QStringLiteral("\u2068עדה\u2069");
        QTest::newRow("Arabic") << QStringLiteral("آدا 1") << QStringLiteral("\u2068آدا 1\u2069");
        QTest::newRow("override") << QStringLiteral("A\u202eda\u2069") << QStringLiteral("Ada");
    }
    void directionsStay()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        HistoryEntry entry = example(name);
        QCOMPARE(historyTitle(entry).section(QStringLiteral(" → "), 0, 0), shown);
    }
    // The entry's life, from what was there before to what became of it.
    void details()
    {
        const auto w = open();
        w->fillIn();
        QTRY_VERIFY(w->hasNames() && w->canLink());
        w->pressLink();
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QTRY_COMPARE(w->historyRows(), 1);
        auto *details = w->find<HistoryDetails>("details");
        QVERIFY(details->isHidden());
        w->chooseEntry(0);
        QVERIFY(!details->isHidden());
        QTRY_VERIFY(details->toPlainText().contains(QStringLiteral("Proven by reading back")));
        const QString text = details->toPlainText();
        QStringList order;
        for (const char *part :
            {"Ada Lovelace → Analytical Engines Ltd", "Contact 101 → Company 202", "Intended",
                "Requested: Decision maker", "HubSpot answered", "HTTP 201", "Proven by reading back",
                "Labels now:", "Correlation ID", "\nRequest\n", "PUT http", "Answer", "fromObjectId"}) {
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
            order.append(QString::number(text.indexOf(QString::fromUtf8(part))).rightJustified(6));
        }
        QStringList sorted = order;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(order, sorted);
        w->trigger("Undo this change…");
        w->answer("Undo");
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
        QTRY_VERIFY(details->toPlainText().contains(QStringLiteral("Undone by the change made at")));
        w->trigger("Show details");
        QVERIFY(details->isHidden());
    }
    // What comes from the CRM is never markup.
    void detailsArePlainText()
    {
        const auto w = open();
        write(w->journal, QStringLiteral("<img src=x><b>Bold</b>"));
        QTRY_COMPARE(w->historyRows(), 1);
        w->chooseEntry(0);
        QVERIFY(w->find<HistoryDetails>("details")->toPlainText().contains(
            QStringLiteral("<img src=x><b>Bold</b>")));
    }
    void copies()
    {
        const auto w = open();
        w->linkOne();
        w->chooseEntry(0);
        w->trigger("Copy as curl");
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("curl -X PUT 'http")));
        w->trigger("Copy as JSON");
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"relataHistory\": 1")));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"step\": \"answered\"")));
    }
    void doesItAgain()
    {
        const auto w = open();
        w->linkOne();
        w->trigger("Undo the last link…");
        w->answer("Undo");
        QTRY_COMPARE(w->headline(), QStringLiteral("Undone"));
        QTRY_COMPARE(w->historyRows(), 2);
        w->chooseEntry(1);
        w->trigger("Link again…");
        w->answer("Link");
        QTRY_COMPARE(w->headline(), QStringLiteral("Linked"));
        QTRY_COMPARE(w->historyRows(), 3);
        w->chooseEntry(0);
        w->trigger("Link again…");
        QTRY_VERIFY(!w->message().isEmpty());
        QCOMPARE(w->historyRows(), 3); // it is so already
    }
    // Rows of another computer are proof, not something to undo; those of another account do not fit this
    // form.
    void whatIsNotOurs()
    {
        const auto w = open();
        HistoryEntry foreign = example(QStringLiteral("Foreign"));
        settleAsProven(foreign);
        foreign.origin = QStringLiteral("laptop.jsonl");
        QVERIFY(valueOf(w->journal.writeIntent(foreign)));
        QTRY_COMPARE(w->historyRows(), 1);
        QVERIFY(
            w->historyEntry(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("imported")));
        w->chooseEntry(0);
        const auto isEnabled = [&w](const char *text) {
            for (const QAction *action : w->window->findChildren<QAction *>()) {
                if (action->text() == QString::fromUtf8(text))
                    return action->isEnabled();
            }
            return false;
        };
        for (const char *text : {"Undo this change…", "Link again…", "Check now", "Copy as curl"})
            QVERIFY2(!isEnabled(text), text);
        QVERIFY(isEnabled("Bring back into the form") && isEnabled("Copy as JSON"));
        QVERIFY(isEnabled("Open Foreign in HubSpot"));
        w->trigger("Open Foreign in HubSpot");
        QTRY_VERIFY(w->message().contains(QStringLiteral("have no pages")));
        HistoryEntry elsewhere = example(QStringLiteral("Elsewhere"));
        elsewhere.account = QStringLiteral("other");
        settleAsProven(elsewhere);
        QVERIFY(valueOf(w->journal.writeIntent(elsewhere)));
        auto *account = w->find<QComboBox>("account");
        QTest::mouseClick(w->find<QPushButton>("more"), Qt::LeftButton);
        QTRY_VERIFY(account->findText(QStringLiteral("other")) > 0);
        account->setCurrentIndex(account->findText(QStringLiteral("other")));
        QTRY_COMPARE(w->historyEntry(0).data().toString().left(9), QStringLiteral("Elsewhere"));
        w->chooseEntry(0);
        for (const char *text :
            {"Undo this change…", "Link again…", "Bring back into the form", "Open Elsewhere in HubSpot"})
            QVERIFY2(!isEnabled(text), text);
    }
    // Also those that were taken back, and a row that begins to fit below another one.
    void filtersByState()
    {
        const auto w = open();
        const HistoryEntry link = write(w->journal, QStringLiteral("Link"), Fate::Proven);
        HistoryEntry open = write(w->journal, QStringLiteral("Open"), Fate::Intended);
        HistoryEntry undo = write(w->journal, QStringLiteral("Undo"), Fate::Intended);
        undo.action = LinkAction::Undo;
        undo.undoes = link.id;
        undo.state = Fate::AnsweredOnly;
        QVERIFY(valueOf(w->journal.settle(undo)));
        QTRY_COMPARE(w->historyRows(), 3);
        auto *state = w->find<QComboBox>("state");
        for (const auto &[text, rows] : {std::pair("Undone", 1), std::pair("Done", 2),
                 std::pair("Done, not read back", 1), std::pair("Unknown", 1), std::pair("Refused", 0),
                 std::pair("Not as asked", 0), std::pair("Not done", 0), std::pair("All", 3)}) {
            state->setCurrentIndex(state->findText(QString::fromUtf8(text)));
            QTRY_COMPARE(w->historyRows(), rows);
        }
        state->setCurrentIndex(state->findText(QStringLiteral("Done")));
        QTRY_COMPARE(w->historyRows(), 2);
        open.state = Fate::Proven;
        QVERIFY(valueOf(w->journal.settle(open)));
        QTRY_COMPARE(w->historyRows(), 3);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;
};

RELATA_TEST(TestHistoryPane)
#include "tst_historypane.moc"
