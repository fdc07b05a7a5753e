// SPDX-License-Identifier: MIT
#include "history/historysalvage.h"

#include "history/historymigrations.h"
#include "history/historyrow.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relata {

namespace {

constexpr int rowsPerPart = 100;
constexpr qint64 endOfIds = qint64(1) << 40;               ///< ids are seconds: what is above is damage
constexpr qint64 mostDrift = qint64(10) * 365 * 24 * 3600; ///< ids do not run further ahead of times

} // namespace

Result<bool> HistorySalvage::note(const QString &damagedPath)
{
    return write({damagedPath, Stage::Begin, 0, endOfIds, 0});
}

Result<bool> HistorySalvage::isOwed()
{
    return progress().map([](const std::optional<Progress> &owed) { return owed.has_value(); });
}

Result<std::optional<HistorySalvage::Progress>> HistorySalvage::progress()
{
    auto row = m_file.ask(QStringLiteral("SELECT value FROM about WHERE name = 'salvage'"));
    if (!row)
        return failure(row.error());
    if (!row->next())
        return m_file.checked(*row).map([](bool) { return std::optional<Progress>(); });
    const QJsonObject json = QJsonDocument::fromJson(row->value(0).toString().toUtf8()).object();
    const auto number = [&json](const char *name, qint64 otherwise) {
        return json.value(QLatin1String(name)).toInteger(otherwise);
    };
    const auto last = static_cast<qint64>(Stage::Done);
    return Progress{json.value(QLatin1String("path")).toString(),
        static_cast<Stage>(std::clamp<qint64>(number("stage", 0), 0, last)), number("below", 0),
        number("above", endOfIds), number("saved", 0)};
}

Result<bool> HistorySalvage::write(const Progress &progress)
{
    const QJsonObject json{{QStringLiteral("path"), progress.path},
        {QStringLiteral("stage"), static_cast<int>(progress.stage)},
        {QStringLiteral("below"), progress.below}, {QStringLiteral("above"), progress.above},
        {QStringLiteral("saved"), progress.saved}};
    return m_file.run(QStringLiteral("INSERT OR REPLACE INTO about (name, value) VALUES ('salvage', ?)"),
        {QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))});
}

Result<std::optional<qint64>> HistorySalvage::step()
{
    using Saved = std::optional<qint64>;
    auto owed = progress();
    if (!owed)
        return failure(owed.error());
    if (!*owed)
        return Saved(0); // it was all deleted meanwhile
    Progress &now = **owed;
    if (const auto done = doPart(now); !done) {
        m_damaged.reset();
        return failure(done.error());
    }
    if (now.stage != Stage::Done)
        return write(now).map([](bool) { return Saved(); });
    m_damaged.reset();
    return m_file.run(QStringLiteral("DELETE FROM about WHERE name = 'salvage'")).map([&now](bool) {
        return Saved(now.saved);
    });
}

// The stages follow one another.
Result<bool> HistorySalvage::doPart(Progress &progress)
{
    const auto canBeRead = open(progress.path);
    if (!canBeRead)
        return canBeRead;
    if (!*canBeRead) {
        progress.stage = Stage::Done;
        return true;
    }
    const auto isMore = copySome(progress);
    if (isMore && !*isMore)
        progress.stage = static_cast<Stage>(static_cast<int>(progress.stage) + 1);
    return isMore;
}

// Gives whether there is more of this stage.
Result<bool> HistorySalvage::copySome(Progress &progress)
{
    switch (progress.stage) {
    case Stage::Begin:
        return begin();
    case Stage::Forward:
    case Stage::Backward:
        return copyRows(progress);
    case Stage::Imported:
        return copyTable(QStringLiteral("SELECT file, id, link FROM imported"),
            QStringLiteral("INSERT OR IGNORE INTO imported (file, id, link) "
                           "SELECT ?, ?, id FROM link WHERE id = ? AND origin <> ''"),
            3);
    case Stage::Done:
        break;
    }
    return true;
}

