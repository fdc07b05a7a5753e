// SPDX-License-Identifier: MIT
#include "history/historysalvage.h"

#include "crm/sentence.h"
#include "history/historymigrations.h"
#include "history/historyrow.h"
#include "storage/jsonreader.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace relata {

namespace {

constexpr int savedPerPart = 100;
constexpr qint64 endOfIds = qint64(1) << 40;               ///< ids are seconds
constexpr qint64 mostDrift = qint64(10) * 365 * 24 * 3600; ///< what is further ahead is damage

} // namespace

Result<void> HistorySalvage::note(const QString &damagedPath)
{
    return write({damagedPath, Stage::Begin, 0, endOfIds, 0});
}

Result<bool> HistorySalvage::isOwed()
{
    return progressIn(m_file).map([](const std::optional<Progress> &owed) { return owed.has_value(); });
}

// An older version wrote the path alone.
Result<std::optional<HistorySalvage::Progress>> HistorySalvage::progressIn(SqlFile &file)
{
    auto row = file.ask(QStringLiteral("SELECT value FROM about WHERE name = 'salvage'"));
    if (!row)
        return failure(row.error());
    if (!row->next())
        return file.checked(*row).map([] { return std::optional<Progress>(); });
    const QString text = row->value(0).toString();
    const JsonReader json(text.toUtf8());
    const auto last = static_cast<qint64>(Stage::Done);
    return Progress{json.problem() ? text : json.at("path").string(),
        static_cast<Stage>(std::clamp<qint64>(json.at("stage").integer(), 0, last)),
        json.at("readUpTo").integer(), json.at("readDownTo").integer(endOfIds), json.at("saved").integer()};
}

Result<void> HistorySalvage::write(const Progress &progress)
{
    const QJsonObject json{{QStringLiteral("path"), progress.path},
        {QStringLiteral("stage"), static_cast<int>(progress.stage)},
        {QStringLiteral("readUpTo"), progress.readUpTo}, {QStringLiteral("readDownTo"), progress.readDownTo},
        {QStringLiteral("saved"), progress.saved}};
    return m_file.run(QStringLiteral("INSERT OR REPLACE INTO about (name, value) VALUES ('salvage', ?)"),
        {QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))});
}

Result<std::optional<qint64>> HistorySalvage::step()
{
    auto owed = progressIn(m_file);
    if (!owed)
        return failure(owed.error());
    if (!*owed) { // it was all deleted meanwhile
        m_damaged.reset();
        return std::optional<qint64>(0);
    }
    Progress &now = **owed;
    if (const auto done = doPart(now); !done) {
        m_damaged.reset();
        return failure(done.error());
    }
    if (now.stage == Stage::Done)
        return end(now);
    return write(now).map([] { return std::optional<qint64>(); });
}

