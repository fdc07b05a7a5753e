// SPDX-License-Identifier: MIT
// What is saved of a damaged history file: cut, with an end of the program or a full disk in between.
#include "history/historydatabase.h"
#include "support/historyexample.h"
#include "support/sqloutside.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
        const QString path = file();
        constexpr int rows = 400;
        writePeople(path, rows);
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.keep({9999, true, true}, std::make_shared<Job>())));
        }
        QVERIFY(onFile(path, madeOlder));
        QFile whole(path);
        QVERIFY(whole.resize(whole.size() * 6 / 10 / 4096 * 4096));
        Journal journal(path);
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
        const QString path = file();
        constexpr int rows = 300;
        writePeople(path, rows);
        {
            HistoryDatabase database(path);
            QVERIFY(onFile(path, {QStringLiteral("DROP TABLE facet")}));
            QVERIFY(database.open() && database.takeMustSalvage());
            HistoryEntry another = example(QStringLiteral("Another"));
            another.at = another.at.addMSecs(1); // gets the number of the first that is to be saved
            QVERIFY(database.change([&] { return database.writer().insert(another); }));
            for (int part = 0; part < 2; ++part)
                QVERIFY(!database.salvage().value()); // then the program ends
        }
        HistoryDatabase database(path);
        QVERIFY(database.open() && database.takeMustSalvage());
        QVERIFY(database.takeSetAside().isEmpty());
        std::optional<qint64> saved;
        while (!saved)
            saved = database.salvage().value();
        QCOMPARE(*saved, rows - 1); // those of before, too
        HistoryQuery all;
        all.limit = 1000;
        QCOMPARE(database.use([&] { return database.reader().select(all); })->size(), rows);
        QVERIFY(database.open() && !database.takeMustSalvage());
    }
    // A disk that is full half way costs no row: the saving says so, and begins anew when there is room.
    void savedWhenThereIsRoom()
    {
        const QString path = file();
        const QString damaged = file("damaged.sqlite");
        constexpr int rows = 150;
        writePeople(damaged, rows);
        QVERIFY(HistoryDatabase(path).open());
        SqlFile newFile(path);
        QVERIFY(newFile.open(SqlFile::Access::ReadWrite));
        HistoryIndex index(newFile);
        HistoryWriter writer(newFile, index);
        const auto saveInto = [&](qint64 pages) -> Result<qint64> {
            if (const auto limited = newFile.number(QStringLiteral("PRAGMA max_page_count=%1").arg(pages));
                !limited)
                return limited;
            HistorySalvage salvage(damaged, newFile, writer);
            while (true) {
                const auto through = newFile.inTransaction([&] { return salvage.step(); });
                if (!through)
                    return failure(through.error());
                if (*through)
                    return salvage.saved();
            }
        };
        const auto there = newFile.number(QStringLiteral("PRAGMA page_count")).value();
        const auto refused = saveInto(there + 10);
        QVERIFY(!refused);
        QVERIFY2(refused.error().sentence().contains(QStringLiteral("the disk is full")),
            qPrintable(refused.error().sentence()));
        index.forgetWritten();
        QCOMPARE(saveInto(there + 10000).value(), rows);
        QCOMPARE(newFile.number(QStringLiteral("SELECT count(*) FROM link")).value(), rows);
    }
    // What is to come may be deleted as well.
    void deletedBeforeItIsSaved()
    {
        const QString path = file();
        writePeople(path, 150);
        HistoryDatabase database(path);
        QVERIFY(onFile(path, {QStringLiteral("DROP TABLE facet")}));
        QVERIFY(database.open());
        for (int part = 0; part < 2; ++part)
            QVERIFY(!database.salvage().value());
        QCOMPARE(database.change([&] { return database.keeper().removeAll(); }).value(), 100);
        QVERIFY(database.salvage().value());
        QVERIFY(database.use([&] { return database.reader().select({}); })->isEmpty());
    }

private:
    QString file(const char *name = "h.sqlite") const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    static void writePeople(const QString &path, int rows)
    {
        HistoryDatabase database(path);
        QVERIFY(database.change([&]() -> Result<bool> {
            for (int i = 0; i < rows; ++i) {
                const auto written = database.writer().insert(example(QStringLiteral("Person %1").arg(i)));
                if (!written)
                    return failure(written.error());
            }
            return true;
        }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestHistorySalvage)
#include "tst_historysalvage.moc"
