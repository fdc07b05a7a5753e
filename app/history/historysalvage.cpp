// SPDX-License-Identifier: MIT
#include "history/historysalvage.h"

#include "history/historymigrations.h"
#include "history/historyrow.h"

namespace relata {

namespace {

// Rows in this order until one cannot be read.
qint64 copyUntilBroken(
    SqlFile &damaged, HistoryWriter &writer, const QString &order, qint64 limitId, qint64 &last)
{
    qint64 copied = 0;
    auto rows = damaged.ask(QStringLiteral("SELECT %1 FROM link WHERE id > ? ORDER BY id %2")
                                .arg(historyrow::readColumns(), order),
        {limitId});
    while (rows && rows->next()) {
        const HistoryEntry entry = historyrow::read(*rows);
        last = entry.id;
        copied += writer.keep(entry).has_value() ? 1 : 0;
    }
    return copied;
}

} // namespace

Result<qint64> salvage(const QString &damagedPath, HistoryWriter &writer)
{
    SqlFile damaged(damagedPath);
    // Without this SQLite reads nothing of a file that is shorter than it says itself.
    const auto version =
        damaged.open(SqlFile::Access::ReadOnly)
            .and_then([&](bool) { return damaged.run(QStringLiteral("PRAGMA writable_schema=ON")); })
            .and_then([&](bool) { return damaged.number(QStringLiteral("PRAGMA user_version")); });
    if (!version || *version != historymigrations::newestVersion())
        return 0;
    qint64 last = 0;
    qint64 ignored = 0;
    const qint64 fromStart = copyUntilBroken(damaged, writer, QStringLiteral("ASC"), 0, last);
    return fromStart + copyUntilBroken(damaged, writer, QStringLiteral("DESC"), last, ignored);
}

} // namespace relata
