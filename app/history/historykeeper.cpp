// SPDX-License-Identifier: MIT
#include "history/historykeeper.h"

#include "crm/sentence.h"
#include "history/historyrow.h"
#include "storage/jsonreader.h"

#include <QJsonDocument>

namespace relata {

namespace {

constexpr int rowsPerPart = 500;
constexpr int countedPerPart = 20000;

qint64 oldest(const Retention &rule, const QDateTime &now)
{
    return now.addDays(-rule.days).toMSecsSinceEpoch();
}

} // namespace

Result<Retention> HistoryKeeper::readRetention()
{
    auto row = m_file.ask(QStringLiteral("SELECT value FROM about WHERE name = 'retention'"));
    if (!row)
        return failure(row.error());
    if (!row->next())
        return m_file.checked(*row).map([] { return Retention{}; });
    const JsonReader rule(row->value(0).toString().toUtf8());
    return Retention{static_cast<int>(rule.at("days").integer(0, 0, std::numeric_limits<int>::max())),
        rule.at("bodies").boolean(true), rule.at("names").boolean(true)};
}

Result<void> HistoryKeeper::writeRetention(const Retention &retention)
{
    const QJsonObject rule{{QStringLiteral("days"), retention.days},
        {QStringLiteral("bodies"), retention.bodies}, {QStringLiteral("names"), retention.names}};
    return m_file
        .run(QStringLiteral("INSERT OR REPLACE INTO about (name, value) VALUES ('retention', ?)"),
            {QString::fromUtf8(QJsonDocument(rule).toJson(QJsonDocument::Compact))})
        .and_then([this] { return note(stripDebt); });
}

Result<void> HistoryKeeper::note(const char *debt)
{
    return m_file.run(
        QStringLiteral("INSERT OR REPLACE INTO about (name, value) VALUES (?, 1)"), {QLatin1String(debt)});
}

Result<bool> HistoryKeeper::owes(const char *debt)
{
    return m_file.number(QStringLiteral("SELECT count(*) FROM about WHERE name = ?"), {QLatin1String(debt)})
        .map([](qint64 debts) { return debts > 0; });
}

Result<void> HistoryKeeper::pay(const char *debt)
{
    return m_file.run(QStringLiteral("DELETE FROM about WHERE name = ?"), {QLatin1String(debt)});
}

Result<void> HistoryKeeper::remove(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    if (const auto noted = note(scrubDebt); !noted)
        return noted;
    for (qint64 id : ids) {
        if (const auto taken = m_index.take(id); !taken)
            return taken;
        for (const char *statement : {"DELETE FROM life WHERE link = ?",
                 "DELETE FROM imported WHERE link = ?", "DELETE FROM link WHERE id = ?"}) {
            if (const auto gone = m_file.run(QLatin1String(statement), {id}); !gone)
                return gone;
        }
    }
    return {};
}

Result<qint64> HistoryKeeper::removeAll()
{
    if (const auto noted = note(scrubDebt); !noted)
        return failure(noted.error());
    // Nor are rows of a damaged file wanted any more.
    for (const char *statement : {"DELETE FROM about WHERE name = 'salvage'", "DELETE FROM life",
             "DELETE FROM imported", "DELETE FROM link"}) {
        if (const auto gone = m_file.run(QLatin1String(statement)); !gone)
            return failure(gone.error());
    }
    const auto rows = m_file.number(QStringLiteral("SELECT changes()"));
    return m_index.clear().and_then([&] { return rows; });
}

// A file that is mostly empty is written anew, small; then the log, which still holds pages as they were, is
// emptied.
Result<bool> HistoryKeeper::scrub()
{
    const auto through = m_index.scrub();
    if (!through || !*through)
        return through;
    const auto unused = m_file.number(QStringLiteral("PRAGMA freelist_count"));
    const auto pages = m_file.number(QStringLiteral("PRAGMA page_count"));
    if (unused && pages && *unused * 2 > *pages) {
        (void)m_file.run(QStringLiteral("VACUUM")); // for the size only
    }
    return emptyLog().map([] { return true; });
}

// The debt is paid when the log is empty, and its own row, which says nothing, stands there again.
Result<void> HistoryKeeper::emptyLog()
{
    const auto isBusy = m_file.number(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!isBusy)
        return failure(isBusy.error());
    if (*isBusy != 0)
        return failure(
            Error::storage(Error::tr("The rows are deleted, but another program has the history file open: "
                                     "what they held is wiped when Relata starts the next time.")));
    return pay(scrubDebt);
}

Result<HistoryKeeper::Counted> HistoryKeeper::count(const Retention &rule, qint64 above, const QDateTime &now)
{
    auto row =
        m_file.ask(QStringLiteral("SELECT coalesce(sum(old), 0), coalesce(sum(NOT old AND has_bodies), 0), "
                                  "coalesce(sum(NOT old AND named), 0), coalesce(max(id), 0), count(*) "
                                  "FROM (SELECT id, has_bodies, at < ? AS old, from_name <> '' OR to_name <> "
                                  "'' AS named FROM link WHERE id > ? "
                                  "ORDER BY id LIMIT ?)"),
            {rule.days > 0 ? oldest(rule, now) : 0, above, countedPerPart});
    if (!row)
        return failure(row.error());
    if (!row->next())
        return m_file.checked(*row).map([] { return Counted{}; });
    Counted counted{
        {row->value(4).toLongLong(), row->value(0).toLongLong(), rule.bodies ? 0 : row->value(1).toLongLong(),
            rule.names ? 0 : row->value(2).toLongLong()},
        row->value(3).toLongLong()};
    return counted;
}

Result<QList<qint64>> HistoryKeeper::outdated(const Retention &rule, const QDateTime &now)
{
    if (rule.days <= 0)
        return QList<qint64>{};
    // An id is not less than the second of its row's time: the oldest rows have the smallest ones, but for
    // drift.
    auto rows =
        m_file.ask(QStringLiteral("SELECT id FROM link WHERE at < ? AND id < (SELECT value FROM about WHERE "
                                  "name = 'drift') + ? ORDER BY id LIMIT ?"),
            {oldest(rule, now), oldest(rule, now) / 1000 + 1, rowsPerPart});
    if (!rows)
        return failure(rows.error());
    QList<qint64> ids;
    while (rows->next())
        ids.append(rows->value(0).toLongLong());
    return m_file.checked(*rows).map([&ids] { return ids; });
}

Result<qint64> HistoryKeeper::strip(
    const Retention &rule, qint64 above, const QDateTime &at, qint64 &stripped)
{
    const auto through = [this] {
        return pay(stripDebt).map([] { return qint64(0); });
    };
    if (rule.bodies && rule.names)
        return through();
    const auto last = m_file.number(
        QStringLiteral("SELECT max(id) FROM (SELECT id FROM link WHERE id > ? ORDER BY id LIMIT ?)"),
        {above, countedPerPart});
    if (!last || *last == 0)
        return last ? through() : last;
    auto rows = m_file.ask(
        filled(QStringLiteral("SELECT %1 FROM link WHERE id > ? AND id <= ? AND "
                              "((has_bodies AND NOT ?) OR ((from_name <> '' OR to_name <> '') AND NOT ?)) "
                              "ORDER BY id LIMIT ?"),
            {historyrow::readColumns()}),
        {above, *last, rule.bodies, rule.names, rowsPerPart});
    if (!rows)
        return failure(rows.error());
    QList<HistoryEntry> entries;
    while (rows->next())
        entries.append(historyrow::read(*rows));
    if (const auto whole = m_file.checked(*rows); !whole)
        return failure(whole.error());
    rows->finish();
    for (const HistoryEntry &entry : std::as_const(entries)) {
        if (const auto done = stripRow(rule, entry, at); !done)
            return failure(done.error());
    }
    stripped = entries.size();
    if (stripped > 0) {
        if (const auto noted = note(scrubDebt); !noted)
            return failure(noted.error());
    }
    return stripped < rowsPerPart ? *last : entries.constLast().id;
}

Result<void> HistoryKeeper::stripRow(const Retention &rule, const HistoryEntry &entry, const QDateTime &at)
{
    Result<void> done;
    if (!rule.bodies && historyrow::hasBodies(entry))
        done = m_writer.rewrite(withoutBodies(entry), {Fate::BodiesDeleted, at});
    const HistoryEntry left = rule.bodies ? entry : withoutBodies(entry);
    if (done && !rule.names && !(entry.fromName.isEmpty() && entry.toName.isEmpty()))
        done = m_writer.rewrite(withoutNames(left), {Fate::NamesDeleted, at});
    return done;
}

} // namespace relata
