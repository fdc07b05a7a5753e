// SPDX-License-Identifier: MIT
// What is done with many rows of the history in the window: export, deletion, a rule for what is kept,
// counts.
#include "history/exportformat.h"
#include "support/fakekeychain.h"
#include "support/filebytes.h"
#include "support/historyexample.h"
#include "support/registry.h"
#include "support/sqloutside.h"
#include "support/windowfixture.h"
#include "ui/common/taskprogress.h"
#include "ui/history/historypane.h"
#include "ui/history/historytasks.h"

#include <QCheckBox>
#include <QProgressDialog>
#include <QRadioButton>
#include <QSpinBox>

using namespace relata;
using namespace relata::test;

class TestHistoryTasks : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> open() { return openWindow(*m_folder, m_keychain); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void exportsThroughTheDialog()
    {
        const auto w = open();
        w->linkOne();
        w->trigger("Export…");
        QTRY_VERIFY(w->question());
        QVERIFY(w->question()->findChild<QCheckBox *>(QStringLiteral("defuse"))->isChecked());
        w->question()->findChild<QRadioButton *>(QStringLiteral("jsonLines"))->setChecked(true);
        QVERIFY(!w->question()->findChild<QCheckBox *>(QStringLiteral("defuse"))->isEnabled());
        w->question()->reject();
        const QString path = m_folder->filePath(QStringLiteral("out.csv"));
        w->window->panes()->history().tasks().exportTo(path, {ExportFormat::Kind::CsvEnglish, true}, {});
        QTRY_VERIFY(w->message().startsWith(QStringLiteral("1 row(s) exported")));
        QVERIFY(QFile::exists(path));
        w->window->panes()->history().tasks().exportTo(
            QStringLiteral("/proc/no/such/out.csv"), {ExportFormat::Kind::CsvEnglish, true}, {});
        QTRY_VERIFY(w->bars().join(QLatin1Char(' ')).contains(QStringLiteral("cannot be written")));
    }
    // The selected rows go out, and come into another history.
    void outAndIn()
    {
        const QString path = m_folder->filePath(QStringLiteral("two.jsonl"));
        {
            const auto w = open();
            for (const char *name : {"A", "B", "C"})
                write(w->journal, QString::fromLatin1(name));
            QTRY_COMPARE(w->historyRows(), 3);
            for (int place : {0, 2})
                w->find<QTableView>("table")->selectionModel()->select(
                    w->historyEntry(place), QItemSelectionModel::Select);
            w->trigger("Export…");
            QTRY_VERIFY(w->question());
            QVERIFY(w->question()->findChild<QRadioButton *>(QStringLiteral("selected"))->isChecked());
            w->question()->findChild<QRadioButton *>(QStringLiteral("jsonLines"))->setChecked(true);
            w->question()->accept();
            w->chooseFile(path);
            QTRY_VERIFY(w->message().startsWith(QStringLiteral("2 row(s) exported")));
        }
        const QTemporaryDir other;
        const auto w = openWindow(other, m_keychain);
        w->trigger("Import…");
        w->chooseFile(path);
        QTRY_COMPARE(w->historyRows(), 2);
        QTRY_VERIFY(w->message().startsWith(QStringLiteral("2 row(s) imported")));
        QVERIFY(w->historyEntry(0).data().toString().startsWith(QStringLiteral("C")));
        QVERIFY(w->historyEntry(1).data().toString().startsWith(QStringLiteral("A")));
    }
    // Work of more than a second says how far it is, and can be stopped.
    void progressIsShownAndStops()
    {
        const auto w = open();
        const auto job = std::make_shared<Job>();
        auto *progress = new TaskProgress(QStringLiteral("Exporting"), job, w->window.get());
        const auto dialog = [&w] {
            return w->window->findChild<QProgressDialog *>();
        };
        QVERIFY(!dialog());
        QTRY_VERIFY(dialog());
        job->done = 1234;
        QTRY_COMPARE(dialog()->labelText(), QStringLiteral("Exporting: 1,234 rows"));
        QVERIFY(!job->isStopped);
        QTest::mouseClick(dialog()->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(job->isStopped);
        progress->end();
        QTRY_VERIFY(!dialog());
    }
    void deletesSelectedRows()
    {
        const auto w = open();
        for (const char *name : {"A", "B", "C"})
            write(w->journal, QString::fromLatin1(name));
        QTRY_COMPARE(w->historyRows(), 3);
        auto *table = w->find<QTableView>("table");
        w->trigger("Delete selected rows…");
        QCOMPARE(w->message(), QStringLiteral("No row of the history is selected."));
        for (int place : {0, 2})
            table->selectionModel()->select(w->historyEntry(place), QItemSelectionModel::Select);
        w->trigger("Delete selected rows…");
        QTRY_VERIFY(w->question());
        QVERIFY(w->questionText().contains(QStringLiteral("Delete 2 row(s)")));
        w->answer("Delete");
        QTRY_COMPARE(w->historyRows(), 1);
        QVERIFY(w->historyEntry(0).data().toString().startsWith(QStringLiteral("B")));
    }
    void deletesAll()
    {
        const auto w = open();
        write(w->journal, QStringLiteral("A"));
        QTRY_COMPARE(w->historyRows(), 1);
        w->trigger("Delete the whole history…");
        w->answer("Cancel");
        QCOMPARE(w->historyRows(), 1);
        w->trigger("Delete the whole history…");
        QTRY_VERIFY(w->question());
        QVERIFY(w->questionText().contains(QStringLiteral("all 1 row(s)")));
        w->answer("Delete all");
        QTRY_COMPARE(w->message(), QStringLiteral("1 row(s) deleted from the history"));
        QTRY_COMPARE(w->historyRows(), 0);
        // What was set aside may be all that is left.
        const QString damaged = m_folder->filePath(QStringLiteral("history.sqlite.damaged"));
        writeBytes(damaged, "rows of somebody");
        w->trigger("Delete the whole history…");
        w->answer("Delete all");
        QTRY_COMPARE(w->message(), QStringLiteral("0 row(s) deleted from the history"));
        QVERIFY(!QFile::exists(damaged));
        w->trigger("Delete the whole history…");
        QTRY_COMPARE(w->message(), QStringLiteral("The history is empty."));
    }
    void keepsLess()
    {
        const auto w = open();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        write(w->journal, QStringLiteral("old"), Fate::Proven, now.addDays(-40));
        write(w->journal, QStringLiteral("new"));
        QTRY_COMPARE(w->historyRows(), 2);
        w->trigger("What the history keeps…");
        QTRY_VERIFY(w->question());
        w->question()->findChild<QRadioButton *>(QStringLiteral("byAge"))->setChecked(true);
        w->question()->findChild<QSpinBox *>(QStringLiteral("days"))->setValue(30);
        w->question()->findChild<QCheckBox *>(QStringLiteral("bodies"))->setChecked(false);
        w->question()->accept();
        QTRY_VERIFY(w->question() && w->questionText().contains(QStringLiteral("1 row(s) are too old")));
        QVERIFY(w->questionText().contains(QStringLiteral("The request and answer of 1 row(s)")));
        w->answer("Delete");
        QTRY_COMPARE(w->historyRows(), 1);
        QTRY_COMPARE(valueOf(w->journal.retention()).value(), (Retention{30, false, true}));
        QCOMPARE(findEntries(w->journal).constFirst().calls.constFirst().body, QByteArray());
    }
    // A file that can only be read says so before it asks anything.
    void onlyReadable_data()
    {
        QTest::addColumn<QByteArray>("entry");
        for (const char *entry :
            {"Import…", "Delete selected rows…", "Delete the whole history…", "What the history keeps…"})
            QTest::newRow(entry) << QByteArray(entry);
    }
    void onlyReadable()
    {
        QFETCH(QByteArray, entry);
        const QString path = m_folder->filePath(QStringLiteral("newer.sqlite"));
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            write(journal, QStringLiteral("A"));
        }
        QVERIFY(onFile(path, {QStringLiteral("PRAGMA user_version=99")}));
        const auto w = openWindow(*m_folder, m_keychain, {.journal = path});
        QTRY_COMPARE(w->historyRows(), 1);
        w->find<QTableView>("table")->selectionModel()->select(
            w->historyEntry(0), QItemSelectionModel::Select);
        w->trigger(entry.constData());
        QTRY_COMPARE(w->message(), w->journal.readOnlyReason());
        QVERIFY(w->message().contains(QStringLiteral("newer")));
        QVERIFY(!w->question() && !w->window->findChild<QFileDialog *>());
    }
    // The bottom line counts what stands.
    void linksToday()
    {
        const auto w = open();
        const auto count = [&w] {
            for (const QLabel *label : w->window->statusBar()->findChildren<QLabel *>()) {
                if (label->text().contains(QStringLiteral("today")))
                    return label->text();
            }
            return QString();
        };
        w->linkOne();
        QTRY_COMPARE(count(), QStringLiteral("1 link(s) today"));
        // Once more, and the other way round: the same two records.
        HistoryEntry again = findEntries(w->journal).constFirst();
        again.at = QDateTime::currentDateTimeUtc();
        QVERIFY(valueOf(w->journal.writeIntent(again)));
        std::swap(again.pair.from, again.pair.to);
        QVERIFY(valueOf(w->journal.writeIntent(again)));
        QTRY_COMPARE(w->historyRows(), 3);
        QCOMPARE(count(), QStringLiteral("1 link(s) today"));
        again.pair.to.id = RecordId::parse(QStringLiteral("999")).value();
        QVERIFY(valueOf(w->journal.writeIntent(again)));
        QTRY_COMPARE(count(), QStringLiteral("2 link(s) today"));
        QVERIFY(valueOf(w->journal.removeAll()));
        QTRY_COMPARE(count(), QStringLiteral("0 link(s) today"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;
};

RELATA_TEST(TestHistoryTasks)
#include "tst_historytasks.moc"