// What the damaged file still owed itself is owed now.
Result<std::optional<qint64>> HistorySalvage::end(const Progress &progress)
{
    std::optional<Progress> older;
    if (m_damaged)
        older = progressIn(m_damaged->file).value_or(std::nullopt);
    m_damaged.reset();
    if (older) {
        older->saved = progress.saved;
        return write(*older).map([] { return std::optional<qint64>(); });
    }
    return m_file.run(QStringLiteral("DELETE FROM about WHERE name = 'salvage'")).map([&progress] {
        return std::optional<qint64>(progress.saved);
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
    const auto isAsNow =
        damaged->file.open(SqlFile::Access::ReadOnly)
            .and_then([&] { return damaged->file.run(QStringLiteral("PRAGMA writable_schema=ON")); })
            .and_then([&] { return historymigrations::hasRowsAsNow(damaged->file); });
    if (!isAsNow && damaged->file.mayPass())
        return failure(isAsNow.error());
    if (!isAsNow || !*isAsNow)
        return false;
    m_damaged = std::move(damaged);
    m_drift = std::clamp<qint64>(
        m_damaged->file.number(QStringLiteral("SELECT value FROM about WHERE name = 'drift'"))
            .value_or(mostDrift),
        0, mostDrift);
    return true;
}

// The file's name, the person's rule unless there is a newer one, and the numbers that new rows get: above
// all that were given, as far as that can be read.
Result<bool> HistorySalvage::begin()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const qint64 given =
        m_damaged->file.number(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'link'"))
            .value_or(0);
    return copyTable(QStringLiteral("SELECT name, value FROM about WHERE name = 'file'"),
        QStringLiteral("INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)"), 2)
        .and_then([this](bool) {
            return copyTable(
                QStringLiteral("SELECT name, value FROM about WHERE name IN ('retention', 'strip')"),
                QStringLiteral("INSERT OR IGNORE INTO about (name, value) VALUES (?, ?)"), 2);
        })
        .and_then([&](bool) { return numberAbove(std::max(now, std::min(given, now + mostDrift))); });
}

Result<bool> HistorySalvage::numberAbove(qint64 id)
{
    return m_file.run(QStringLiteral("DELETE FROM sqlite_sequence WHERE name = 'link' AND seq < ?"), {id})
        .and_then([&] {
            return m_file.run(
                QStringLiteral("INSERT INTO sqlite_sequence (name, seq) SELECT 'link', ? WHERE NOT "
                               "EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'link')"),
                {id});
        })
        .map([] { return false; });
}

// Whether a row's number fits its time and its place. One that was damaged would lead astray.
bool HistorySalvage::isInOrder(const HistoryEntry &entry, const Progress &progress) const
{
    const qint64 ahead = entry.id - entry.at.toSecsSinceEpoch();
    return ahead >= 0 && ahead <= m_drift && entry.id > progress.readUpTo && entry.id < progress.readDownTo;
}

// The next rows from one end; false when there are none, or one cannot be read.
Result<bool> HistorySalvage::copyRows(Progress &progress)
{
    const bool isForward = progress.stage == Stage::Forward;
    auto rows = m_damaged->file.ask(
        filled(QStringLiteral("SELECT %1 FROM link WHERE id > ? AND id < ? ORDER BY id %2 LIMIT ?"),
            {historyrow::readColumns(), isForward ? QStringLiteral("ASC") : QStringLiteral("DESC")}),
        {progress.readUpTo, progress.readDownTo, savedPerPart});
    int looked = 0;
    bool hasMoved = false;
    while (rows && rows->next()) {
        ++looked;
        const HistoryEntry entry = historyrow::read(*rows);
        if (!isInOrder(entry, progress))
            continue;
        const auto kept = keep(entry);
        if (!kept)
            return kept;
        (isForward ? progress.readUpTo : progress.readDownTo) = entry.id;
        hasMoved = true;
        progress.saved += *kept ? 1 : 0;
    }
    return endOf(rows).map([&] { return looked == savedPerPart && hasMoved; });
}

// Whether the row was written: not when one has its number that was under way, or imported meanwhile.
Result<bool> HistorySalvage::keep(const HistoryEntry &entry)
{
    const auto taken = m_file.number(QStringLiteral("SELECT count(*) FROM link WHERE id = ?"), {entry.id});
    if (!taken || *taken > 0)
        return taken.map([](qint64) { return false; });
    const auto life = m_damaged->reader.life(entry.id);
    if (!life && m_damaged->file.mayPass())
        return failure(life.error());
    return m_writer.keep(entry, life.value_or(QList<LifeStep>())).map([] { return true; });
}

Result<bool> HistorySalvage::copyTable(const QString &question, const QString &statement, int columns)
{
    auto rows = m_damaged->file.ask(question);
    while (rows && rows->next()) {
        QVariantList values;
        for (int i = 0; i < columns; ++i)
            values.append(rows->value(i));
        if (const auto copied = m_file.run(statement, values); !copied)
            return failure(copied.error());
    }
    return endOf(rows).map([] { return false; });
}

// An error that ended rows early is the damage, unless it may pass.
Result<void> HistorySalvage::endOf(const Result<QSqlQuery> &rows)
{
    const auto read = rows ? m_damaged->file.checked(*rows) : Result<void>(failure(rows.error()));
    return read || m_damaged->file.mayPass() ? read : Result<void>();
}

} // namespace relata
