// SPDX-License-Identifier: MIT
// The history's file as older versions left it.
#include "history/historydetail.h"
#include "history/historyrow.h"
#include "history/sqlfile.h"
#include "support/historyexample.h"
#include "support/registry.h"
#include "support/sqloutside.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace relata;
using namespace relata::test;

namespace {

// The statements by which the first nine versions came one after the other.
QStringList oldMigrations()
{
    return {
        QStringLiteral(
            "CREATE TABLE link (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, "
            "at TEXT NOT NULL, state TEXT NOT NULL, from_type TEXT NOT NULL, from_id TEXT NOT NULL, "
            "from_name TEXT NOT NULL, to_type TEXT NOT NULL, to_id TEXT NOT NULL, to_name TEXT NOT NULL, "
            "mode TEXT NOT NULL, labels TEXT NOT NULL, status INTEGER NOT NULL, error_kind TEXT NOT NULL, "
            "error_text TEXT NOT NULL, correlation_id TEXT NOT NULL, duration_ms INTEGER NOT NULL, "
            "api_version TEXT NOT NULL, url TEXT NOT NULL, request_body BLOB, answer_body BLOB, "
            "search TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX link_account_id ON link (account, id)"),
        QStringLiteral("ALTER TABLE link ADD COLUMN action TEXT NOT NULL DEFAULT 'link'"),
        QStringLiteral("ALTER TABLE link ADD COLUMN undoes INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE link ADD COLUMN undone_by INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE link ADD COLUMN calls TEXT NOT NULL DEFAULT '[]'"),
        QStringLiteral("UPDATE link SET calls = json_array(json_object("
                       "'verb', 'PUT', 'url', url, 'body', CAST(request_body AS TEXT)))"),
        QStringLiteral("ALTER TABLE link DROP COLUMN url"),
        QStringLiteral("ALTER TABLE link DROP COLUMN request_body")};
}

// A row as the first version wrote it; later ones brought it over.
QString oldRow(int id, const char *at, const char *state, const char *name, const char *error)
{
    return QStringLiteral(
        "INSERT INTO link VALUES (%1, 'practice', '%2', '%3', '0-1', '101', '%4', '0-2', '202', 'Engines', "
        "'add', "
        "'{\"asked\":[{\"category\":\"USER_DEFINED\",\"typeId\":28,\"label\":\"Decision maker\"}],"
        "\"sent\":[{\"category\":\"USER_DEFINED\",\"typeId\":28}],\"beforeKnown\":true,\"before\":[]}', "
        "201, '', '%5', 'abc', 5, 'v4', 'http://127.0.0.1:1/crm/v4/x', "
        "CAST('[{\"associationTypeId\":28}]' AS BLOB), CAST('{}' AS BLOB), 'ada')")
        .arg(id)
        .arg(QLatin1String(at), QLatin1String(state), QLatin1String(name), QLatin1String(error));
}

bool makeOldFile(const QString &path, int version)
{
    QStringList statements{oldMigrations().constFirst()};
    statements += oldRow(7, "2026-11-20T08:00:00.000Z", "proven", "Ada", "");
    statements += oldRow(8, "2026-11-20T08:00:00.500Z", "proven", "Ada", "");
    statements += oldRow(9, "2026-11-20T08:00:01.000Z", "refused", "Grace", "No.\nAsk.");
    statements += oldMigrations().mid(1, version - 1);
    if (version >= 5)
        statements += {QStringLiteral("UPDATE link SET action = 'undo', undoes = 7 WHERE id = 8"),
            QStringLiteral("UPDATE link SET undone_by = 8 WHERE id = 7")};
    statements += QStringLiteral("PRAGMA user_version=%1").arg(version);
    return onFile(path, statements);
}

// As today but for what came after it.
bool makeVersion10(const QString &path)
{
    {
        Journal journal(path);
        for (const char *name : {"Ada", "Grace", "Ada"}) {
            if (!valueOf(journal.writeIntent(example(QString::fromLatin1(name)))))
                return false;
        }
    }
    return onFile(path,
        {QStringLiteral("UPDATE link SET undone_by = id + 1 WHERE from_name = 'Grace'"),
            QStringLiteral("DROP INDEX link_undone"), QStringLiteral("PRAGMA user_version=10")});
}

} // namespace

class TestHistoryMigrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Files as each older version left them, with a refused row and one that was undone where there was undo.
    void migratesOlderFiles_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= 9; ++version)
            QTest::addRow("version %d", version) << version;
    }
    void migratesOlderFiles()
    {
        QFETCH(int, version);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        QVERIFY(makeOldFile(path, version));
        Journal journal(path);
        QVERIFY(valueOf(journal.open())->setAside.isEmpty());
        const QList<HistoryEntry> rows = findEntries(journal);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).fromName, QStringLiteral("Grace"));
        QCOMPARE(rows.at(0).state, Fate::Refused);
        QCOMPARE(rows.at(0).errorText, QStringLiteral("No.\nAsk."));
        const HistoryEntry &row = rows.at(2);
        QVERIFY(row.action == LinkAction::Link && row.sent);
        QCOMPARE(row.asked.constFirst().label, QStringLiteral("Decision maker"));
        QCOMPARE(
            row.at, QDateTime::fromString(QStringLiteral("2026-11-20T08:00:00.000Z"), Qt::ISODateWithMs));
        QCOMPARE(row.calls.size(), 1);
        QCOMPARE(row.calls.constFirst().verb, QByteArray("PUT"));
        QCOMPARE(row.calls.constFirst().url, QUrl(QStringLiteral("http://127.0.0.1:1/crm/v4/x")));
        QCOMPARE(row.calls.constFirst().body, QByteArray("[{\"associationTypeId\":28}]"));
        QCOMPARE(row.answerBody, QByteArray("{}"));
        // Those that did what they did together still know each other.
        QCOMPARE(row.undoneBy, version >= 5 ? rows.at(1).id : 0);
        QCOMPARE(rows.at(1).undoes, version >= 5 ? row.id : 0);
        const auto life = valueOf(journal.life(row.id)).value();
        QCOMPARE(life.constFirst(), (LifeStep{Fate::Intended, row.at}));
        QVERIFY(!life.at(1).at.isValid() && life.at(1).kind == Fate::Proven);
        QCOMPARE(findEntries(journal, QStringLiteral("GRACÉ")).size(), 1);
        QCOMPARE(findEntries(journal, QStringLiteral("g"), {Fate::Refused}).size(), 1);
        const auto written = valueOf(journal.writeIntent(example()));
        QVERIFY(written && written->id > rows.at(0).id);
        // Newest first, also right after the newest of the old ones.
        QCOMPARE(findEntries(journal).constFirst().id, written->id);
    }
    // Version 11 finds the rows that were undone.
    void migratesVersion10()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        QVERIFY(makeVersion10(path));
        Journal journal(path);
        QVERIFY(valueOf(journal.open())->setAside.isEmpty());
        QCOMPARE(findEntries(journal).size(), 3);
        HistoryQuery undone;
        undone.undone = true;
        const auto found = valueOf(journal.find(undone)).value();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().fromName, QStringLiteral("Grace"));
        SqlFile file(path);
        QVERIFY(file.open(SqlFile::Access::ReadOnly));
        QCOMPARE(file.number(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'link_undone'"))
                     .value(),
            1);
    }
    // It only helps the search: the rows can be read without.
    void aLockedFileOfVersion10()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        QVERIFY(makeVersion10(path));
        Journal journal(path);
        const LockOutside lock(path);
        QVERIFY(lock.isHeld());
        QVERIFY(valueOf(journal.open())->setAside.isEmpty());
        QCOMPARE(findEntries(journal).size(), 3);
        HistoryQuery undone;
        undone.undone = true;
        QCOMPARE(valueOf(journal.find(undone))->size(), 1);
    }
    // The dictionary that rows were deflated with is there for ever.
    void packedRowsStayReadable()
    {
        const QByteArray json = QJsonDocument(historyrow::detail(example())).toJson(QJsonDocument::Compact);
        QCOMPARE(historydetail::unpack(QByteArray::fromBase64(
                     "AUNKWko6BPMVPGUYWaCldZQixBCWzivQkrIO3ODqWiK0V6oaGVQhGQEqt0D+RUqMJKQal9TkzGKgJxRy"
                     "gcFRhBz7FtRJRYbkxB8o6WFPRUTGIAA=")),
            json);
    }
    // A migration that cannot be finished leaves the file as it was.
    void aMigrationIsAllOrNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        QVERIFY(makeOldFile(path, 9));
        QVERIFY(onFile(path, {QStringLiteral("CREATE TABLE facet (x)")})); // stands in the way
        {
            Journal journal(path);
            QVERIFY(!valueOf(journal.open()));
        }
        QVERIFY(onFile(path, {QStringLiteral("DROP TABLE facet")}));
        Journal journal(path);
        QVERIFY(valueOf(journal.open())->setAside.isEmpty());
        QCOMPARE(findEntries(journal).size(), 3);
    }
    // While another program writes, an older file is neither migrated nor moved away.
    void aLockedOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("h.sqlite"));
        QVERIFY(makeOldFile(path, 9));
        Journal journal(path);
        {
            const LockOutside lock(path);
            QVERIFY(lock.isHeld());
            const auto opened = valueOf(journal.open());
            QVERIFY(!opened && opened.error().sentence().contains(QStringLiteral("in use")));
        }
        QVERIFY(!QFile::exists(path + QStringLiteral(".damaged")));
        QVERIFY(valueOf(journal.open()));
        QCOMPARE(findEntries(journal).size(), 3);
    }
};

RELATA_TEST(TestHistoryMigrations)
#include "tst_historymigrations.moc"
