// SPDX-License-Identifier: MIT
// The history's file: newer than the program, damaged, begun anew, locked, not writable.
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

#include <unistd.h>

using namespace relata;
using namespace relata::test;

class TestHistoryFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryEntry>(); }

    // A row that was deleted while it was under way stays deleted.
    void aDeletedRowStaysDeleted()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        HistoryEntry entry = valueOf(journal.writeIntent(example())).value();
        QVERIFY(valueOf(journal.removeAll()));
        settleAsProven(entry);
        const QSignalSpy told(&journal, &Journal::entryChanged);
        QVERIFY(valueOf(journal.settle(entry)));
        QVERIFY(findEntries(journal).isEmpty());
        QCOMPARE(told.size(), 0);
    }
    // In a file that was begun anew a row that is under way is written again, whoever has its number there.
    void aRowOfAnotherFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        PlainHistory history(path);
        HistoryEntry old = example(QStringLiteral("Old"));
        old.id = history.insert(old);
        for (const char *suffix : {"", "-wal", "-shm"})
            QVERIFY(QFile::remove(path + QLatin1String(suffix)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        QVERIFY(history.database.open());
        QVERIFY(!history.database.takeSetAside().isEmpty());
        HistoryEntry there = example(QStringLiteral("There"));
        there.at = old.at.addMSecs(-1);
        QCOMPARE(history.insert(there), old.id);
        settleAsProven(old);
        const auto settled = history.settle(old);
        QVERIFY(settled && settled->entry.id != old.id);
        const auto rows = history.find({});
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).fromName, QStringLiteral("Old"));
        QCOMPARE(rows.at(1).fromName, QStringLiteral("There"));
    }
    void damagedFiles_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("no database at all") << 0;
        QTest::newRow("empty pages inside") << 1;
    }
    void damagedFiles()
    {
        QFETCH(int, kind);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        if (kind == 1) {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            for (int i = 0; i < 50; ++i)
                QVERIFY(valueOf(journal.writeIntent(example())));
        }
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (kind == 0) {
                file.write(QByteArray(5000, 'x'));
            } else {
                file.seek(4096);
                file.write(QByteArray(static_cast<int>(file.size() - 4096), '\xff'));
            }
        }
        Journal journal(path);
        QSignalSpy aside(&journal, &Journal::setAside);
        const QString atOpening = valueOf(journal.open()).value().setAside;
        QVERIFY(findEntries(journal).isEmpty());
        QTRY_VERIFY(!atOpening.isEmpty() || aside.size() == 1);
        const QString moved = atOpening.isEmpty() ? aside.constFirst().constFirst().toString() : atOpening;
        QCOMPARE(moved, path + QStringLiteral(".damaged"));
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
        QVERIFY(valueOf(journal.writeIntent(example())));
        QCOMPARE(findEntries(journal).size(), 1);
    }
    void aFileWithoutItsTable()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
        }
        QVERIFY(onFile(path, {QStringLiteral("DROP TABLE link")}));
        Journal journal(path);
        QCOMPARE(valueOf(journal.open()).value().setAside, path + QStringLiteral(".damaged"));
        QVERIFY(valueOf(journal.writeIntent(example())));
    }
    // A wrong number in the header of a file that is as now: it is set aside, and what it holds comes back.
    void aWrongHeader_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("version 0") << QStringLiteral("PRAGMA user_version=0");
        QTest::newRow("version -1") << QStringLiteral("PRAGMA user_version=-1");
        QTest::newRow("another program's name") << QStringLiteral("PRAGMA application_id=5");
        QTest::newRow("no program's name") << QStringLiteral("PRAGMA application_id=0");
    }
    void aWrongHeader()
    {
        QFETCH(QString, statement);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            QVERIFY(valueOf(journal.writeIntent(example())));
        }
        QVERIFY(onFile(path, {statement}));
        Journal journal(path);
        QSignalSpy aside(&journal, &Journal::setAside);
        const auto opened = valueOf(journal.open());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().sentence()));
        QTRY_COMPARE(findEntries(journal).size(), 1);
        QVERIFY(valueOf(journal.writeIntent(example())));
        QCOMPARE(findEntries(journal).size(), 2);
        QVERIFY(!opened->setAside.isEmpty() || !aside.isEmpty());
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
    }
    // Shown as far as it is understood, never written.
    void aNewerFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            QVERIFY(valueOf(journal.writeIntent(example())));
        }
        QVERIFY(onFile(path,
            {QStringLiteral("PRAGMA user_version=99"), QStringLiteral("ALTER TABLE link ADD COLUMN more")}));
        Journal journal(path);
        const auto opened = valueOf(journal.open());
        QVERIFY(opened && opened->readOnly.contains(QStringLiteral("newer")));
        QCOMPARE(findEntries(journal).size(), 1);
        const auto written = valueOf(journal.writeIntent(example()));
        QVERIFY(!written && written.error().sentence().contains(QStringLiteral("newer")));
        QVERIFY(!valueOf(journal.removeAll()));
        QVERIFY(!QFile::exists(path + QStringLiteral(".damaged")));
    }
    // Whatever stops the rest, here another program that writes.
    void deletingTakesDamagedFilesFirst()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        writeBytes(path, QByteArray(5000, 'x'));
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        const QString damaged = path + QStringLiteral(".damaged");
        QVERIFY(QFile::exists(damaged));
        writeBytes(damaged + QStringLiteral("-wal"), "names");
        const LockOutside lock(path);
        QVERIFY(lock.isHeld());
        QVERIFY(!valueOf(journal.removeAll()));
        QVERIFY(!QFile::exists(damaged) && !QFile::exists(damaged + QStringLiteral("-wal")));
    }
    void aNewerFileThatIsNotUnderstood()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        QVERIFY(onFile(path,
            {QStringLiteral("PRAGMA user_version=99"),
                QStringLiteral("PRAGMA application_id=%1").arg(historyschema::applicationId),
                QStringLiteral("CREATE TABLE other (x)")}));
        Journal journal(path);
        const auto opened = valueOf(journal.open());
        QVERIFY(!opened && opened.error().sentence().contains(QStringLiteral("newer")));
        QVERIFY(!QFile::exists(path + QStringLiteral(".damaged")));
    }
    // As somebody who may read the folder, but not write there; root may everything.
    void aFileThatCanOnlyBeRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            QVERIFY(valueOf(journal.writeIntent(example())));
        }
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x4444)));
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x5555)));
        const bool isRoot = ::geteuid() == 0;
        constexpr uid_t nobody = 65534;
        QVERIFY(!isRoot || ::setresuid(nobody, nobody, 0) == 0);
        {
            Journal journal(path);
            const auto opened = valueOf(journal.open());
            QVERIFY(opened && opened->readOnly.contains(QStringLiteral("can be read, but not written")));
            QCOMPARE(findEntries(journal, QStringLiteral("love")).size(), 1);
            QVERIFY(!valueOf(journal.writeIntent(example())));
        }
        QVERIFY(!isRoot || ::setresuid(0, 0, 0) == 0);
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)));
    }
    // Nothing is promised while another program writes; afterwards all is well.
    void aLockedFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        {
            const LockOutside lock(path);
            QVERIFY(lock.isHeld());
            const auto refused = valueOf(journal.writeIntent(example()));
            QVERIFY(!refused);
            QVERIFY2(refused.error().sentence().contains(QStringLiteral("in use by another program")),
                qPrintable(refused.error().sentence()));
            QVERIFY(findEntries(journal).isEmpty());
        }
        QVERIFY(valueOf(journal.writeIntent(example())));
        QCOMPARE(findEntries(journal).size(), 1);
    }
    // A limit on the size of files stands for a full disk.
    void aFullDisk()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        QVERIFY(valueOf(journal.writeIntent(example())));
        const auto refused = [&] {
            const FullDisk disk(QFileInfo(path + QStringLiteral("-wal")).size() + 100);
            return valueOf(journal.writeIntent(example()));
        }();
        QVERIFY(!refused);
        QCOMPARE(kindName(refused.error().kind), kindName(Error::Kind::Storage));
        QVERIFY(valueOf(journal.writeIntent(example(QStringLiteral("After")))));
        QCOMPARE(findEntries(journal).size(), 2);
        QCOMPARE(findEntries(journal, QStringLiteral("lovelace")).size(), 1);
    }
    // A broken index is built again; no row is lost.
    void aDamagedIndex()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            for (int i = 0; i < 20; ++i)
                QVERIFY(valueOf(journal.writeIntent(example())));
        }
        QVERIFY(
            onFile(path, {QStringLiteral("UPDATE link_terms_data SET block = x'00112233' WHERE id > 10")}));
        Journal journal(path);
        QVERIFY(valueOf(journal.open())->setAside.isEmpty());
        QCOMPARE(findEntries(journal, QStringLiteral("lovelace")).size(), 20);
        QVERIFY(valueOf(journal.writeIntent(example())));
        QCOMPARE(findEntries(journal, QStringLiteral("lovelace")).size(), 21);
        QVERIFY(!QFile::exists(path + QStringLiteral(".damaged")));
    }
    // Ids are times; a clock that is wrong for a while leaves the order in which rows were written.
    void idsAreTimes()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        HistoryEntry entry = example();
        const HistoryEntry first = valueOf(journal.writeIntent(entry)).value();
        QCOMPARE(first.id, entry.at.toSecsSinceEpoch());
        QCOMPARE(valueOf(journal.writeIntent(entry))->id, first.id + 1);
        entry.at = entry.at.addDays(-300);
        QCOMPARE(valueOf(journal.writeIntent(entry))->id, first.id + 2);
        HistoryQuery query;
        query.until = entry.at.addDays(1);
        QCOMPARE(valueOf(journal.find(query))->size(), 1); // found by its time all the same
        query.until = {};
        query.from = entry.at.addDays(1);
        QCOMPARE(valueOf(journal.find(query))->size(), 2);
        QCOMPARE(valueOf(journal.remove({}, std::make_shared<Job>())).value(), 3);
        QVERIFY(valueOf(journal.writeIntent(entry))->id > first.id + 2); // no number is given twice
    }
    void aFolderThatCannotBeWritten()
    {
        Journal journal(QStringLiteral("/proc/no/such/place/h.sqlite"));
        const auto opened = valueOf(journal.open());
        QVERIFY(!opened);
        QCOMPARE(kindName(opened.error().kind), kindName(Error::Kind::Storage));
        QVERIFY(!valueOf(journal.writeIntent(example())));
    }
    void aFolderThatCanBeWrittenAgain()
    {
        const QTemporaryDir folder;
        const QString place = folder.filePath(QStringLiteral("later"));
        Journal journal(place + QStringLiteral("/h.sqlite"));
        QVERIFY(!valueOf(journal.open()));
        QVERIFY(!valueOf(journal.writeIntent(example())));
        QVERIFY(QDir().mkpath(place));
        QVERIFY(valueOf(journal.writeIntent(example())));
        QCOMPARE(findEntries(journal).size(), 1);
    }
};

RELATA_TEST(TestHistoryFile)
#include "tst_historyfile.moc"
