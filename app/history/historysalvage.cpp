// SPDX-License-Identifier: MIT
#include "history/historysalvage.h"

#include "history/historymigrations.h"
#include "history/historyrow.h"

#include <limits>

namespace relata {

namespace {

constexpr int rowsPerPart = 100;

}

HistorySalvage::HistorySalvage(const QString &damagedPath, SqlFile &file, HistoryWriter &writer)
    : m_damaged(damagedPath)
    , m_index(m_damaged)
    , m_reader(m_damaged, m_index)
    , m_file(file)
    , m_writer(writer)
    , m_above(std::numeric_limits<qint64>::max())
{
}

Result<bool> HistorySalvage::step()
{
    switch (m_stage) {
    case Stage::Begin:
        return begin().map([this](bool canBeRead) {
            m_stage = Stage::Forward;
            return !canBeRead;
        });
    case Stage::Forward:
    case Stage::Backward:
        return copyRows(m_stage == Stage::Forward).map([this](bool isMore) {
            if (!isMore)
                m_stage = m_stage == Stage::Forward ? Stage::Backward : Stage::Imported;
            return false;
        });
    case Stage::Imported:
        return copyTable(QStringLiteral("SELECT file, id, link FROM imported"),
            QStringLiteral(
                "INSERT OR IGNORE INTO imported (file, id, link) SELECT ?, ?, id FROM link WHERE id = ?"),
            3);
    }
    return true;
}

// Whether there is anything that can be read.
Result<bool> HistorySalvage::begin()
{
    // Without this SQLite reads nothing of a file that is shorter than it says itself.
    const auto version =
        m_damaged.open(SqlFile::Access::ReadOnly)
            .and_then([this](bool) { return m_damaged.run(QStringLiteral("PRAGMA writable_schema=ON")); })
            .and_then([this](bool) { return m_damaged.number(QStringLiteral("PRAGMA user_version")); });
    if (!version || *version < historymigrations::oldestReadableVersion()
        || *version > historymigrations::newestVersion())
        return false;
    return copyTable(
        QStringLiteral("SELECT name, value FROM about WHERE name IN ('file', 'retention', 'strip')"),
        QStringLiteral("INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)"), 2);
}

// The next rows from one end; false when there are none, or one cannot be read.
Result<bool> HistorySalvage::copyRows(bool isForward)
{
    auto rows = m_damaged.ask(
        QStringLiteral("SELECT %1 FROM link WHERE id > ? AND id < ? ORDER BY id %2 LIMIT ?")
            .arg(historyrow::readColumns(), isForward ? QStringLiteral("ASC") : QStringLiteral("DESC")),
        {m_below, m_above, rowsPerPart});
    int looked = 0;
    while (rows && rows->next()) {
        const HistoryEntry entry = historyrow::read(*rows);
        const auto kept = keep(entry);
        if (!kept)
            return kept;
        (isForward ? m_below : m_above) = entry.id;
        m_saved += *kept ? 1 : 0;
        ++looked;
    }
    return looked == rowsPerPart;
}

// Whether the row is in the new file now; not when one that came since the new file was begun has its number.
// Damaged values fit as well, since an entry has something for each column: an error is the new file's.
Result<bool> HistorySalvage::keep(const HistoryEntry &entry)
{
    constexpr int itself = 1; // saved before the program ended the last time
    const auto there = m_file.number(
        QStringLiteral("SELECT CASE WHEN account = ? AND at = ? THEN 1 ELSE 2 END FROM link WHERE id = ?"),
        {entry.account, entry.at.toMSecsSinceEpoch(), entry.id});
    if (!there)
        return failure(there.error());
    if (*there > 0)
        return *there == itself;
    return m_writer.keep(entry, m_reader.life(entry.id).value_or(QList<LifeStep>()));
}

Result<bool> HistorySalvage::copyTable(const QString &question, const QString &statement, int columns)
{
    auto rows = m_damaged.ask(question);
    while (rows && rows->next()) {
        QVariantList values;
        for (int i = 0; i < columns; ++i)
            values.append(rows->value(i));
        if (const auto copied = m_file.run(statement, values); !copied)
            return copied;
    }
    return true;
}

} // namespace relata
