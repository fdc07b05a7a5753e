// SPDX-License-Identifier: MIT
#include "history/historysalvage.h"

#include "crm/sentence.h"
#include "history/historyrow.h"
#include "history/historyschema.h"

#include <QFile>
#include <QSqlError>

#include <algorithm>

namespace relata {

namespace {

constexpr int rowsPerPart = 50;
constexpr qint64 mostDrift = qint64(10) * 365 * 24 * 3600; ///< what is further ahead is damage

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
    // Without writable_schema SQLite reads nothing of a file that is shorter than it says itself.
    const auto isOurs =
        damaged->file.open(SqlFile::Access::ReadOnly)
            .and_then([&] { return damaged->file.run(QStringLiteral("PRAGMA writable_schema=ON")); })
            .and_then([&] { return historyschema::isOurs(damaged->file); });
    if (!isOurs && damaged->file.mayPass())
        return failure(isOurs.error());
    if (!isOurs.value_or(false))
        return false;
    m_damaged = std::move(damaged);
    m_damaged->drift = std::clamp<qint64>(
        historyschema::about(m_damaged->file, historyschema::drift).value_or(mostDrift).toLongLong(), 0,
        mostDrift);
    return true;
}

// The file's name, the person's rule unless there is a newer one, and the numbers that new rows get: above
// all that were given, as far as that can be read.
Result<void> HistorySalvage::begin()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const qint64 given =
        m_damaged->file.number(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'link'"))
            .value_or(0);
    const qint64 last = std::max(now, std::min(given, now + mostDrift));
    return copyTable("SELECT name, value FROM about WHERE name = 'file'",
        "INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)", 2)
        .and_then([&] {
            return copyTable("SELECT name, value FROM about WHERE name IN ('retention', 'wipe')",
                "INSERT OR IGNORE INTO about (name, value) VALUES (?, ?)", 2);
        })
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

// From the start to the damage, then from the end to the damage. Gives whether there is more.
Result<bool> HistorySalvage::copySome()
{
    if (m_damaged->stage != Stage::Imported)
        return copyRows().map([](bool) { return true; });
    return copyTable("SELECT file, id, link FROM imported",
        "INSERT OR IGNORE INTO imported (file, id, link) SELECT ?, ?, id FROM link WHERE id = ? AND origin "
        "<> ''",
        3)
        .map([] { return false; });
}

// The next rows; gives whether there are more in this direction.
Result<bool> HistorySalvage::copyRows()
{
    Damaged &from = *m_damaged;
    if (!from.rows) {
        auto rows = from.file.ask(filled(QStringLiteral("SELECT %1 FROM link ORDER BY id %2"),
            {historyrow::entryColumns(),
                from.stage == Stage::Forward ? QStringLiteral("ASC") : QStringLiteral("DESC")}));
        if (rows)
            from.rows = std::move(*rows);
        else if (const auto passed = endOf(rows); !passed)
            return failure(passed.error());
    }
    for (int looked = 0; from.rows && looked < rowsPerPart && from.rows->next(); ++looked) {
        const HistoryEntry entry = historyrow::readEntry(*from.rows);
        if (!isInOrder(entry))
            continue;
        if (from.stage == Stage::Backward && entry.id <= from.lastForward) {
            from.rows->finish();
            break;
        }
        const auto kept = keep(entry);
        if (!kept)
            return kept;
        from.last = entry.id;
        m_copiedNow += *kept ? 1 : 0;
    }
    if (from.rows && from.rows->isValid())
        return true;
    const bool isDamaged = !from.rows || from.rows->lastError().isValid();
    const auto passed = from.rows ? endOf(std::move(*from.rows)) : Result<void>();
    from.rows.reset();
    from.lastForward = from.last;
    from.last = 0;
    from.stage = isDamaged && from.stage == Stage::Forward ? Stage::Backward : Stage::Imported;
    return passed.map([] { return false; });
}

// Whether a row's number fits its time and its place. One that was damaged would lead astray.
bool HistorySalvage::isInOrder(const HistoryEntry &entry) const
{
    const qint64 ahead = entry.id - entry.at.toSecsSinceEpoch();
    const qint64 last = m_damaged->last;
    const bool isNext = last == 0 || (m_damaged->stage == Stage::Forward ? entry.id > last : entry.id < last);
    return ahead >= 0 && ahead <= m_damaged->drift && isNext;
}

// Whether it was written: not when one has its number that was under way, or imported meanwhile.
Result<bool> HistorySalvage::keep(const HistoryEntry &entry)
{
    const auto life = m_damaged->reader.life(entry.id);
    if (!life && m_damaged->file.mayPass())
        return failure(life.error());
    return m_writer.keep(entry, life.value_or(QList<LifeStep>()));
}

Result<void> HistorySalvage::copyTable(const char *question, const char *statement, int columns)
{
    auto rows = m_damaged->file.ask(QLatin1String(question));
    while (rows && rows->next()) {
        QVariantList values;
        for (int i = 0; i < columns; ++i)
            values.append(rows->value(i));
        if (const auto copied = m_file.run(QLatin1String(statement), values); !copied)
            return copied;
    }
    return endOf(rows);
}

// An error that ended rows early is the damage, unless it may pass.
Result<void> HistorySalvage::endOf(const Result<QSqlQuery> &rows)
{
    const auto read = rows ? m_damaged->file.checked(*rows) : Result<void>(failure(rows.error()));
    return read || m_damaged->file.mayPass() ? read : Result<void>();
}

// What the damaged file still owed itself is owed now.
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
