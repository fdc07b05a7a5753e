// SPDX-License-Identifier: MIT
// What is saved of a damaged history file: cut, with an end of the program or a full disk in between.
#include "history/exportformat.h"
#include "support/filebytes.h"
#include "support/fulldisk.h"
#include "support/historyexample.h"
#include "support/plainhistory.h"
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

    // What can still be read of a file that was cut is in the new one.
    void aFileCutInTheMiddle()
    {
        constexpr int rows = 400;
        writePeople(rows);
        {
            Journal journal(file());
            QVERIFY(valueOf(journal.keep({9999, true, true}, std::make_shared<Job>())));
        }
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
        for (int parts = 1; parts < 4; ++parts) {
            PlainHistory history(file());
            QVERIFY(history.database.open() && history.database.takeHasWork());
            QCOMPARE(history.database.takeSetAside().isEmpty(), parts > 1);
            for (int part = 0; part < parts; ++part)
                QVERIFY(!history.database.salvage().value()); // then the program ends
        }
        PlainHistory history(file());
        QVERIFY(history.database.open() && history.database.takeHasWork());
        QVERIFY(history.salvage() < rows); // of which some are here already
        QCOMPARE(history.count(), rows);
        QCOMPARE(life(history, newest(history).id), 1);
        QVERIFY(history.database.open() && !history.database.takeHasWork());
    }
    // New rows do not take the numbers of those that are still to come, even if the clock was wrong then.
    void newRowsComeAbove()
    {
        writeDamaged(50, QDateTime::currentDateTimeUtc().addDays(1));
        PlainHistory history(file());
        QVERIFY(history.database.open());
        const qint64 written = history.insert(example());
        QCOMPARE(history.salvage(), 50);
        QCOMPARE(history.count(), 51);
        QCOMPARE(newest(history).id, written);
    }
    // A row that was under way comes once, with what became of it.
    void aRowUnderWay()
    {
        writePeople(50);
        PlainHistory history(file());
        HistoryEntry entry =
            history.database.use([&] { return history.database.reader().entry(newest(history).id); })
                .value()
                .value();
        QVERIFY(onFile(file(), {dropATable}));
        QVERIFY(history.database.open());
        settleAsProven(entry);
        QVERIFY(history.settle(entry));
        QCOMPARE(history.salvage(), 49);
        QCOMPARE(history.count(), 50);
        QCOMPARE(newest(history).state, Fate::Proven);
        QCOMPARE(life(history, entry.id), 2);
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
        PlainHistory history(file());
        QVERIFY(history.database.open());
        QVERIFY(history.salvage() >= rows - 1);
        QVERIFY(history.count() >= rows - 1);
    }
    // The new file is damaged as well before all of the first one is saved.
    void oneAfterTheOther()
    {
        constexpr int rows = 250;
        writePeople(rows);
        PlainHistory history(file());
        for (int time = 0; time < 2; ++time) {
            QVERIFY(onFile(file(), {dropATable}));
            QVERIFY(history.database.open() && history.database.takeHasWork());
            QVERIFY(!history.database.salvage().value());
        }
        QVERIFY(history.salvage() > 0);
        QCOMPARE(history.count(), rows);
    }
    // A program that ended before there was a new file has noted nothing.
    void endedTooEarly()
    {
        writeDamaged(50);
        QVERIFY(PlainHistory(file()).database.open());
        QVERIFY(QFile::remove(file()));
        PlainHistory history(file());
        QVERIFY(history.database.open() && history.database.takeHasWork());
        QCOMPARE(history.salvage(), 50);
        QCOMPARE(history.count(), 50);
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
        QElapsedTimer timer;
        timer.start();
        // Whoever reads before it has its log keeps the new file from being made.
        while (!(QFile::exists(file() + QStringLiteral(".damaged"))
                   && QFile::exists(file() + QStringLiteral("-wal")))
            && timer.elapsed() < 20'000)
            QThread::msleep(1);
        SqlFile outside(file());
        QVERIFY(outside.open(SqlFile::Access::ReadOnly));
        const auto isOver = [&] { // without events
            return outside
                       .number(QStringLiteral("SELECT (SELECT count(*) FROM link) - "
                                              "(SELECT count(*) FROM about WHERE name = 'damaged')"))
                       .value_or(0)
                == 50;
        };
        while (!isOver() && timer.elapsed() < 20'000)
            QThread::msleep(1);
        QVERIFY(isOver());
        QSignalSpy saved(&journal, &Journal::rowsSaved);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.constFirst().constFirst().toLongLong(), 50);
    }
    // Beside the damaged file there is no room for what SQLite needs to read it.
    void savedWhenThereIsRoomToRead()
    {
        writeDamaged(50);
        QVERIFY(PlainHistory(file()).database.open());
        PlainHistory history(file());
        QVERIFY(history.database.open());
        {
            const FullDisk disk(30'000);
            QVERIFY(!history.database.salvage());
        }
        QCOMPARE(history.salvage(), 50);
    }
    // What the person chooses while something is still owed stays so, and a disk that is full half way costs
    // no row: there is another try as soon as something can be written.
    void savedWhenThereIsRoom()
    {
        constexpr int rows = 250;
        writeDamaged(rows);
        PlainHistory history(file());
        HistoryDatabase &database = history.database;
        QVERIFY(database.open() && database.takeHasWork());
        QVERIFY(!database.salvage().value());
        const Retention rule{30, false, true};
        QVERIFY(history.run(historyjobs::writeRule(rule)));
        {
            const FullDisk disk(QFileInfo(file() + QStringLiteral("-wal")).size() + 100);
            QVERIFY(!database.salvage());
        }
        QVERIFY(!database.takeHasWork());
        history.insert(example());
        QVERIFY(database.takeHasWork());
        QCOMPARE(history.salvage(), rows);
        QCOMPARE(history.count(), rows + 1);
        QCOMPARE(database.reader().retention().value(), rule);
    }
    // Nor does a damaged file that cannot be reached for now. Nothing is deleted before it can: its rows
    // would come again.
    void savedWhenItCanBeReached()
    {
        writeDamaged(50);
        QString damaged;
        {
            PlainHistory history(file());
            QVERIFY(history.database.open());
            damaged = history.database.takeSetAside();
        }
        const QString log = damaged + QStringLiteral("-wal"); // SQLite cannot open what it needs beside it
        QVERIFY(QFile::remove(log) && QDir().mkdir(log));
        Journal journal(file());
        QVERIFY(valueOf(journal.open()));
        const auto refused = valueOf(journal.forget(example().account));
        QVERIFY(!refused);
        QVERIFY2(refused.error().sentence().contains(damaged), qPrintable(refused.error().sentence()));
        QVERIFY(QDir().rmdir(log));
        QCOMPARE(valueOf(journal.forget(example().account)).value(), 50);
        QVERIFY(findEntries(journal).isEmpty());
    }
    // What is to come may be deleted as well.
    void deletedBeforeItIsSaved()
    {
        writeDamaged(150);
        PlainHistory history(file());
        QVERIFY(history.database.open());
        for (int parts = 0; parts < 3; ++parts)
            QVERIFY(!history.database.salvage().value());
        QVERIFY(historyjobs::removeAll(history.database).value() > 0);
        QCOMPARE(history.salvage(), 0);
        QCOMPARE(history.count(), 0);
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("h.sqlite")); }
    void writePeople(int rows, const QDateTime &at = example().at) const
    {
        PlainHistory history(file());
        QVERIFY(history.database.change([&]() -> Result<void> {
            for (int i = 0; i < rows; ++i) {
                HistoryEntry entry = example(QStringLiteral("Person %1").arg(i));
                entry.at = at;
                const auto written = history.database.writer().insert(entry);
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
    // As SQLite writes the number of a row, https://www.sqlite.org/fileformat2.html#varint
    static QByteArray asVarint(qint64 number)
    {
        QByteArray bytes;
        for (; number > 0; number >>= 7)
            bytes.prepend(static_cast<char>((number & 0x7f) | (bytes.isEmpty() ? 0 : 0x80)));
        return bytes;
    }
    static HistoryRow newest(PlainHistory &history) { return history.find({}).constFirst(); }
    // How many steps it has.
    static qsizetype life(PlainHistory &history, qint64 id)
    {
        return history.database.reader().life(id)->size();
    }

    const QString dropATable = QStringLiteral("DROP TABLE filter_value");
    std::unique_ptr<QTemporaryDir> m_folder;
};

RELATA_TEST(TestHistorySalvage)
#include "tst_historysalvage.moc"
