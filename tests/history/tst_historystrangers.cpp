// SPDX-License-Identifier: MIT
// Other programs' files in the place of the history's, and what others do to its file while it is open.
#include "storage/sqlfile.h"
#include "support/filebytes.h"
#include "support/historyexample.h"
#include "support/registry.h"
#include "support/sqloutside.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

// Whether another program finds the row in the file.
bool has(const QString &path, qint64 id)
{
    SqlFile file(path);
    return file.open(SqlFile::Access::ReadOnly)
        && file.number(QStringLiteral("SELECT count(*) FROM link WHERE id = ?"), {id}).value_or(0) == 1;
}

} // namespace

class TestHistoryStrangers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryEntry>(); }

    // Told apart before anything is written: what is not ours is set aside as it was, and a new file begun.
    void filesThatAreNotOurs_data()
    {
        QTest::addColumn<QStringList>("statements"); // of another program; none: the bytes
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const QString damaged = QStringLiteral("damaged");
        QTest::newRow("empty") << QStringList() << QByteArray() << damaged;
        QTest::newRow("one byte") << QStringList() << QByteArray("S") << damaged;
        QTest::newRow("cut header") << QStringList() << QByteArray("SQLite format 3\0\x10\0", 18) << damaged;
        QTest::newRow("text") << QStringList() << QByteArray(5000, 'x') << damaged;
        const auto foreign = [](const char *name, const QStringList &statements) {
            QTest::newRow(name) << statements << QByteArray() << QStringLiteral("foreign");
        };
        const QString table = QStringLiteral("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)");
        foreign("another program's", {table});
        foreign("another program's of a version", {table, QStringLiteral("PRAGMA user_version=70")});
        foreign("another program's link", {QStringLiteral("CREATE TABLE link (id INTEGER, url TEXT)")});
        foreign("negative, another program's", {table, QStringLiteral("PRAGMA user_version=-5")});
        foreign("with a log", {QStringLiteral("PRAGMA journal_mode=WAL"), table});
        foreign("only named", {QStringLiteral("PRAGMA application_id=1196444487")});
        // What was written before the first release, with and without a program's name.
        const QString oldLink = QStringLiteral("CREATE TABLE link (id INTEGER PRIMARY KEY, account TEXT, "
                                               "from_id TEXT, to_id TEXT, correlation_id TEXT)");
        const auto older = [](const char *name, const QStringList &statements) {
            QTest::newRow(name) << statements << QByteArray() << QStringLiteral("older");
        };
        older("older, version 1", {oldLink, QStringLiteral("PRAGMA user_version=1")});
        older("older, version 12",
            {oldLink, QStringLiteral("CREATE TABLE search (id INTEGER PRIMARY KEY, text TEXT)"),
                QStringLiteral("PRAGMA application_id=1380273217"),
                QStringLiteral("PRAGMA user_version=12")});
    }
    void filesThatAreNotOurs()
    {
        QFETCH(QStringList, statements);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        if (statements.isEmpty())
            writeBytes(path, bytes);
        else
            QVERIFY(onFile(path, statements));
        const QByteArray before = bytesOf(path);
        Journal journal(path);
        const auto opened = valueOf(journal.open());
        QVERIFY(opened);
        QCOMPARE(opened->setAside, path + QLatin1Char('.') + word);
        QCOMPARE(bytesOf(opened->setAside), before);
        QVERIFY(valueOf(journal.writeIntent(example())));
        QCOMPARE(findEntries(journal).size(), 1);
    }
    // Its program was ended in the middle of a change, and is not ours to put right.
    void aForeignFileWithAnUnfinishedChange()
    {
        const QTemporaryDir folder;
        const QString theirs = folder.filePath(QStringLiteral("theirs"));
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        QVERIFY(onFile(theirs,
            {QStringLiteral("CREATE TABLE music (title TEXT)"),
                QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                               "WHERE i < 5000) INSERT INTO music SELECT hex(randomblob(50)) FROM n")}));
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("theirs"));
            database.setDatabaseName(theirs);
            QVERIFY(database.open());
            for (const char *statement :
                {"PRAGMA cache_size=1", "BEGIN", "UPDATE music SET title = title || 'x'"})
                QVERIFY(QSqlQuery(database).exec(QLatin1String(statement)));
            QVERIFY(QFile::copy(theirs, path)
                && QFile::copy(theirs + QStringLiteral("-journal"), path + QStringLiteral("-journal")));
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("theirs"));
        const QByteArray before = bytesOf(path);
        const QByteArray unfinished = bytesOf(path + QStringLiteral("-journal"));
        QVERIFY(!unfinished.isEmpty());
        Journal journal(path);
        const auto opened = valueOf(journal.open());
        QVERIFY(opened);
        QCOMPARE(opened->setAside, path + QStringLiteral(".foreign"));
        QCOMPARE(bytesOf(opened->setAside), before);
        QCOMPARE(bytesOf(opened->setAside + QStringLiteral("-journal")), unfinished);
    }
    // While its program holds it, nobody can tell whose it is: nothing is written, and it is looked at again.
    void aForeignFileThatIsHeld()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        QVERIFY(onFile(path, {QStringLiteral("CREATE TABLE music (title TEXT)")}));
        const QByteArray before = bytesOf(path);
        Journal journal(path);
        {
            const LockOutside lock(path, QStringLiteral("BEGIN EXCLUSIVE"));
            QVERIFY(lock.isHeld());
            const auto opened = valueOf(journal.open());
            QVERIFY(!opened && opened.error().sentence().contains(QStringLiteral("in use")));
            QVERIFY(!valueOf(journal.writeIntent(example())));
        }
        QCOMPARE(bytesOf(path), before);
        QVERIFY(valueOf(journal.writeIntent(example())));
        QCOMPARE(bytesOf(path + QStringLiteral(".foreign")), before);
    }
    // Each finds, changes and deletes what the other has written.
    void twoProgramsOnOneFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        Journal a(path);
        Journal b(path);
        QVERIFY(valueOf(a.open()) && valueOf(b.open()));
        QList<HistoryEntry> entries;
        for (int i = 0; i < 6; ++i)
            entries.append(
                valueOf((i % 2 == 0 ? a : b).writeIntent(example(QStringLiteral("Twin %1").arg(i)))).value());
        for (int i = 0; i < 6; ++i) {
            settleAsProven(entries[i]);
            QVERIFY(valueOf((i % 2 == 0 ? b : a).settle(entries.at(i))));
        }
        for (Journal *journal : {&a, &b}) {
            QCOMPARE(findEntries(*journal, QStringLiteral("twin")).size(), 6);
            QCOMPARE(findEntries(*journal, QStringLiteral("twin"), {Fate::Intended}).size(), 0);
        }
        HistoryQuery third;
        third.text = QStringLiteral("twin 3");
        QCOMPARE(valueOf(a.remove(third, std::make_shared<Job>())).value(), 1);
        QCOMPARE(findEntries(b, QStringLiteral("twin")).size(), 5);
        QVERIFY(findEntries(b, third.text).isEmpty());
        QVERIFY(!bytesOf(path).toLower().contains("twin 3"));
    }
    // What the person does to the files while Relata runs.
    void removedWhileOpen_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what : {"file", "log", "folder", "replaced", "moved", "emptied", "log emptied"})
            QTest::newRow(what) << QByteArray(what);
    }
    // An intent that would not last is no intent: nothing is sent. The next one goes into what is there then.
    void removedWhileOpen()
    {
        QFETCH(QByteArray, what);
        const QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkdir(folder));
        const QString path = folder + QStringLiteral("/h.sqlite");
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        const qint64 first = valueOf(journal.writeIntent(example())).value().id;
        if (what == "emptied")
            writeBytes(path, {});
        else if (what == "log emptied")
            writeBytes(path + QStringLiteral("-wal"), {});
        else if (what == "log")
            QVERIFY(QFile::remove(path + QStringLiteral("-wal")));
        else if (what == "folder")
            QVERIFY(QDir(folder).removeRecursively());
        else if (what == "moved")
            QVERIFY(QDir().rename(folder, parent.filePath(QStringLiteral("elsewhere"))));
        else
            QVERIFY(QFile::remove(path));
        if (what == "replaced")
            writeBytes(path, {});
        const auto refused = valueOf(journal.writeIntent(example()));
        QVERIFY(!refused);
        QVERIFY2(refused.error().sentence().contains(path), qPrintable(refused.error().sentence()));
        if (!QFile::exists(folder))
            QVERIFY(QDir().mkdir(folder));
        // Nor does it come back as a link of which nobody knows.
        const auto isOpenStill = [&first](const HistoryEntry &row) {
            return row.id != first && row.state == Fate::Intended;
        };
        const auto known = findEntries(journal);
        QVERIFY(std::none_of(known.cbegin(), known.cend(), isOpenStill));
        const auto written = valueOf(journal.writeIntent(example()));
        QVERIFY2(written, written ? "" : qPrintable(written.error().sentence()));
        QVERIFY(has(path, written->id));
    }
    // HubSpot has done it by then: the row is kept in what is there now.
    void removedBeforeItIsSettled()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        HistoryEntry entry = valueOf(journal.writeIntent(example())).value();
        QVERIFY(QFile::remove(path));
        entry.state = Fate::Proven;
        const auto settled = valueOf(journal.settle(entry));
        QVERIFY2(settled, settled ? "" : qPrintable(settled.error().sentence()));
        QVERIFY(has(path, settled->id));
    }
};

RELATA_TEST(TestHistoryStrangers)
#include "tst_historystrangers.moc"
