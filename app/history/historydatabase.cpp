// SPDX-License-Identifier: MIT
#include "history/historydatabase.h"

#include "history/historyrow.h"
#include "storage/setaside.h"

#include <QFile>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

namespace relata {

namespace {

// SQLite's result codes for a file that is damaged or no database at all.
bool meansDamaged(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff; // without SQLite's extension of the code
    return code == 11 || code == 26;
}

// Numbered migrations: the file's user_version says how many of them it has seen.
const QStringList &migrations()
{
    static const QStringList all{
        QStringLiteral(
            "CREATE TABLE link ("
            "id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, at TEXT NOT NULL, "
            "state TEXT NOT NULL, from_type TEXT NOT NULL, from_id TEXT NOT NULL, from_name TEXT NOT NULL, "
            "to_type TEXT NOT NULL, to_id TEXT NOT NULL, to_name TEXT NOT NULL, mode TEXT NOT NULL, "
            "labels TEXT NOT NULL, status INTEGER NOT NULL, error_kind TEXT NOT NULL, "
            "error_text TEXT NOT NULL, correlation_id TEXT NOT NULL, duration_ms INTEGER NOT NULL, "
            "api_version TEXT NOT NULL, url TEXT NOT NULL, request_body BLOB, answer_body BLOB, "
            "search TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX link_account_id ON link (account, id)"),
        // From one PUT per row to any change of a pair, and what took it back.
        QStringLiteral("ALTER TABLE link ADD COLUMN action TEXT NOT NULL DEFAULT 'link'"),
        QStringLiteral("ALTER TABLE link ADD COLUMN undoes INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE link ADD COLUMN undone_by INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE link ADD COLUMN calls TEXT NOT NULL DEFAULT '[]'"),
        QStringLiteral("UPDATE link SET calls = json_array(json_object("
                       "'verb', 'PUT', 'url', url, 'body', CAST(request_body AS TEXT)))"),
        QStringLiteral("ALTER TABLE link DROP COLUMN url"),
        QStringLiteral("ALTER TABLE link DROP COLUMN request_body"),
    };
    return all;
}

} // namespace

HistoryDatabase::HistoryDatabase(const QString &path)
    : m_path(path)
    , m_connection(QUuid::createUuid().toString())
{
}

HistoryDatabase::~HistoryDatabase()
{
    disconnect();
}

Result<bool> HistoryDatabase::open()
{
    m_damaged = false;
    const auto opened = connect();
    return m_damaged ? repair() : opened;
}

Result<bool> HistoryDatabase::connect()
{
    disconnect();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!database.open())
        return failure(error(database.lastError()));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    // FULL: an intent that was promised to be on disk is there even after a power cut.
    return run(QStringLiteral("PRAGMA journal_mode=WAL"))
        .and_then([this](bool) { return run(QStringLiteral("PRAGMA synchronous=FULL")); })
        .and_then([this](bool) { return run(QStringLiteral("PRAGMA secure_delete=ON")); })
        .and_then([this](bool) { return migrate(); })
        .and_then([this](bool) { return probe(); })
        .map([this](bool) { return m_ready = true; });
}

// A file that claims to be migrated and lacks the table is damaged too.
Result<bool> HistoryDatabase::probe()
{
    const auto there = run(QStringLiteral("SELECT id, search FROM link LIMIT 1"));
    m_damaged = m_damaged || !there;
    return there;
}

void HistoryDatabase::disconnect()
{
    m_ready = false;
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<bool> HistoryDatabase::migrate()
{
    QSqlQuery version(QSqlDatabase::database(m_connection));
    if (!version.exec(QStringLiteral("PRAGMA user_version")) || !version.next())
        return failure(error(version.lastError()));
    const int seen = version.value(0).toInt();
    version.finish();
    if (seen > migrations().size())
        return failure(Error::storage(
            Error::tr("The history file %1 was written by a newer version of Relata.").arg(m_path)));
    QSqlDatabase database = QSqlDatabase::database(m_connection);
    if (seen == migrations().size())
        return true;
    database.transaction();
    Result<bool> done = true;
    for (qsizetype i = seen; i < migrations().size() && done; ++i)
        done = run(migrations().at(i));
    if (done)
        done = run(QStringLiteral("PRAGMA user_version=%1").arg(migrations().size()));
    if (!done) {
        database.rollback();
        return done;
    }
    database.commit();
    return true;
}

Result<bool> HistoryDatabase::run(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    if (!query.exec(statement))
        return failure(error(query.lastError()));
    return true;
}

Result<bool> HistoryDatabase::execute(QSqlQuery &query)
{
    if (!query.exec())
        return failure(error(query.lastError()));
    return true;
}

Error HistoryDatabase::error(const QSqlError &sqlError)
{
    m_damaged = m_damaged || meansDamaged(sqlError);
    return Error::storage(
        Error::tr("The history file %1 cannot be used: %2")
            .arg(
                m_path, sqlError.databaseText().isEmpty() ? sqlError.driverText() : sqlError.databaseText()));
}

// Moves the damaged file away, with what its write-ahead log may hold, and begins a new one.
Result<bool> HistoryDatabase::repair()
{
    disconnect();
    const QString aside = setAside(m_path);
    if (aside == m_path)
        return failure(Error::storage(
            Error::tr("The history file %1 is damaged and cannot be moved away.").arg(m_path)));
    QFile::rename(m_path + QStringLiteral("-wal"), aside + QStringLiteral("-wal"));
    QFile::remove(m_path + QStringLiteral("-shm"));
    m_setAside = aside;
    return connect();
}

// Does the work on an open file: one that could not be opened before is tried again, and one that turns out
// damaged is replaced.
template <typename F>
auto HistoryDatabase::repaired(F work) -> decltype(work())
{
    if (!m_ready) {
        if (const auto opened = open(); !opened)
            return failure(opened.error());
    }
    m_damaged = false;
    auto result = work();
    if (!m_damaged)
        return result;
    if (const auto begun = repair(); !begun)
        return failure(begun.error());
    return work();
}

Result<qint64> HistoryDatabase::insert(const HistoryEntry &entry)
{
    return repaired([&] { return insertRow(entry); });
}

Result<qint64> HistoryDatabase::insertRow(const HistoryEntry &entry)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(historyrow::insertStatement());
    historyrow::bind(query, entry);
    if (const auto done = execute(query); !done)
        return failure(done.error());
    return query.lastInsertId().toLongLong();
}

