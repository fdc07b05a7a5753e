// SPDX-License-Identifier: MIT
#include "storage/sqlfile.h"

#include "crm/sentence.h"
#include "storage/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <algorithm>

#include <sqlite3.h>
#include <sys/stat.h>

namespace relata {

namespace {

constexpr int withoutExtension = 0xff; // https://www.sqlite.org/rescode.html

QString sentenceFor(int code, const QString &path, const QSqlError &error)
{
    switch (code & withoutExtension) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return sentence(Error::tr("The file %1 is in use by another program."), {path});
    case SQLITE_READONLY:
        return sentence(Error::tr("The file %1 can be read, but not written."), {path});
    case SQLITE_FULL:
        return sentence(Error::tr("The file %1 cannot be written: the disk is full."), {path});
    default:
        return sentence(Error::tr("The file %1 cannot be used: %2"),
            {path, error.databaseText().isEmpty() ? error.driverText() : error.databaseText()});
    }
}

// SQLite would wait for the writer of a named pipe.
Result<void> checkFiles(const QString &path)
{
    for (const char *part : {"", "-journal", "-wal", "-shm"}) {
        const QString file = path + QLatin1String(part);
        if (isNoOrdinaryFile(file))
            return failure(Error::storage(sentence(
                Error::tr("The file %1 cannot be used: it is a folder, a pipe or a device."), {file})));
    }
    return {};
}

// The file that has this name now, and its log. The file is not opened: closing it again would release
// SQLite's locks (https://www.sqlite.org/howtocorrupt.html, 2.2).
QString placeOf(const QString &path)
{
    QStringList places;
    for (const char *part : {"", "-wal"}) {
        struct stat there = {};
        ::stat(QFile::encodeName(path + QLatin1String(part)).constData(), &there);
        places.append(
            filled(QStringLiteral("%1/%2"), {QString::number(there.st_dev), QString::number(there.st_ino)}));
    }
    return places.join(QLatin1Char(' '));
}

// Whether the file is not empty and the log begins as SQLite's do
// (https://www.sqlite.org/fileformat2.html, 4.1), that is, whether nobody has emptied them.
bool hasContents(const QString &path)
{
    QFile log(path + QLatin1String("-wal"));
    return QFileInfo(path).size() > 0 && log.open(QIODevice::ReadOnly) && log.read(3) == "\x37\x7f\x06";
}

} // namespace

// SQLite treats its input as UTF-16: a byte order mark at the beginning would swap everything after it, half
// a character would swallow the next one. A null text would violate NOT NULL columns.
QString storable(QString text)
{
    if (text.isNull())
        return QStringLiteral("");
    const bool hasMark = text.startsWith(QChar(0xfeff)) || text.startsWith(QChar(0xfffe));
    if (hasMark)
        text[0] = QChar(QChar::ReplacementCharacter);
    const bool isWhole = std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSurrogate(); })
        || text.isValidUtf16();
    return isWhole ? text : QString::fromUtf8(text.toUtf8());
}

SqlFile::SqlFile(const QString &path)
    : m_path(path)
    , m_connection(QUuid::createUuid().toString())
{
}

SqlFile::~SqlFile()
{
    close();
}

Result<void> SqlFile::open(Access access)
{
    close();
    if (const auto files = checkFiles(m_path); !files) {
        m_lastCode = SQLITE_CANTOPEN;
        return files;
    }
    QSqlDatabase opened = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000");
    if (access != Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    opened.setDatabaseName(m_path);
    if (access == Access::Frozen) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        opened.setDatabaseName(
            QString::fromLatin1(QUrl::fromLocalFile(m_path).toEncoded()) + QStringLiteral("?immutable=1"));
    }
    opened.setConnectOptions(options);
    if (!opened.open())
        return failed(opened.lastError());
    return {};
}

void SqlFile::notePlace()
{
    m_place = placeOf(m_path);
}

tl::unexpected<Error> SqlFile::replaced() const
{
    return failure(Error::storage(
        sentence(Error::tr("The file %1 was removed or replaced. Relata now uses what is there; try again."),
            {m_path})));
}

Result<void> SqlFile::checkPlace() const
{
    if (placeOf(m_path) != m_place)
        return replaced();
    return {};
}

Result<void> SqlFile::checkLasting() const
{
    if (!hasContents(m_path))
        return replaced();
    return checkPlace();
}

