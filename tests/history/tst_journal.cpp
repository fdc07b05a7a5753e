// SPDX-License-Identifier: MIT
#include "history/journal.h"
#include "support/portalfixture.h"
#include "support/wait.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;
using State = HistoryEntry::State;

namespace {

HistoryEntry example(const QString &name = QStringLiteral("Ada Lovelace"))
{
    HistoryEntry entry;
    entry.account = QStringLiteral("practice");
    entry.at = QDateTime::fromString(QStringLiteral("2026-11-23T14:02:03.456Z"), Qt::ISODateWithMs);
    entry.pair = adaAndEngines();
    entry.fromName = name;
    entry.toName = QStringLiteral("Gödel & Söhne 100%_Sure\\GmbH");
    entry.mode = LinkMode::Replace;
    entry.asked = {{userType(28), QStringLiteral("Decision maker")}};
    entry.sent = true;
    entry.beforeKnown = true;
    entry.before = {{hubspotType(1), QStringLiteral("Primary")}, {hubspotType(279), {}}};
    entry.apiVersion = QStringLiteral("v4");
    entry.calls = {
        {"PUT", QUrl(QStringLiteral("http://127.0.0.1:1/crm/v4/x")), "[{\"associationTypeId\":28}]"},
        {"POST", QUrl(QStringLiteral("http://127.0.0.1:1/crm/v4/y%20z")), "{}"}};
    return entry;
}

void settleAsProven(HistoryEntry &entry)
{
    entry.state = State::Proven;
    entry.hasAnswer = true;
    entry.answeredPair = entry.pair;
    entry.answered = {QStringLiteral("Decision maker"), QStringLiteral("Zürich 🚀")};
    entry.provenKnown = true;
    entry.proven = entry.asked;
    entry.status = 201;
    entry.durationMs = 182;
    entry.correlationId = QStringLiteral("abc-def");
    entry.answerBody = "{\"labels\":[]}";
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private:
    QList<HistoryEntry> find(Journal &journal, const QString &text = {}, const QList<State> &states = {})
    {
        return valueOf(journal.find({QStringLiteral("practice"), text, states}))
            .value_or(QList<HistoryEntry>());
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryEntry>(); }

    void everythingSurvivesARestart()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        HistoryEntry entry = example();
        {
            Journal journal(path);
            QVERIFY(valueOf(journal.open()));
            entry.id = valueOf(journal.writeIntent(entry))->id;
            QVERIFY(entry.id > 0);
            QCOMPARE(find(journal).constFirst().state, State::Intended);
            settleAsProven(entry);
            QVERIFY(valueOf(journal.settle(entry)));
        }
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        Journal journal(path);
        QVERIFY(valueOf(journal.open()));
        const QList<HistoryEntry> found = find(journal);
        QCOMPARE(found.size(), 1);
        const HistoryEntry &read = found.constFirst();
        QCOMPARE(read.at, entry.at);
        QCOMPARE(read.pair, entry.pair);
        QCOMPARE(read.toName, entry.toName);
        QCOMPARE(read.mode, entry.mode);
        QCOMPARE(read.asked, entry.asked);
        QCOMPARE(read.sent, entry.sent);
        QCOMPARE(read.before, entry.before);
        QCOMPARE(read.beforeKnown, true);
        QCOMPARE(read.answered, entry.answered);
        QCOMPARE(read.answeredPair, entry.answeredPair);
        QCOMPARE(read.proven, entry.proven);
        QCOMPARE(read.state, State::Proven);
        QCOMPARE(read.status, 201);
        QCOMPARE(read.durationMs, 182);
        QCOMPARE(read.correlationId, entry.correlationId);
        QVERIFY(read.calls == entry.calls);
        QCOMPARE(read.answerBody, entry.answerBody);
    }

