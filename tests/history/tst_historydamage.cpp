// SPDX-License-Identifier: MIT
// Damage that shows in the middle of a job: it is told, and what can be read is neither lost nor deleted by
// half.
#include "history/exportformat.h"
#include "history/historyschema.h"
#include "support/filebytes.h"
#include "support/fulldisk.h"
#include "support/historyexample.h"
#include "support/plainhistory.h"
#include "support/registry.h"
#include "support/sqloutside.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

class TestHistoryDamage : public QObject {
    Q_OBJECT

private:
    static constexpr int people = 600;
    QString path(const char *name = "h.sqlite") const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    static JobPointer job() { return std::make_shared<Job>(); }
    void writePeople(int rows = people, const QDateTime &at = example().at)
    {
        PlainHistory history(path());
        QVERIFY(history.database.change([&]() -> Result<void> {
            for (int i = 0; i < rows; ++i) {
                HistoryEntry entry = example(QStringLiteral("Person%1x").arg(i));
                entry.at = at;
                if (const auto written = history.database.writer().insert(entry); !written)
                    return failure(written.error());
            }
            return {};
        }));
    }
    // As a bad sector does: the page with this person's row.
    void spoilPage(const QByteArray &person)
    {
        QVERIFY(onFile(path(), {QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")}));
        constexpr qsizetype page = 4096;
        constexpr char leaf = 0x0d; // https://www.sqlite.org/fileformat2.html#b_tree_pages
        QByteArray bytes = bytesOf(path());
        bool isSpoilt = false;
        for (qsizetype at = page; at < bytes.size(); at += page) {
            if (bytes.at(at) == leaf && bytes.mid(at, page).contains(person)) {
                bytes.replace(at, page, QByteArray(page, 'x'));
                isSpoilt = true;
            }
        }
        QVERIFY(isSpoilt);
        QFile file(path()); // not cut first: SQLite has it open
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    bool isInFiles(const QByteArray &text) const
    {
        for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            if (bytesOf(info.filePath()).contains(text))
                return true;
        }
        return false;
    }
    static qsizetype count(Journal &journal, const QString &text = {})
    {
        HistoryQuery query;
        query.text = text;
        query.limit = 100'000;
        query.madeHere = true;
        return valueOf(journal.find(query)).value_or(QList<HistoryRow>()).size();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void jobs_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what : {"remove", "remove all", "keep", "import", "export"})
            QTest::newRow(what) << QByteArray(what);
    }
    void jobs()
    {
        QFETCH(QByteArray, what);
        writePeople();
        Journal journal(path());
        QVERIFY(valueOf(journal.open()));
        QVERIFY(valueOf(journal.exportTo(path("own.jsonl"), {}, {}, job())));
        spoilPage("Person300x");
        const auto run = [&] {
            if (what == "remove")
                return valueOf(journal.forget(example().account));
            if (what == "remove all")
                return valueOf(journal.removeAll());
            if (what == "keep")
                return valueOf(journal.keep({1, true, true}, job()));
            if (what == "import")
                return valueOf(journal.importFrom(path("own.jsonl"), job()));
            return valueOf(journal.exportTo(path("x.jsonl"), {}, {}, job()));
        };
        const auto done = run();
        QVERIFY2(!done && done.error().sentence().contains(QStringLiteral("Try again")),
            done ? "it says success" : qPrintable(done.error().sentence()));
        QVERIFY(!QFile::exists(path("x.jsonl")));
        if (what == "export" || what == "import") {
            QTRY_VERIFY(count(journal) > people * 9 / 10); // none of them foreign
            return;
        }
        QVERIFY(run());
        QCOMPARE(count(journal), 0);
        if (what == "remove all")
            QVERIFY(QFile::remove(path("own.jsonl")) && !isInFiles("Person7x"));
    }
    // One damage of the index is mended once, not again by every question that the person's typing stops.
    void stoppedQuestionsLeaveTheIndex()
    {
        writePeople();
        Journal journal(path());
        QVERIFY(valueOf(journal.open()));
        QVERIFY(onFile(path(), {QStringLiteral("UPDATE link_terms_data SET block = x'00' WHERE id > 10")}));
        QCOMPARE(count(journal, QStringLiteral("person7x")), 1);
        const auto isWhole = [this] {
            SqlFile file(path());
            return file.open(SqlFile::Access::ReadOnly)
                && historyschema::about(file, historyschema::terms)->toInt() == rowterms::version;
        };
        QTRY_VERIFY(isWhole());
        const auto stopped = job();
        stopped->isStopped = true;
        QVERIFY(!valueOf(journal.find({}, stopped)));
        QVERIFY(valueOf(journal.writeIntent(example()))); // done after what the question may have asked for
        QVERIFY(isWhole());
        QCOMPARE(count(journal, QStringLiteral("person7x")), 1);
    }
    // Work that met a damaged index is done once more, from its beginning.
    void salvageMeetsADamagedIndex()
    {
        writePeople();
        QVERIFY(onFile(path(), {QStringLiteral("DROP TABLE filter_value")}));
        PlainHistory history(path());
        QVERIFY(history.database.open());
        for (int part = 0; part < 3; ++part)
            QVERIFY(!history.database.salvage().value());
        QVERIFY(onFile(path(), {spoilIndex}));
        QVERIFY(history.salvage() >= 0);
        QCOMPARE(history.count(), people);
    }
    void aRuleMeetsADamagedIndex()
    {
        writePeople();
        Journal journal(path());
        QVERIFY(valueOf(journal.open()));
        QVERIFY(onFile(path(), {spoilIndex}));
        QVERIFY(valueOf(journal.keep({0, false, false}, job())));
        QTRY_VERIFY(!isInFiles("Person"));
        QCOMPARE(count(journal), people);
    }
    // An index that cannot be thrown away for now is not taken for one that is being built.
    void aFullDiskWhileTheIndexIsMended()
    {
        writePeople();
        PlainHistory history(path());
        QVERIFY(history.database.open());
        QVERIFY(onFile(path(), {spoilIndex}));
        {
            const FullDisk disk(5000);
            QVERIFY(
                !history.database.mend({SqlFile::Damage::Index, history.database.gate().opening().number}));
        }
        QVERIFY(!history.database.index().isBuilding());
        HistoryEntry entry = example(QStringLiteral("Brandnew"));
        entry.at = QDateTime::currentDateTimeUtc();
        history.insert(entry);
        QVERIFY(history.run(historyjobs::background()));
        HistoryQuery query;
        query.text = QStringLiteral("brandnew");
        QCOMPARE(history.find(query).size(), 1);
    }
    // A second program that begins to build and ends soon leaves no index that counts as whole.
    void twoProgramsBuild()
    {
        writePeople();
        QVERIFY(onFile(path(), {QStringLiteral("UPDATE about SET value = 0 WHERE name = 'terms'")}));
        {
            PlainHistory a(path());
            QVERIFY(a.database.open());
            for (int part = 0; part < 3; ++part)
                QVERIFY(!a.database.buildIndex().value());
            QVERIFY(PlainHistory(path()).database.open());
            QVERIFY(a.run(historyjobs::background()));
        }
        PlainHistory history(path());
        QVERIFY(history.database.open());
        HistoryQuery mine;
        mine.account = example().account;
        mine.limit = people;
        QCOMPARE(history.find(mine).size(), people);
        QVERIFY(history.run(historyjobs::background()));
        QCOMPARE(history.find(mine).size(), people);
    }
    // Nor does what is wiped while the index is built leave a label that no row has any more.
    void wipedWhileTheIndexIsBuilt()
    {
        writePeople(100);
        PlainHistory history(path());
        HistoryEntry entry = example(QStringLiteral("Last"));
        entry.asked.first().label = QStringLiteral("Labelzzy");
        HistoryQuery last;
        last.ids = {history.insert(entry)};
        QVERIFY(onFile(path(), {QStringLiteral("UPDATE about SET value = 0 WHERE name = 'terms'")}));
        QVERIFY(history.database.open() && history.database.index().isBuilding());
        QCOMPARE(history.run(historyjobs::remove(last, job())).value(), 1);
        QVERIFY(isInFiles("Labelzzy"));
        QVERIFY(history.run(historyjobs::wipe(job())));
        QVERIFY(!isInFiles("Labelzzy") && !isInFiles(QByteArray("Labelzzy").toHex()));
        QCOMPARE(history.count(), 100);
        QCOMPARE(history.database.reader().facets({})->labels, QStringList{QStringLiteral("Decision maker")});
    }
    // What lies at the path now is another file: nothing is deleted in the old one without a word.
    void replacedBeforeItIsDeleted()
    {
        writePeople(50);
        QVERIFY(QFile::copy(path(), path("backup")));
        Journal journal(path());
        QVERIFY(valueOf(journal.open()));
        QVERIFY(QFile::remove(path()) && QFile::rename(path("backup"), path()));
        QVERIFY(!valueOf(journal.removeAll()));
        QCOMPARE(count(journal), 50);
        QCOMPARE(valueOf(journal.removeAll()).value(), 50);
        QVERIFY(!isInFiles("Person7x"));
    }
    // Rows that are too old for the rule do not come back with the damaged file.
    void theRuleHoldsForWhatIsSaved()
    {
        writePeople(people, QDateTime::currentDateTimeUtc().addDays(-8));
        {
            PlainHistory history(path());
            QVERIFY(history.run(historyjobs::writeRule({3, true, true})));
        }
        QVERIFY(onFile(path(), {QStringLiteral("DROP TABLE filter_value")}));
        Journal journal(path());
        const QSignalSpy saved(&journal, &Journal::rowsSaved);
        QVERIFY(valueOf(journal.open()));
        QTRY_COMPARE(saved.size(), 1);
        QTRY_COMPARE(count(journal), 0);
    }
    // The program was ended between setting the file aside and its log.
    void aLogThatIsLeftBehind()
    {
        const QTemporaryDir copies;
        const QString there = copies.filePath(QStringLiteral("h.sqlite"));
        writePeople(1);
        {
            Journal journal(path());
            QVERIFY(valueOf(journal.open()));
            for (int i = 0; i < 20; ++i)
                QVERIFY(valueOf(journal.writeIntent(example())));
            QVERIFY(onFile(path(), {QStringLiteral("DROP TABLE filter_value")}));
            QVERIFY(QFile::copy(path(), there + QStringLiteral(".damaged")));
            QVERIFY(QFile::copy(path("h.sqlite-wal"), there + QStringLiteral("-wal")));
        }
        Journal journal(there);
        QVERIFY(valueOf(journal.open()));
        QTRY_COMPARE(count(journal), 21);
    }

private:
    const QString spoilIndex =
        QStringLiteral("UPDATE link_terms_data SET block = x'ffffffffff' WHERE id = 10");
    std::unique_ptr<QTemporaryDir> m_folder;
};

RELATA_TEST(TestHistoryDamage)
#include "tst_historydamage.moc"
