// SPDX-License-Identifier: MIT
// The history's file: of older and newer versions, damaged, begun anew, not writable.
#include "support/historyexample.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;
using State = HistoryEntry::State;

class TestHistoryFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryEntry>(); }

    // A file of the version before rows could be anything but one PUT.
    void migratesAnOlderFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        {
            QSqlDatabase old = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
            old.setDatabaseName(path);
            QVERIFY(old.open());
            QSqlQuery query(old);
            QVERIFY(query.exec(QStringLiteral(
                "CREATE TABLE link (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, "
                "at TEXT NOT NULL, state TEXT NOT NULL, from_type TEXT NOT NULL, from_id TEXT NOT NULL, "
                "from_name TEXT NOT NULL, to_type TEXT NOT NULL, to_id TEXT NOT NULL, to_name TEXT NOT NULL, "
                "mode TEXT NOT NULL, labels TEXT NOT NULL, status INTEGER NOT NULL, error_kind TEXT NOT "
                "NULL, "
                "error_text TEXT NOT NULL, correlation_id TEXT NOT NULL, duration_ms INTEGER NOT NULL, "
                "api_version TEXT NOT NULL, url TEXT NOT NULL, request_body BLOB, answer_body BLOB, "
                "search TEXT NOT NULL)")));
            QVERIFY(query.exec(QStringLiteral("CREATE INDEX link_account_id ON link (account, id)")));
            QVERIFY(query.exec(QStringLiteral(
                "INSERT INTO link VALUES (7, 'practice', '2026-11-20T08:00:00.000Z', 'proven', '0-1', '101', "
                "'Ada', '0-2', '202', 'Engines', 'add', "
                "'{\"asked\":[{\"category\":\"USER_DEFINED\",\"typeId\":28,\"label\":\"Decision maker\"}],"
                "\"sent\":[{\"category\":\"USER_DEFINED\",\"typeId\":28}],\"beforeKnown\":true,\"before\":[]}"
                "', "
                "201, '', '', 'abc', 5, 'v4', 'http://127.0.0.1:1/crm/v4/x', "
                "CAST('[{\"associationTypeId\":28}]' AS BLOB), NULL, 'ada')")));
            QVERIFY(query.exec(QStringLiteral("PRAGMA user_version=2")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("old"));
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        const QList<HistoryEntry> rows = findEntries(journal);
        QCOMPARE(rows.size(), 1);
        const HistoryEntry &row = rows.constFirst();
        QVERIFY(row.action == HistoryEntry::Action::Link && row.sent && row.undoneBy == 0);
        QCOMPARE(row.asked.constFirst().label, QStringLiteral("Decision maker"));
        QCOMPARE(row.calls.size(), 1);
        QCOMPARE(row.calls.constFirst().verb, QByteArray("PUT"));
        QCOMPARE(row.calls.constFirst().url, QUrl(QStringLiteral("http://127.0.0.1:1/crm/v4/x")));
        QCOMPARE(row.calls.constFirst().body, QByteArray("[{\"associationTypeId\":28}]"));
    }
    // In a file that was begun anew a row's number may be another's: nothing of that one is overwritten.
    void aRowOfAnotherFile()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        HistoryEntry there = valueOf(journal.writeIntent(example(QStringLiteral("There")))).value();
        HistoryEntry old = example(QStringLiteral("Old"));
        old.at = old.at.addSecs(-60);
        old.id = there.id;
        old.undoes = there.id;
        old.state = State::Proven;
        const auto settled = valueOf(journal.settle(old));
        QVERIFY(settled && settled->id != there.id);
        const QList<HistoryEntry> rows = findEntries(journal);
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
        QByteArray before;
        if (kind == 1) {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            for (int i = 0; i < 50; ++i)
                valueOf(journal.writeIntent(example()));
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
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("drop"));
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("DROP TABLE link")));
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("drop"));
        Journal journal(path);
        QCOMPARE(valueOf(journal.open()).value().setAside, path + QStringLiteral(".damaged"));
        QVERIFY(valueOf(journal.writeIntent(example())));
    }
    void aRowThatWentIsWrittenAgain()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        HistoryEntry entry = example();
        entry.id = 4711;
        settleAsProven(entry);
        QVERIFY(valueOf(journal.settle(entry)));
        QCOMPARE(findEntries(journal).size(), 1);
    }
    void aNewerFileIsLeftAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version=99"));
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("newer"));
        Journal journal(path);
        const auto opened = valueOf(journal.open());
        QVERIFY(!opened);
        QVERIFY(opened.error().sentence().contains(QStringLiteral("newer")));
        QVERIFY(!valueOf(journal.writeIntent(example())));
        QVERIFY(!QFile::exists(path + QStringLiteral(".damaged")));
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

QTEST_GUILESS_MAIN(TestHistoryFile)
#include "tst_historyfile.moc"