    void searchesAndFilters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<State>>("states");
        QTest::addColumn<QStringList>("names");
        const auto s = [](const char *t) {
            return QString::fromUtf8(t);
        };
        const QList<State> all;
        QTest::newRow("newest first") << QString() << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("name, any case") << s("gRACE") << all << QStringList{s("Grace")};
        QTest::newRow("umlaut, any case")
            << s("GÖDEL") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("label") << s("decision") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("id") << s("202") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("error") << s("scope") << all << QStringList{s("Kurt")};
        QTest::newRow("percent is a character")
            << s("100%_s") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("percent is no wildcard") << s("d%r") << all << QStringList{};
        QTest::newRow("underscore is no wildcard") << s("a_a") << all << QStringList{};
        QTest::newRow("backslash") << s("sure\\g") << all << QStringList{s("Grace"), s("Kurt"), s("Ada")};
        QTest::newRow("quote") << s("' OR 1=1 --") << all << QStringList{};
        QTest::newRow("state") << QString() << QList<State>{State::Refused} << QStringList{s("Kurt")};
        QTest::newRow("states and text")
            << s("a") << QList<State>{State::Proven, State::Unknown} << QStringList{s("Grace"), s("Ada")};
    }
    void searchesAndFilters()
    {
        QFETCH(QString, text);
        QFETCH(QList<State>, states);
        QFETCH(QStringList, names);
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        const auto add = [&](const char *name, State state, const char *error) {
            HistoryEntry entry = example(QString::fromLatin1(name));
            entry.state = state;
            entry.errorText = QString::fromLatin1(error);
            QVERIFY(valueOf(journal.writeIntent(entry)));
        };
        add("Ada", State::Proven, "");
        add("Kurt", State::Refused, "A scope is missing");
        add("Grace", State::Unknown, "");
        QStringList found;
        for (const HistoryEntry &entry : find(journal, text, states))
            found.append(entry.fromName);
        QCOMPARE(found, names);
    }
    // An undo that turns out not to have been carried out gives its row back; one that was undone does not
    // take it again.
    void undoMarks()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        const auto entryOf = [&journal](qint64 id) {
            HistoryQuery one{QStringLiteral("practice"), {}, {}};
            one.id = id;
            return valueOf(journal.find(one)).value().value(0);
        };
        HistoryEntry link = valueOf(journal.writeIntent(example())).value();
        settleAsProven(link);
        QVERIFY(valueOf(journal.settle(link)));
        HistoryEntry undo = example();
        undo.action = HistoryEntry::Action::Undo;
        undo.undoes = link.id;
        undo = valueOf(journal.writeIntent(undo)).value();
        for (const auto &[state, mark] : {std::pair(State::AnsweredOnly, undo.id),
                 std::pair(State::Missing, qint64(0)), std::pair(State::Proven, undo.id)}) {
            undo.state = state;
            QVERIFY(valueOf(journal.settle(undo)));
            QCOMPARE(entryOf(link.id).undoneBy, mark);
        }
        HistoryEntry again = undo;
        again.undoes = undo.id;
        again = valueOf(journal.writeIntent(again)).value();
        again.state = State::Proven;
        QVERIFY(valueOf(journal.settle(again)));
        QCOMPARE(entryOf(link.id).undoneBy, 0);
        QVERIFY(valueOf(journal.settle(undo))); // settled once more, as Check now does
        QCOMPARE(entryOf(link.id).undoneBy, 0);
        QCOMPARE(entryOf(undo.id).undoneBy, again.id);
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
        const QList<HistoryEntry> rows = find(journal);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).fromName, QStringLiteral("Old"));
        QCOMPARE(rows.at(1).fromName, QStringLiteral("There"));
    }
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
        const QList<HistoryEntry> rows = find(journal);
        QCOMPARE(rows.size(), 1);
        const HistoryEntry &row = rows.constFirst();
        QCOMPARE(row.id, 7);
        QVERIFY(row.action == HistoryEntry::Action::Link && row.sent && row.undoneBy == 0);
        QCOMPARE(row.asked.constFirst().label, QStringLiteral("Decision maker"));
        QCOMPARE(row.calls.size(), 1);
        QCOMPARE(row.calls.constFirst().verb, QByteArray("PUT"));
        QCOMPARE(row.calls.constFirst().url, QUrl(QStringLiteral("http://127.0.0.1:1/crm/v4/x")));
        QCOMPARE(row.calls.constFirst().body, QByteArray("[{\"associationTypeId\":28}]"));
    }
    void accountsAreApart()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        HistoryEntry entry = example();
        entry.account = QStringLiteral("other");
        entry.state = State::Proven;
        QVERIFY(valueOf(journal.writeIntent(entry)));
        QVERIFY(find(journal).isEmpty());
        QCOMPARE(valueOf(journal.countSince(QStringLiteral("other"), entry.at)).value_or(-1), 1);
        QCOMPARE(valueOf(journal.countSince(QStringLiteral("other"), entry.at.addMSecs(1))).value_or(-1), 0);
        QCOMPARE(valueOf(journal.countSince(QStringLiteral("practice"), entry.at)).value_or(-1), 0);
    }
    void pages()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QVERIFY(valueOf(journal.open()));
        for (int i = 0; i < 7; ++i)
            valueOf(journal.writeIntent(example(QString::number(i))));
        const auto first = valueOf(journal.find({QStringLiteral("practice"), {}, {}, 0, 4})).value();
        QCOMPARE(first.size(), 4);
        const auto second =
            valueOf(journal.find({QStringLiteral("practice"), {}, {}, first.constLast().id, 4})).value();
        QCOMPARE(second.size(), 3);
        QCOMPARE(second.constLast().fromName, QStringLiteral("0"));
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
        const QString atOpening = valueOf(journal.open()).value();
        QVERIFY(find(journal).isEmpty());
        QTRY_VERIFY(!atOpening.isEmpty() || aside.size() == 1);
        const QString moved = atOpening.isEmpty() ? aside.constFirst().constFirst().toString() : atOpening;
        QCOMPARE(moved, path + QStringLiteral(".damaged"));
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
        QVERIFY(valueOf(journal.writeIntent(example())));
        QCOMPARE(find(journal).size(), 1);
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
        QCOMPARE(valueOf(journal.open()).value(), path + QStringLiteral(".damaged"));
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
        QCOMPARE(find(journal).size(), 1);
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
        QCOMPARE(find(journal).size(), 1);
    }
    void tellsOfChanges()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("h.sqlite")));
        QSignalSpy changes(&journal, &Journal::entryChanged);
        valueOf(journal.open());
        HistoryEntry entry = valueOf(journal.writeIntent(example())).value();
        valueOf(journal.settle(entry));
        QTRY_COMPARE(changes.size(), 2);
        QCOMPARE(changes.constFirst().constFirst().value<HistoryEntry>().id, entry.id);
    }
    void anAccountIsForgotten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("history.sqlite"));
        {
            Journal journal(path);
            valueOf(journal.open());
            HistoryEntry other = example(QStringLiteral("Planted Name"));
            other.account = QStringLiteral("portal:4711");
            valueOf(journal.writeIntent(other));
            valueOf(journal.writeIntent(example()));
            QVERIFY(valueOf(journal.forget(other.account)));
            QCOMPARE(valueOf(journal.find({other.account, {}, {}, 0, 10}))->size(), 0);
            QCOMPARE(valueOf(journal.find({QStringLiteral("practice"), {}, {}, 0, 10}))->size(), 1);
        }
        for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(
                !file.readAll().contains("Planted Name"), qPrintable(name)); // nor in the file's free space
        }
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