void SqlFile::close()
{
    m_damage = Damage::None;
    m_prepared.clear();
    if (!QSqlDatabase::contains(m_connection))
        return;
    database().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase SqlFile::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

void SqlFile::bind(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i) {
        const bool isText = values.at(i).typeId() == QMetaType::QString;
        query.bindValue(i, isText ? QVariant(storable(values.at(i).toString())) : values.at(i));
    }
}

Result<QSqlQuery *> SqlFile::prepared(const QString &statement)
{
    auto found = m_prepared.find(statement);
    if (found == m_prepared.end()) {
        QSqlQuery query(database());
        query.setForwardOnly(true);
        if (!query.prepare(statement))
            return failed(query.lastError());
        found = m_prepared.emplace(statement, std::move(query)).first;
    }
    return &found->second;
}

Result<void> SqlFile::run(const QString &statement, const QVariantList &values)
{
    return first(statement, values, {});
}

Result<void> SqlFile::first(
    const QString &question, const QVariantList &values, const std::function<void(const QSqlQuery &)> &read)
{
    return prepared(question).and_then([&](QSqlQuery *query) -> Result<void> {
        bind(*query, values);
        if (query->exec() && read && query->next())
            read(*query);
        const QSqlError error = query->lastError();
        query->finish();
        return error.isValid() ? Result<void>(failed(error)) : Result<void>();
    });
}

Result<QSqlQuery> SqlFile::ask(const QString &question, const QVariantList &values)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(question))
        return failed(query.lastError());
    bind(query, values);
    if (!query.exec())
        return failed(query.lastError());
    return query;
}

Result<qint64> SqlFile::number(const QString &question, const QVariantList &values)
{
    qint64 number = 0;
    return first(question, values, [&number](const QSqlQuery &row) {
        number = row.value(0).toLongLong();
    }).map([&number] { return number; });
}

Result<void> SqlFile::checked(const QSqlQuery &query)
{
    if (query.lastError().isValid())
        return failed(query.lastError());
    return {};
}

void SqlFile::noteMissing()
{
    if (m_lastCode == SQLITE_ERROR) // "no such table" has no code of its own
        m_damage = Damage::File;
}

sqlite3 *SqlFile::handle() const
{
    QSqlQuery version(database());
    if (!version.exec(QStringLiteral("SELECT sqlite_source_id()")) || !version.next()
        || version.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return nullptr;
    const QVariant handle = database().driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData())
                                                       : nullptr;
}

void SqlFile::clearError()
{
    m_lastCode = 0;
    m_damage = Damage::None;
}

bool SqlFile::wasInterrupted() const
{
    return (m_lastCode & withoutExtension) == SQLITE_INTERRUPT;
}

bool SqlFile::isInUse() const
{
    const int code = m_lastCode & withoutExtension;
    return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

bool SqlFile::isReadOnly() const
{
    const int code = m_lastCode & withoutExtension;
    return code == SQLITE_READONLY || code == SQLITE_CANTOPEN;
}

bool SqlFile::mayPass() const
{
    const int code = m_lastCode & withoutExtension;
    if (code == SQLITE_IOERR)
        return m_lastCode != SQLITE_IOERR_READ && m_lastCode != SQLITE_IOERR_SHORT_READ
            && m_lastCode != SQLITE_IOERR_DATA && m_lastCode != SQLITE_IOERR_CORRUPTFS;
    return code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_NOMEM || code == SQLITE_FULL
        || code == SQLITE_PROTOCOL || isReadOnly();
}

// The error that broke the transaction is the one to report.
void SqlFile::rollBack()
{
    const Damage damage = m_damage;
    const int code = m_lastCode;
    (void)run(QStringLiteral("ROLLBACK"));
    m_damage = damage;
    m_lastCode = code;
}

tl::unexpected<Error> SqlFile::failed(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    const int plain = code & withoutExtension;
    m_lastCode = code;
    if (code == SQLITE_CORRUPT_VTAB && m_damage == Damage::None)
        m_damage = Damage::Index;
    else if ((plain == SQLITE_CORRUPT || plain == SQLITE_NOTADB) && code != SQLITE_CORRUPT_VTAB)
        m_damage = Damage::File;
    return failure(Error::storage(sentenceFor(code, m_path, error)));
}

} // namespace relata