Result<HistoryDatabase::Updated> HistoryDatabase::update(const HistoryEntry &entry)
{
    return repaired([&]() -> Result<Updated> {
        Updated updated{entry.id, {}};
        const auto done = run(QStringLiteral("BEGIN IMMEDIATE"))
                              .and_then([&](bool) { return updateRow(entry, updated.id); })
                              .and_then([&](bool) { return followUndo(entry, updated); })
                              .and_then([&](bool) { return run(QStringLiteral("COMMIT")); });
        if (done)
            return updated;
        const bool damaged = m_damaged;
        (void)run(QStringLiteral("ROLLBACK"));
        m_damaged = damaged;
        return failure(done.error());
    });
}

// In a file that was begun anew meanwhile the row is missing, and its number may be another's: it gets a new
// one.
Result<bool> HistoryDatabase::updateRow(const HistoryEntry &entry, qint64 &id)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(historyrow::updateStatement());
    historyrow::bind(query, entry);
    historyrow::bindRow(query, entry);
    const auto done = execute(query);
    if (!done || query.numRowsAffected() > 0)
        return done;
    return insertRow(entry).map([&id](qint64 inserted) {
        id = inserted;
        return true;
    });
}

// An undo marks what it took back as long as it stands itself; one that turns out not to have been carried
// out, later, takes its mark away.
Result<bool> HistoryDatabase::followUndo(const HistoryEntry &entry, Updated &updated)
{
    if (entry.undoes == 0 || entry.undoes >= updated.id) // what it undid went with a damaged file
        return true;
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QStringLiteral("SELECT undo.undone_by, done.undone_by FROM link undo JOIN link done "
                                 "ON done.id = undo.undoes WHERE undo.id = ?"));
    query.addBindValue(updated.id);
    if (const auto asked = execute(query); !asked)
        return asked;
    if (!query.next())
        return true;
    const bool isUndone = query.value(0).toLongLong() != 0;
    const qint64 mark = query.value(1).toLongLong();
    query.finish();
    const bool stands =
        entry.state == HistoryEntry::State::Proven || entry.state == HistoryEntry::State::AnsweredOnly;
    if (stands && !isUndone && mark == 0)
        return markUndone(entry.undoes, updated.id, updated.others);
    return !stands && mark == updated.id ? markUndone(entry.undoes, 0, updated.others) : Result<bool>(true);
}

// What an undone undo had taken back stands again, and so on down the chain.
Result<bool> HistoryDatabase::markUndone(qint64 id, qint64 by, QList<qint64> &touched)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QStringLiteral("UPDATE link SET undone_by = ? WHERE id = ? RETURNING undoes"));
    query.addBindValue(by);
    query.addBindValue(id);
    if (const auto done = execute(query); !done)
        return done;
    const qint64 next = query.next() ? query.value(0).toLongLong() : 0;
    query.finish();
    touched.append(id);
    return next == 0 || next >= id ? Result<bool>(true) : markUndone(next, by == 0 ? id : 0, touched);
}

Result<QList<HistoryEntry>> HistoryDatabase::select(const HistoryQuery &question)
{
    return repaired([&]() -> Result<QList<HistoryEntry>> {
        QSqlQuery query(QSqlDatabase::database(m_connection));
        historyrow::prepareSelect(query, question);
        if (const auto done = execute(query); !done)
            return failure(done.error());
        QList<HistoryEntry> entries;
        while (query.next())
            entries.append(historyrow::read(query.record()));
        if (query.lastError().isValid())
            return failure(error(query.lastError()));
        return entries;
    });
}

Result<bool> HistoryDatabase::remove(const QString &account)
{
    return repaired([&]() -> Result<bool> {
        QSqlQuery query(QSqlDatabase::database(m_connection));
        query.prepare(QStringLiteral("DELETE FROM link WHERE account = ?"));
        query.addBindValue(account);
        return execute(query);
    });
}

Result<int> HistoryDatabase::countSince(const QString &account, const QDateTime &since)
{
    return repaired([&]() -> Result<int> {
        QSqlQuery query(QSqlDatabase::database(m_connection));
        query.prepare(QStringLiteral("SELECT count(*) FROM link WHERE account = ? AND at >= ? "
                                     "AND action = 'link' AND undone_by = 0 "
                                     "AND state IN ('proven', 'answered-only')"));
        query.addBindValue(account);
        query.addBindValue(historyrow::timeText(since));
        if (const auto done = execute(query); !done)
            return failure(done.error());
        return query.next() ? query.value(0).toInt() : 0;
    });
}

} // namespace relata
