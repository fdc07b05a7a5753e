// SPDX-License-Identifier: MIT
#include "history/historydatabase.h"

#include "crm/sentence.h"
#include "history/historyschema.h"
#include "storage/setaside.h"
#include "storage/wholefile.h"

#include <QFile>
#include <QFileInfo>

namespace relata {

using historyschema::Owner;

HistoryDatabase::HistoryDatabase(const QString &path, ReadingGate &gate)
    : m_gate(gate)
    , m_file(path)
    , m_index(m_file)
    , m_reader(m_file)
    , m_writer(m_file, m_index)
    , m_salvage(m_file, m_writer)
{
}

Result<void> HistoryDatabase::open()
{
    const auto owner = this->owner();
    if (!owner)
        return failure(owner.error());
    if (*owner == Owner::Damaged)
        return replace();
    if (*owner == Owner::Older || *owner == Owner::Foreign) {
        const auto aside =
            moveAway(*owner == Owner::Older ? QStringLiteral("older") : QStringLiteral("foreign"));
        if (!aside)
            return failure(aside.error());
        m_setAside = *aside;
    }
    const auto opened = connect();
    if (m_file.damage() == SqlFile::Damage::None)
        return opened;
    const auto repaired = repair();
    return repaired && !m_ready ? connect() : repaired;
}

// While another program holds the file, this cannot be told. A file that cannot be read for other reasons is
// found again, and reported, by connect().
Result<historyschema::Owner> HistoryDatabase::owner()
{
    constexpr qint64 smallestPage = 512;
    if (isMissing(m_file.path())) {
        moveLogs(newestDamaged()); // the program may have ended before it was done
        return Owner::Ours;
    }
    if (isNoOrdinaryFile(m_file.path()))
        return Owner::Foreign;
    const QFileInfo there(m_file.path());
    // A new file for which there was no room, beside the one that it should replace.
    if (there.size() == 0 && !newestDamaged().isEmpty())
        return Owner::Ours;
    if (there.size() < smallestPage)
        return Owner::Damaged;
    const auto known =
        m_file.open(SqlFile::Access::ReadOnly).and_then([this] { return historyschema::ownerOf(m_file); });
    if (known || m_file.isInUse() || m_file.damage() != SqlFile::Damage::None)
        return m_file.isInUse() ? known : known.value_or(Owner::Ours);
    // An unfinished transaction is beside it, or it cannot be written: it is opened as it is.
    return m_file.open(SqlFile::Access::Frozen)
        .and_then([this] { return historyschema::ownerOf(m_file); })
        .value_or(Owner::Ours);
}

// With the files beside it: its log, and the remains of another program's transaction.
Result<QString> HistoryDatabase::moveAway(const QString &word)
{
    leave();
    m_file.close();
    const QString path = m_file.path();
    const QString aside = setAside(path, word);
    if (aside == path)
        return failure(Error::storage(
            sentence(Error::tr("The history file %1 cannot be used and cannot be moved away."), {path})));
    moveLogs(aside);
    m_writer.setBegunAnew();
    return aside;
}

void HistoryDatabase::moveLogs(const QString &aside)
{
    for (const char *beside : {"-wal", "-journal"}) {
        if (!aside.isEmpty())
            QFile::rename(m_file.path() + QLatin1String(beside), aside + QLatin1String(beside));
    }
    QFile::remove(m_file.path() + QStringLiteral("-shm"));
}

Result<void> HistoryDatabase::connect()
{
    leave();
    m_readOnly.clear();
    m_index.forget();
    m_index.setBuiltDownTo(0);
    if (const auto opened = m_file.open(SqlFile::Access::ReadWrite); !opened)
        return opened;
    QFile::setPermissions(m_file.path(), QFile::ReadOwner | QFile::WriteOwner);
    const auto owner = historyschema::ownerOf(m_file);
    if (owner && *owner == Owner::Newer)
        return connectForReading(sentence(
            Error::tr(
                "The history file %1 was written by a newer version of Relata. It is shown as far as this "
                "version understands it, and nothing can be written."),
            {m_file.path()}));
    const auto prepared = owner.and_then([this](Owner) { return prepare(); });
    if (prepared || !m_file.isReadOnly())
        return prepared;
    return connectForReading(
        sentence(Error::tr("The history file %1 can be read, but not written."), {m_file.path()}));
}

// A log beside the file cannot be made where nothing can be written.
Result<void> HistoryDatabase::connectForReading(const QString &reason)
{
    const auto probe = [this] {
        return historyschema::probe(m_file);
    };
    auto access = SqlFile::Access::ReadOnly;
    auto opened = m_file.open(access).and_then(probe);
    if (!opened && m_file.damage() == SqlFile::Damage::None) {
        access = SqlFile::Access::Frozen;
        opened = m_file.open(access).and_then(probe);
    }
    m_file.setDamage(SqlFile::Damage::None); // what cannot be written is not set aside
    if (!opened)
        return failure(Error::storage(reason));
    m_readOnly = reason;
    m_ready = true;
    m_gate.open(access);
    return {};
}

Result<void> HistoryDatabase::prepare()
{
    // FULL: an intent that we said is on disk is there even after a power cut.
    return m_file.run(QStringLiteral("PRAGMA journal_mode=WAL"))
        .and_then([this] { return m_file.run(QStringLiteral("PRAGMA synchronous=FULL")); })
        .and_then([this] { return m_file.run(QStringLiteral("PRAGMA secure_delete=ON")); })
        .and_then([this] { return begin(); })
        .and_then([this] { return checkTerms(); })
        .and_then([this] { return noteSalvage(); })
        .and_then([this] { return m_reader.retention(); })
        .map([this](const Retention &retention) {
            m_writer.setRetention(retention);
            m_file.notePlace();
            m_ready = true;
            m_gate.open(SqlFile::Access::ReadOnly);
        });
}

// Takes the write lock once, to learn whether it is free. While another program writes, or on a full disk,
// the file can at least be read.
Result<void> HistoryDatabase::begin()
{
    const auto owner = historyschema::ownerOf(m_file);
    if (!owner)
        return failure(owner.error());
    const bool isNew = *owner == Owner::Nobody;
    if (isNew && m_toSalvage.isEmpty())
        m_toSalvage = newestDamaged(); // there may have been no room for a new file then
    const auto done =
        m_file.inTransaction([&] { return isNew ? historyschema::make(m_file) : Result<void>(); });
    if (!done && (isNew || !m_file.mayPass() || m_file.isReadOnly()))
        return done;
    return historyschema::probe(m_file);
}

// An index of other terms is thrown away; without a write lock questions do without it, and the next start
// tries again.
Result<void> HistoryDatabase::checkTerms()
{
    return historyschema::about(m_file, historyschema::terms).map([this](const QVariant &version) {
        if (version.toInt() != rowterms::version)
            (void)beginBuilding();
    });
}

Result<void> HistoryDatabase::beginBuilding()
{
    m_index.forget();
    return m_file.inTransaction([this] { return m_index.beginBuilding(); }).map([this](qint64 downTo) {
        m_index.setBuiltDownTo(downTo);
        m_hasWork = true;
    });
}

Result<void> HistoryDatabase::mend(const HistoryAsker::Trouble &met)
{
    if (!m_ready)
        return open();
    if (met.damage == SqlFile::Damage::None || !m_readOnly.isEmpty()
        || met.opening != m_gate.opening().number)
        return {};
    m_file.setDamage(met.damage);
    return repair();
}

Result<void> HistoryDatabase::repair()
{
    m_salvage.beginAgain(); // what it was doing is rolled back
    if (m_file.damage() == SqlFile::Damage::Index) {
        m_file.setDamage(SqlFile::Damage::None);
        const auto begun = beginBuilding();
        if (begun || m_file.damage() == SqlFile::Damage::None)
            return begun; // a full disk or a lock is no reason to begin a new file
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

// Kept in the file, so that the damaged one is not forgotten if the program ends. The first part is done at
// once, so that everything written from now on comes after it.
Result<void> HistoryDatabase::noteSalvage()
{
    m_hasWorkFailed = false;
    m_salvage.beginAgain();
    if (!m_toSalvage.isEmpty()) {
        if (const auto noted = m_salvage.note(m_toSalvage); !noted)
            return noted;
        m_toSalvage.clear();
        const auto begun = m_file.inTransaction([this] { return m_salvage.step(); });
        if (!begun) // is still owed
            m_salvage.beginAgain();
    }
    return m_salvage.isOwed().map([this](bool isOwed) { m_hasWork = m_hasWork || isOwed; });
}

Result<bool> HistoryDatabase::salvage()
{
    const auto saved = change([this] { return m_salvage.step(); });
    m_hasWorkFailed = !saved;
    if (!saved) {
        m_salvage.beginAgain();
        return failure(saved.error());
    }
    if (const auto rule = m_reader.retention()) // the rule was copied, too
        m_writer.setRetention(*rule);
    m_saved += saved->value_or(0);
    return saved->has_value();
}

Result<bool> HistoryDatabase::buildIndex()
{
    if (!m_index.isBuilding())
        return true;
    const auto downTo = change([this] { return m_index.build(); });
    m_hasWorkFailed = !downTo;
    return downTo.map([this](qint64 id) {
        m_index.setBuiltDownTo(id);
        return id == 0;
    });
}

tl::unexpected<Error> HistoryDatabase::leaveReplaced(const Error &why)
{
    leave();
    m_writer.setBegunAnew();
    return failure(why);
}

void HistoryDatabase::leave()
{
    m_ready = false;
    m_gate.close();
}

QString HistoryDatabase::newestDamaged() const
{
    for (const QString &path : setAsideFiles(m_file.path(), {QStringLiteral("damaged")})) {
        if (!path.endsWith(QLatin1String("-wal")) && !path.endsWith(QLatin1String("-shm"))
            && !path.endsWith(QLatin1String("-journal")))
            return path;
    }
    return {};
}

} // namespace relata
