// SPDX-License-Identifier: MIT
#include "history/foreignrows.h"

#include <algorithm>

namespace relata {

// Files have the newest rows first: read backwards, rows of the same second keep their order.
Result<qint64> ForeignRows::write(const QList<ForeignRow> &rows)
{
    qint64 written = 0;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        const auto done = writeOne(*row);
        if (!done)
            return failure(done.error());
        written += *done ? 1 : 0;
    }
    return written;
}

Result<bool> ForeignRows::writeOne(const ForeignRow &row)
{
    return placeOf(row).and_then([&](qint64 here) -> Result<bool> {
        if (here < 0)
            return false;
        return here == 0 ? insert(row) : renew(here, row);
    });
}

// The row's id here; 0 when it is not here, -1 when it was written here.
Result<qint64> ForeignRows::placeOf(const ForeignRow &row)
{
    return m_file.number(
        QStringLiteral("SELECT coalesce((SELECT link FROM imported WHERE file = ? AND id = ?), "
                       "(SELECT -1 FROM about WHERE name = 'file' AND value = ? AND "
                       "EXISTS (SELECT 1 FROM link WHERE id = ? AND at = ?)), 0)"),
        {row.file, row.id, row.file, row.id, row.entry.at.toMSecsSinceEpoch()});
}

// A row to which more has happened since it was imported is updated; gives whether it was.
Result<bool> ForeignRows::renew(qint64 id, const ForeignRow &row)
{
    const auto steps = m_file.number(
        QStringLiteral("SELECT count(*) FROM life WHERE link = ? AND step <> 'imported'"), {id});
    const qsizetype lived = std::count_if(
        row.life.cbegin(), row.life.cend(), [](const LifeStep &step) { return step.kind != Fate::Imported; });
    if (!steps || *steps >= lived)
        return steps.map([](qint64) { return false; });
    HistoryEntry entry = row.entry;
    entry.id = id;
    entry.undoes = 0; // until it is joined
    return lifeOf(row)
        .and_then([&](const QList<LifeStep> &life) { return m_writer.renewForeign(entry, life); })
        .and_then([&](bool isThere) {
            return isThere ? join(id, row).map([] { return true; }) : Result<bool>(false);
        });
}

Result<bool> ForeignRows::insert(const ForeignRow &row)
{
    HistoryEntry entry = row.entry;
    entry.id = row.id;
    entry.undoes = 0; // until the row that it refers to is here, too
    const auto id = lifeOf(row).and_then(
        [&](const QList<LifeStep> &life) { return m_writer.insertForeign(entry, life); });
    if (!id)
        return failure(id.error());
    return m_writer.noteSource(*id, row.file, row.id).and_then([&] { return join(*id, row); }).map([] {
        return true;
    });
}

// The life with the numbers that its rows have here, and the import as its last step.
Result<QList<LifeStep>> ForeignRows::lifeOf(const ForeignRow &row)
{
    QList<LifeStep> life = row.life;
    for (LifeStep &step : life) {
        const auto by = idOf(row.file, step.by);
        if (!by)
            return failure(by.error());
        step.by = *by;
    }
    life.append({Fate::Imported, m_at});
    return life;
}

// The row here that corresponds to a row of another file; -1 if it is not here, 0 for no row.
Result<qint64> ForeignRows::idOf(const QString &file, qint64 id)
{
    if (id == 0)
        return 0;
    return m_file.number(
        QStringLiteral("SELECT coalesce((SELECT link FROM imported WHERE file = ? AND id = ?), "
                       "(SELECT id FROM link WHERE id = ? AND origin = '' AND EXISTS "
                       "(SELECT 1 FROM about WHERE name = 'file' AND value = ?)), -1)"),
        {file, id, id, file});
}

// A row and the one that undid it may come in either order, and from several exports.
Result<void> ForeignRows::join(qint64 id, const ForeignRow &row)
{
    const auto by = idOf(row.file, row.entry.undoneBy);
    const auto undone = idOf(row.file, row.entry.undoes);
    if (!by || !undone)
        return failure(by ? undone.error() : by.error());
    Result<void> joined;
    if (*by != 0)
        joined = m_writer.setUndoneBy(id, *by);
    if (joined && *by > 0)
        joined =
            m_file.run(QStringLiteral("UPDATE link SET undoes = ? WHERE id = ? AND origin <> ''"), {id, *by});
    if (joined && *undone > 0)
        joined = joinUndone(*undone, id);
    return joined;
}

// The row that came first did not know yet which one had undone it.
Result<void> ForeignRows::joinUndone(qint64 undone, qint64 by)
{
    return m_file.run(QStringLiteral("UPDATE link SET undoes = ? WHERE id = ?"), {undone, by})
        .and_then([&] {
            return m_file.run(
                QStringLiteral(
                    "UPDATE link SET undone_by = ? WHERE id = ? AND undone_by = -1 AND origin <> ''"),
                {by, undone});
        })
        .and_then([&] {
            return m_file.run(
                QStringLiteral("UPDATE life SET by = ? WHERE link = ? AND by = -1"), {by, undone});
        });
}

} // namespace relata
