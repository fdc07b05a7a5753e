// SPDX-License-Identifier: MIT
#include "history/historydatabase.h"

#include "crm/sentence.h"
#include "history/historymigrations.h"
#include "storage/setaside.h"
#include "storage/wholefile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <functional>

namespace relata {

HistoryDatabase::HistoryDatabase(const QString &path)
    : m_file(path)
    , m_index(m_file)
    , m_reader(m_file, m_index)
    , m_writer(m_file, m_index)
    , m_keeper(m_file, m_index, m_writer)
    , m_salvage(m_file, m_writer)
{
}

Result<void> HistoryDatabase::open()
{
    const auto origin = this->origin();
    if (!origin)
        return failure(origin.error());
    if (*origin == Origin::Damaged)
        return replace();
    if (*origin == Origin::Foreign) {
        const auto aside = moveAway(QStringLiteral("foreign"));
        if (!aside)
            return failure(aside.error());
        m_setAside = *aside;
    }
    const auto opened = connect();
    return m_file.damage() == SqlFile::Damage::None ? opened : repair();
}

// While another program holds it, nobody can tell. What cannot be read otherwise is met again, and told, by
// connect().
Result<HistoryDatabase::Origin> HistoryDatabase::origin()
{
    constexpr qint64 smallestPage = 512;
    if (isMissing(m_file.path()))
        return Origin::Ours;
    if (isNoOrdinaryFile(m_file.path()))
        return Origin::Foreign;
    const QFileInfo there(m_file.path());
    // A new file for which there was no room, beside the one that it should take over from.
    if (there.size() == 0 && !newestSetAside().isEmpty())
        return Origin::Ours;
    if (there.size() < smallestPage)
        return Origin::Damaged;
    const auto known = m_file.open(SqlFile::Access::ReadOnly).and_then([this] { return originOfTables(); });
    if (known || m_file.isInUse() || m_file.damage() != SqlFile::Damage::None)
        return m_file.isInUse() ? known : known.value_or(Origin::Ours);
    // Something unfinished lies beside it, or it cannot be written: it is looked at as it is.
    return m_file.open(SqlFile::Access::Frozen)
        .and_then([this] { return originOfTables(); })
        .value_or(Origin::Ours);
}

Result<HistoryDatabase::Origin> HistoryDatabase::originOfTables()
{
    const auto version = m_file.number(QStringLiteral("PRAGMA user_version"));
    const auto tables = m_file.number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    const auto applicationId = m_file.number(QStringLiteral("PRAGMA application_id"));
    const auto hasTables =
        m_file.number(QStringLiteral("SELECT (SELECT count(*) FROM pragma_table_info('link') "
                                     "WHERE name IN ('account', 'from_id', 'to_id', "
                                     "'correlation_id')) = 4 OR (SELECT count(*) FROM "
                                     "sqlite_master WHERE type = 'table' AND name IN ('search', "
                                     "'life', 'imported', 'facet')) > 2"));
    for (const auto &read : {version, tables, applicationId, hasTables}) {
        if (!read)
            return failure(read.error());
    }
    const bool isNamedOurs = *applicationId == historymigrations::applicationId();
    if (*version == 0 && *tables == 0 && *applicationId == 0)
        return Origin::Ours; // nobody's yet
    if (*hasTables == 0 && !isNamedOurs)
        return Origin::Foreign;
    // A number that does not fit what is there.
    const bool isTooLow = *version <= 0
        || (*version < historymigrations::oldestReadableVersion()
            && historymigrations::hasRowsAsNow(m_file).value_or(false));
    return isTooLow ? Origin::Damaged : Origin::Ours;
}

// With what lies beside it: its log, and what others left of a transaction.
Result<QString> HistoryDatabase::moveAway(const QString &word)
{
    m_file.close();
    const QString path = m_file.path();
    const QString aside = setAside(path, word);
    if (aside == path)
        return failure(Error::storage(
            sentence(Error::tr("The history file %1 cannot be used and cannot be moved away."), {path})));
    for (const char *beside : {"-wal", "-journal"})
        QFile::rename(path + QLatin1String(beside), aside + QLatin1String(beside));
    QFile::remove(path + QStringLiteral("-shm"));
    m_writer.setBegunAnew();
    return aside;
}

Result<void> HistoryDatabase::connect()
{
    m_ready = false;
    m_readOnly.clear();
    m_index.forgetWritten();
    if (const auto opened = m_file.open(SqlFile::Access::ReadWrite); !opened)
        return opened;
    QFile::setPermissions(m_file.path(), QFile::ReadOwner | QFile::WriteOwner);
    const auto seen = m_file.number(QStringLiteral("PRAGMA user_version"));
    if (seen && *seen > historymigrations::newestVersion())
        return connectForReading(sentence(
            Error::tr(
                "The history file %1 was written by a newer version of Relata. It is shown as far as this "
                "version understands it, and nothing can be written."),
            {m_file.path()}));
    const auto prepared = seen.and_then([this](qint64) { return prepare(); });
    if (prepared || !m_file.isReadOnly())
        return prepared;
    return connectForReading(
        sentence(Error::tr("The history file %1 can be read, but not written."), {m_file.path()}));
}

// A log beside the file cannot be made where nothing can be written.
Result<void> HistoryDatabase::connectForReading(const QString &reason)
{
    auto opened = m_file.open(SqlFile::Access::ReadOnly).and_then([this] { return probe(); });
    if (!opened && m_file.damage() == SqlFile::Damage::None)
        opened = m_file.open(SqlFile::Access::Frozen).and_then([this] { return probe(); });
    m_file.forgetDamage(); // what cannot be written is not set aside
    if (!opened)
        return failure(Error::storage(reason));
    m_readOnly = reason;
    m_ready = true;
    return {};
}

Result<void> HistoryDatabase::prepare()
{
    // FULL: an intent that was promised to be on disk is there even after a power cut.
    return m_file.run(QStringLiteral("PRAGMA journal_mode=WAL"))
        .and_then([this] { return m_file.run(QStringLiteral("PRAGMA synchronous=FULL")); })
        .and_then([this] { return m_file.run(QStringLiteral("PRAGMA secure_delete=ON")); })
        .and_then([this] { return begin(); })
        .and_then([this] { return noteSalvage(); })
        .and_then([this] { return m_keeper.readRetention(); })
        .map([this](const Retention &retention) {
            m_writer.setRetention(retention);
            m_file.notePlace();
            m_ready = true;
        });
}

// The write lock is taken once, to learn whether it can be had.
Result<void> HistoryDatabase::begin()
{
    const auto seen = m_file.number(QStringLiteral("PRAGMA user_version"));
    if (!seen)
        return failure(seen.error());
    if (*seen == 0 && m_toSalvage.isEmpty())
        m_toSalvage = newestSetAside(); // perhaps there was no room for a new file then
    const auto done = *seen < historymigrations::newestVersion()
        ? historymigrations::migrate(m_file, m_index, static_cast<int>(*seen))
        : m_file.inTransaction([]() -> Result<void> { return {}; });
    // While another program writes, or on a full disk, a file whose rows are as now can be read at least.
    const bool canBeRead = *seen >= historymigrations::oldestReadableVersion() && m_file.mayPass();
    if (!done && (!canBeRead || m_file.isReadOnly()))
        return done;
    return probe();
}

// A file that claims to be migrated and lacks a table is damaged, too.
Result<void> HistoryDatabase::probe()
{
    const auto there = m_file.number(QStringLiteral(
        "SELECT (SELECT max(id) FROM link) + (SELECT max(id) FROM search) + (SELECT max(link) FROM life) + "
        "(SELECT max(id) FROM imported) + (SELECT max(number) FROM facet) + "
        "(SELECT count(*) FROM (SELECT 1 FROM trigram LIMIT 1)) + "
        "(SELECT value FROM about WHERE name = 'drift')"));
    if (there)
        return {};
    m_file.noteMissing();
    return failure(there.error());
}

Result<void> HistoryDatabase::repair()
{
    if (m_file.damage() == SqlFile::Damage::Index) {
        m_file.forgetDamage();
        const auto rebuilt = m_file.inTransaction([this] { return m_index.rebuild(); });
        if (rebuilt || m_file.damage() == SqlFile::Damage::None)
            return rebuilt; // a full disk or a lock is no reason to begin anew
    }
    return replace();
}

Result<void> HistoryDatabase::replace()
{
    const auto aside = moveAway(QStringLiteral("damaged"));
    if (!aside)
        return failure(aside.error());
    m_setAside = m_toSalvage = *aside;
    return connect();
}

// In the file, so that an end of the program does not make the damaged one forgotten. The first part is done
// at once, so that what is written from now on comes after it.
Result<void> HistoryDatabase::noteSalvage()
{
    m_hasSalvageFailed = false;
    if (!m_toSalvage.isEmpty()) {
        if (const auto noted = m_salvage.note(m_toSalvage); !noted)
            return noted;
        m_toSalvage.clear();
        (void)m_file.inTransaction([this] { return m_salvage.step(); }); // is still owed otherwise
    }
    return m_salvage.isOwed().map([this](bool isOwed) { m_mustSalvage = isOwed; });
}

Result<bool> HistoryDatabase::salvage()
{
    const auto saved = change([this] { return m_salvage.step(); });
    m_hasSalvageFailed = !saved;
    if (!saved)
        return failure(saved.error());
    if (const auto rule = m_keeper.readRetention()) // it was saved, too
        m_writer.setRetention(*rule);
    m_saved += saved->value_or(0);
    return saved->has_value();
}

// What is known of the index does not hold when another program has written.
Result<void> HistoryDatabase::noticeOthers()
{
    return m_file.number(QStringLiteral("PRAGMA data_version")).map([this](qint64 version) {
        if (std::exchange(m_dataVersion, version) != version)
            m_index.forgetWritten();
    });
}

QStringList HistoryDatabase::setAsideFiles() const
{
    const QFileInfo own(m_file.path());
    QStringList paths;
    for (const QString &name :
        own.dir().entryList({own.fileName() + QStringLiteral(".damaged*")}, QDir::Files, QDir::Time))
        paths.append(own.dir().filePath(name));
    return paths;
}

QString HistoryDatabase::newestSetAside() const
{
    for (const QString &path : setAsideFiles()) {
        if (!path.endsWith(QLatin1String("-wal")) && !path.endsWith(QLatin1String("-shm"))
            && !path.endsWith(QLatin1String("-journal")))
            return path;
    }
    return {};
}

// What lies beside a file goes before it, so that an end in between leaves nothing that nobody would look
// for.
Result<void> HistoryDatabase::removeSetAside()
{
    QStringList paths = setAsideFiles();
    std::sort(paths.begin(), paths.end(), std::greater<>());
    for (const QString &path : std::as_const(paths)) {
        if (!QFile::remove(path))
            return failure(Error::storage(sentence(Error::tr("The file %1 cannot be deleted."), {path})));
    }
    return {};
}

} // namespace relata