// Whether there is anything that can be read.
Result<bool> HistorySalvage::open(const QString &path)
{
    if (m_damaged && m_damaged->file.path() == path)
        return true;
    m_damaged.reset();
    if (!QFile::exists(path))
        return false;
    auto damaged = std::make_unique<Damaged>(path);
    // Without writable_schema SQLite reads nothing of a file that is shorter than it says itself.
    const auto version =
        damaged->file.open(SqlFile::Access::ReadOnly)
            .and_then([&](bool) { return damaged->file.run(QStringLiteral("PRAGMA writable_schema=ON")); })
            .and_then([&](bool) { return damaged->file.number(QStringLiteral("PRAGMA user_version")); });
    if (!version && damaged->file.mayPass())
        return failure(version.error());
    if (!version || *version < historymigrations::oldestReadableVersion()
        || *version > historymigrations::newestVersion())
        return false;
    m_damaged = std::move(damaged);
    return true;
}

// The file's name, the person's rule, and the numbers that new rows get: above all that were given, as far as
// that can be read.
Result<bool> HistorySalvage::begin()
{
    const auto drift =
        m_damaged->file.number(QStringLiteral("SELECT value FROM about WHERE name = 'drift'")).value_or(0);
    return copyTable(
        QStringLiteral("SELECT name, value FROM about WHERE name IN ('file', 'retention', 'strip')"),
        QStringLiteral("INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)"), 2)
        .and_then([&](bool) {
            return numberAbove(QDateTime::currentSecsSinceEpoch() + std::clamp<qint64>(drift, 0, mostDrift));
        });
}

Result<bool> HistorySalvage::numberAbove(qint64 id)
{
    return m_file.run(QStringLiteral("DELETE FROM sqlite_sequence WHERE name = 'link' AND seq < ?"), {id})
        .and_then([&](bool) {
            return m_file.run(
                QStringLiteral("INSERT INTO sqlite_sequence (name, seq) SELECT 'link', ? WHERE NOT "
                               "EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'link')"),
                {id});
        })
        .map([](bool) { return false; });
}

// The next rows from one end; false when there are none, or one cannot be read.
Result<bool> HistorySalvage::copyRows(Progress &progress)
{
    const bool isForward = progress.stage == Stage::Forward;
    auto rows = m_damaged->file.ask(
        QStringLiteral("SELECT %1 FROM link WHERE id > ? AND id < ? ORDER BY id %2 LIMIT ?")
            .arg(historyrow::readColumns(), isForward ? QStringLiteral("ASC") : QStringLiteral("DESC")),
        {progress.below, progress.above, rowsPerPart});
    int looked = 0;
    while (rows && rows->next()) {
        const HistoryEntry entry = historyrow::read(*rows);
        const auto kept = keep(entry);
        if (!kept)
            return kept;
        (isForward ? progress.below : progress.above) = entry.id;
        progress.saved += *kept ? 1 : 0;
        ++looked;
    }
    return endOf(rows).map([looked](bool) { return looked == rowsPerPart; });
}

// Whether the row is in the new file now: not when one has its number that was imported meanwhile.
Result<bool> HistorySalvage::keep(const HistoryEntry &entry)
{
    const auto taken = m_file.number(QStringLiteral("SELECT count(*) FROM link WHERE id = ?"), {entry.id});
    if (!taken || *taken > 0)
        return taken.map([](qint64) { return false; });
    const auto life = m_damaged->reader.life(entry.id);
    if (!life && m_damaged->file.mayPass())
        return failure(life.error());
    return m_writer.keep(entry, life.value_or(QList<LifeStep>()));
}

Result<bool> HistorySalvage::copyTable(const QString &question, const QString &statement, int columns)
{
    auto rows = m_damaged->file.ask(question);
    while (rows && rows->next()) {
        QVariantList values;
        for (int i = 0; i < columns; ++i)
            values.append(rows->value(i));
        if (const auto copied = m_file.run(statement, values); !copied)
            return copied;
    }
    return endOf(rows).map([](bool) { return false; });
}

// An error that ended rows early is the damage, unless it may pass.
Result<bool> HistorySalvage::endOf(const Result<QSqlQuery> &rows)
{
    const auto read = rows ? m_damaged->file.checked(*rows) : Result<bool>(failure(rows.error()));
    return read || m_damaged->file.mayPass() ? read : Result<bool>(true);
}

} // namespace relata
