// SPDX-License-Identifier: MIT
#include "history/historysalvage.h"

#include "crm/sentence.h"
#include "history/historyrow.h"
#include "history/historyschema.h"

#include <QFile>

#include <algorithm>

namespace relata {

namespace {

constexpr int rowsPerPart = 50;
constexpr qint64 mostDrift = qint64(10) * 365 * 24 * 3600; ///< anything further ahead is damage

} // namespace

Result<void> HistorySalvage::note(const QString &damagedPath)
{
    return historyschema::setAbout(m_file, historyschema::damaged, damagedPath);
}

Result<bool> HistorySalvage::isOwed()
{
    return historyschema::about(m_file, historyschema::damaged).map([](const QVariant &path) {
        return path.isValid();
    });
}

void HistorySalvage::beginAgain()
{
    m_damaged.reset();
    m_copiedNow = 0;
}

Result<std::optional<qint64>> HistorySalvage::step()
{
    m_copied += std::exchange(m_copiedNow, 0);
    const auto path = historyschema::about(m_file, historyschema::damaged);
    if (!path)
        return failure(path.error());
    if (!path->isValid()) { // it was all deleted meanwhile
        m_damaged.reset();
        m_copied = 0;
        return std::optional<qint64>(0);
    }
    if (!m_damaged) {
        const auto canBeRead = open(path->toString());
        if (!canBeRead)
            return failure(canBeRead.error());
        return *canBeRead ? begin().map([] { return std::optional<qint64>(); }) : end();
    }
    return copySome().and_then(
        [this](bool isMore) { return isMore ? Result<std::optional<qint64>>(std::nullopt) : end(); });
}

// Whether there is anything that can be read.
Result<bool> HistorySalvage::open(const QString &path)
{
    if (!QFile::exists(path))
        return false;
    auto damaged = std::make_unique<Damaged>(path);
    // Without writable_schema SQLite reads nothing of a file that is shorter than it claims.
    const auto owner =
        damaged->file.open(SqlFile::Access::ReadOnly)
            .and_then([&] { return damaged->file.run(QStringLiteral("PRAGMA writable_schema=ON")); })
            .and_then([&] { return historyschema::ownerOf(damaged->file); });
    if (!owner && damaged->file.mayPass())
        return failure(owner.error());
    using historyschema::Owner;
    if (!owner || *owner == Owner::Nobody || *owner == Owner::Older || *owner == Owner::Foreign)
        return false;
    m_damaged = std::move(damaged);
    m_damaged->drift = std::clamp<qint64>(
        historyschema::about(m_damaged->file, historyschema::drift).value_or(mostDrift).toLongLong(), 0,
        mostDrift);
    return true;
}

// Copies the file's name, the person's rule unless there is a newer one, and the highest number given, as far
// as it can be read, so that new rows get higher ones.
Result<void> HistorySalvage::begin()
{
    SqlFile &from = m_damaged->file;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const qint64 given =
        from.number(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'link'")).value_or(0);
    const qint64 last = std::max(now, std::min(given, now + mostDrift));
    Result<void> copied;
    for (const char *name : {historyschema::fileName, historyschema::retention, historyschema::wipe}) {
        const QVariant value = historyschema::about(from, name).value_or(QVariant());
        const QVariant newer = historyschema::about(m_file, name).value_or(QVariant());
        if (copied && value.isValid() && (name == historyschema::fileName || !newer.isValid()))
            copied = historyschema::setAbout(m_file, name, value);
    }
    return copied
        .and_then([&] {
            return m_file.run(
                QStringLiteral("DELETE FROM sqlite_sequence WHERE name = 'link' AND seq < ?"), {last});
        })
        .and_then([&] {
            return m_file.run(
                QStringLiteral("INSERT INTO sqlite_sequence (name, seq) SELECT 'link', ? WHERE NOT "
                               "EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'link')"),
                {last});
        });
}

// Unreadable parts are skipped; only a temporary error stops the salvage.
template <typename T>
Result<T> HistorySalvage::readable(const Result<T> &read, const T &otherwise)
{
    return read || m_damaged->file.mayPass() ? read : Result<T>(otherwise);
}

Result<void> HistorySalvage::askRows()
{
    Damaged &from = *m_damaged;
    auto rows = from.file.ask(filled(QStringLiteral("SELECT %1 FROM link ORDER BY id %2"),
        {historyrow::entryColumns(), from.isForward ? QStringLiteral("ASC") : QStringLiteral("DESC")}));
    if (rows)
        from.rows = std::move(*rows);
    return rows || !from.file.mayPass() ? Result<void>() : failure(rows.error());
}

// Copies the next rows; gives whether there are more.
Result<bool> HistorySalvage::copySome()
{
    Damaged &from = *m_damaged;
    if (const auto asked = from.rows ? Result<void>() : askRows(); !asked)
        return failure(asked.error());
    for (int looked = 0; from.rows && looked < rowsPerPart && from.rows->next(); ++looked) {
        const HistoryEntry entry = historyrow::readEntry(*from.rows);
        if (!from.isForward && entry.id <= from.lastForward)
            return false;
        if (const auto kept = isInOrder(entry) ? keep(entry) : Result<void>(); !kept)
            return failure(kept.error());
    }
    if (from.rows && from.rows->isValid())
        return true;
    const auto read = from.rows ? from.file.checked(*from.rows) : Result<void>();
    if (!read && from.file.mayPass())
        return failure(read.error());
    const bool isTurning = from.isForward && (!read || !from.rows);
    from.rows.reset();
    from.isForward = false;
    from.lastForward = std::exchange(from.last, 0);
    return isTurning;
}

// Whether a row's number fits its time and its place. A damaged one would be misleading.
bool HistorySalvage::isInOrder(const HistoryEntry &entry) const
{
    const qint64 ahead = entry.id - entry.at.toSecsSinceEpoch();
    const qint64 last = m_damaged->last;
    const bool isNext = last == 0 || (m_damaged->isForward ? entry.id > last : entry.id < last);
    return ahead >= 0 && ahead <= m_damaged->drift && isNext;
}

// A row already here with this number, since it was under way or imported meanwhile, stays.
Result<void> HistorySalvage::keep(const HistoryEntry &entry)
{
    HistoryReader &reader = m_damaged->reader;
    const auto life = readable(reader.life(entry.id), QList<LifeStep>());
    const auto source = readable(reader.sourceOf(entry.id), {{}, entry.id});
    if (!life || !source)
        return failure(life ? source.error() : life.error());
    return m_writer.keep(entry, *life).and_then([&](bool isKept) {
        m_damaged->last = entry.id;
        m_copiedNow += isKept ? 1 : 0;
        return !isKept || !entry.isForeign() ? Result<void>()
                                             : m_writer.noteSource(entry.id, source->file, source->id);
    });
}

// Work that the damaged file still owed is now owed here.
Result<std::optional<qint64>> HistorySalvage::end()
{
    QVariant older;
    if (m_damaged) {
        older = historyschema::about(m_damaged->file, historyschema::damaged).value_or(QVariant());
        m_damaged.reset();
    }
    if (older.isValid())
        return note(older.toString()).map([] { return std::optional<qint64>(); });
    return historyschema::dropAbout(m_file, historyschema::damaged).map([this] {
        return std::optional<qint64>(std::exchange(m_copied, 0) + std::exchange(m_copiedNow, 0));
    });
}

} // namespace relata
