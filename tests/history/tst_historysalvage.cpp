// SPDX-License-Identifier: MIT
// What is saved of a damaged history file: cut, with an end of the program or a full disk in between.
#include "history/exportform.h"
#include "history/historydatabase.h"
#include "support/filebytes.h"
#include "support/fulldisk.h"
#include "support/historyexample.h"
#include "support/registry.h"
#include "support/sqloutside.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace relata;
using namespace relata::test;

class TestHistorySalvage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // What can still be read of a file that was cut is in the new one, also when it is a little older.
    void aFileCutInTheMiddle_data()
    {
        QTest::addColumn<QStringList>("madeOlder");
        QTest::newRow("of this version") << QStringList();
        QTest::newRow("of version 10") << QStringList{
            QStringLiteral("DROP INDEX link_undone"), QStringLiteral("PRAGMA user_version=10")};
    }
    void aFileCutInTheMiddle()
    {
        QFETCH(QStringList, madeOlder);
        constexpr int rows = 400;
        writePeople(rows);
        {
            Journal journal(file());
            QVERIFY(valueOf(journal.keep({9999, true, true}, std::make_shared<Job>())));
        }
        QVERIFY(onFile(file(), madeOlder));
        QFile whole(file());
        QVERIFY(whole.resize(whole.size() * 6 / 10 / 4096 * 4096));
        Journal journal(file());
        QSignalSpy aside(&journal, &Journal::setAside);
        QSignalSpy brought(&journal, &Journal::rowsSaved);
        const QString atOpening = valueOf(journal.open()).value().setAside;
        HistoryQuery all;
        all.limit = rows;
        all.text = QStringLiteral("person");
        QVERIFY(valueOf(journal.find(all)));
        QTRY_COMPARE(brought.size(), 1);
        QVERIFY(!atOpening.isEmpty() || aside.size() == 1);
        const qsizetype saved = valueOf(journal.find(all))->size();
        QCOMPARE(brought.constFirst().constFirst().toLongLong(), saved);
        QVERIFY2(saved > 20 && saved < rows, qPrintable(QString::number(saved)));
        QCOMPARE(valueOf(journal.retention()).value(), (Retention{9999, true, true}));
        QVERIFY(valueOf(journal.writeIntent(example())));
    }
    // However often the program ends in the middle, all that can be read comes over.
    void savedInTheEnd()
    {
        constexpr int rows = 300;
        writeDamaged(rows);
        {
            HistoryDatabase database(file());
            QVERIFY(database.open() && database.takeMustSalvage());
            QVERIFY(!database.salvage().value()); // then the program ends
        }
        HistoryDatabase database(file());
        QVERIFY(database.open() && database.takeMustSalvage());
        QVERIFY(database.takeSetAside().isEmpty());
        QCOMPARE(saveAll(database), rows); // those of before, too
        QCOMPARE(count(database), rows);
        QVERIFY(database.open() && !database.takeMustSalvage());
    }
    // New rows do not take the numbers of those that are still to come, even if the clock was wrong then.
    void newRowsComeAbove()
    {
        writeDamaged(50, QDateTime::currentDateTimeUtc().addDays(1));
        HistoryDatabase database(file());
        QVERIFY(database.open());
        const auto written = database.change([&] { return database.writer().insert(example()); }).value();
        QCOMPARE(saveAll(database), 50);
        QCOMPARE(count(database), 51);
        QCOMPARE(newest(database).id, written);
    }
    // A row that was under way comes once, with what became of it.
    void aRowUnderWay()
    {
        writePeople(50);
        HistoryDatabase database(file());
        HistoryEntry entry = newest(database);
        QVERIFY(onFile(file(), {dropATable}));
        QVERIFY(database.open());
        settleAsProven(entry);
        QVERIFY(database.change([&] { return database.writer().update(entry, entry.at.addSecs(1)); }));
        QCOMPARE(saveAll(database), 49);
        QCOMPARE(count(database), 50);
        QCOMPARE(newest(database).state, Fate::Proven);
    }
    // One wrong number is passed over, wherever it stands in a part.
    void aWrongNumber_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("change");
        for (const int place : {0, 50, 99, 100, 150, 299}) {
            QTest::addRow("%d, too small", place) << place << -1000000;
            QTest::addRow("%d, too large", place) << place << 1000000;
        }
    }
    void aWrongNumber()
    {
        QFETCH(int, place);
        QFETCH(int, change);
        constexpr int rows = 300;
        writeDamaged(rows);
        const qint64 id = example().at.toSecsSinceEpoch() + place;
        QByteArray bytes = bytesOf(file());
        QVERIFY(bytes.contains(asVarint(id)));
        writeBytes(file(), bytes.replace(asVarint(id), asVarint(id + change)));
        HistoryDatabase database(file());
        QVERIFY(database.open());
        QVERIFY(saveAll(database) >= rows - 1);
        QVERIFY(count(database) >= rows - 1);
    }
    // The new file is damaged as well before all of the first one is saved.
    void oneAfterTheOther()
    {
        constexpr int rows = 250;
        writePeople(rows);
        HistoryDatabase database(file());
        for (int time = 0; time < 2; ++time) {
            QVERIFY(onFile(file(), {dropATable}));
            QVERIFY(database.open() && database.takeMustSalvage());
            QVERIFY(!database.salvage().value());
        }
        QCOMPARE(saveAll(database), rows);
        QCOMPARE(count(database), rows);
    }
    // Older versions wrote less, and a program that ended too early wrote nothing.
    void whatIsOwed_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("the path alone") << QStringLiteral(
            "UPDATE about SET value = json_extract(value, '$.path') WHERE name = 'salvage'");
        QTest::newRow("no new file") << QString();
    }
    void whatIsOwed()
    {
        QFETCH(QString, statement);
        writeDamaged(50);
        QVERIFY(HistoryDatabase(file()).open());
        if (statement.isEmpty())
            QVERIFY(QFile::remove(file()));
        else
            QVERIFY(onFile(file(), {statement}));
        HistoryDatabase database(file());
        QVERIFY(database.open() && database.takeMustSalvage());
        QCOMPARE(saveAll(database), 50);
        QCOMPARE(count(database), 50);
    }
    // What is to be deleted by its account is, even if it is still to come.
    void forgottenWhileItIsOwed()
    {
        writeDamaged(350);
        Journal journal(file());
        const auto opened = journal.open();
        const auto forgotten = journal.forget(example().account);
        QCOMPARE(valueOf(forgotten).value(), 350);
        QVERIFY(findEntries(journal).isEmpty());
        QVERIFY(valueOf(opened)->setAside.contains(QStringLiteral("damaged")));
    }
    // Nor does a row come a second time with the person's own export.
    void importedWhileItIsOwed()
    {
        constexpr int rows = 350;
        const QString lines = m_folder->filePath(QStringLiteral("export.jsonl"));
        const auto job = std::make_shared<Job>();
        writePeople(rows);
        {
            Journal journal(file());
            QVERIFY(valueOf(journal.open()));
            QCOMPARE(valueOf(journal.exportTo(lines, {}, {}, job)).value(), rows);
        }
        QVERIFY(onFile(file(), {dropATable}));
        Journal journal(file());
        const auto opened = journal.open();
        QCOMPARE(valueOf(journal.importFrom(lines, job)).value(), 0);
        QVERIFY(valueOf(opened));
        HistoryQuery all;
        all.limit = 1000;
        QCOMPARE(valueOf(journal.find(all))->size(), rows);
    }
    // It is told to those, too, who listen only when it is done.
    void toldWhenSomebodyListens()
    {
        writeDamaged(50);
        Journal journal(file());
        const auto opened = journal.open();
        SqlFile outside(file());
        QVERIFY(outside.open(SqlFile::Access::ReadOnly));
        const auto isOver = [&] { // without events
            return outside
                       .number(QStringLiteral("SELECT (SELECT count(*) FROM link) - "
                                              "(SELECT count(*) FROM about WHERE name = 'salvage')"))
                       .value_or(0)
                == 50;
        };
        QElapsedTimer timer;
        timer.start();
        while (!isOver() && timer.elapsed() < 20'000)
            QThread::msleep(1); // whoever reads all the time keeps others from making the file
        QSignalSpy saved(&journal, &Journal::rowsSaved);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.constFirst().constFirst().toLongLong(), 50);
    }
    // Beside the damaged file there is no room for what SQLite needs to read it.
    void savedWhenThereIsRoomToRead()
    {
        writeDamaged(50);
        QVERIFY(HistoryDatabase(file()).open());
        HistoryDatabase database(file());
        QVERIFY(database.open());
        {
            const FullDisk disk(30'000);
            QVERIFY(!database.salvage());
        }
        QCOMPARE(saveAll(database), 50);
    }
    // What the person deletes and chooses while something is still owed stays so, and a disk that is full
    // half way costs no row: there is another try as soon as something can be written.
    void savedWhenThereIsRoom()
    {
        constexpr int rows = 250;
        writeDamaged(rows);
        HistoryDatabase database(file());
        QVERIFY(database.open() && database.takeMustSalvage());
        QVERIFY(!database.salvage().value());
        QList<qint64> deleted;
        const auto there = database.reader().select({}).value();
        for (const HistoryEntry &entry : there)
            deleted.append(entry.id);
        QCOMPARE(deleted.size(), 100);
        QVERIFY(database.change([&] { return database.keeper().remove(deleted); }));
        const Retention rule{30, false, true};
        QVERIFY(database.change([&] { return database.keeper().writeRetention(rule); }));
        {
            const FullDisk disk(QFileInfo(file() + QStringLiteral("-wal")).size() + 100);
            QVERIFY(!database.salvage());
        }
        QVERIFY(!database.takeMustSalvage());
        QVERIFY(database.change([&] { return database.writer().insert(example()); }));
        QVERIFY(database.takeMustSalvage());
        QCOMPARE(saveAll(database), rows);
        QCOMPARE(count(database), rows - 100 + 1);
        QCOMPARE(database.keeper().readRetention().value(), rule);
    }
    // Nor does a damaged file that cannot be reached for now.
    void savedWhenItCanBeReached()
    {
        writeDamaged(50);
        QString damaged;
        {
            HistoryDatabase database(file());
            QVERIFY(database.open());
            damaged = database.takeSetAside();
        }
        HistoryDatabase database(file());
        const QString log = damaged + QStringLiteral("-wal"); // SQLite cannot open what it needs beside it
        QVERIFY(QFile::remove(log) && QDir().mkdir(log));
        QVERIFY(!database.salvage());
        QVERIFY(QDir().rmdir(log));
        QCOMPARE(saveAll(database), 50);
    }
    // What is to come may be deleted as well.
    void deletedBeforeItIsSaved()
    {
        writeDamaged(150);
        HistoryDatabase database(file());
        QVERIFY(database.open());
        QVERIFY(!database.salvage().value());
        QCOMPARE(database.change([&] { return database.keeper().removeAll(); }).value(), 100);
        QVERIFY(database.salvage().value());
        QCOMPARE(database.takeSaved(), 0);
        QCOMPARE(count(database), 0);
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("h.sqlite")); }
    void writePeople(int rows, const QDateTime &at = example().at) const
    {
        HistoryDatabase database(file());
        QVERIFY(database.change([&]() -> Result<void> {
            for (int i = 0; i < rows; ++i) {
                HistoryEntry entry = example(QStringLiteral("Person %1").arg(i));
                entry.at = at;
                const auto written = database.writer().insert(entry);
                if (!written)
                    return failure(written.error());
            }
            return {};
        }));
    }
    void writeDamaged(int rows, const QDateTime &at = example().at) const
    {
        writePeople(rows, at);
        QVERIFY(onFile(file(), {dropATable}));
    }
    static qint64 saveAll(HistoryDatabase &database)
    {
        int parts = 0;
        while (!database.salvage().value() && ++parts < 100) { }
        return database.takeSaved();
    }
    // As SQLite writes the number of a row, https://www.sqlite.org/fileformat2.html#varint
    static QByteArray asVarint(qint64 number)
    {
        QByteArray bytes;
        for (; number > 0; number >>= 7)
            bytes.prepend(static_cast<char>((number & 0x7f) | (bytes.isEmpty() ? 0 : 0x80)));
        return bytes;
    }
    static HistoryEntry newest(HistoryDatabase &database)
    {
        return database.use([&] { return database.reader().select({}); }).value().constFirst();
    }
    static qsizetype count(HistoryDatabase &database)
    {
        HistoryQuery all;
        all.limit = 1000;
        return database.use([&] { return database.reader().select(all); })->size();
    }

    const QString dropATable = QStringLiteral("DROP TABLE facet");
    std::unique_ptr<QTemporaryDir> m_folder;
};

RELATA_TEST(TestHistorySalvage)
#include "tst_historysalvage.moc"
