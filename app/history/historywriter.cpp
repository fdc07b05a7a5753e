// SPDX-License-Identifier: MIT
#include "history/historywriter.h"

#include "crm/sentence.h"
#include "history/historyrow.h"

#include <algorithm>

namespace relata {

namespace {

QString insertStatement()
{
    const QStringList &columns = historyrow::columns();
    return filled(QStringLiteral("INSERT INTO link (id, %1) VALUES (?%2)"),
        {columns.join(QStringLiteral(", ")), QStringLiteral(", ?").repeated(columns.size())});
}

QString updateStatement()
{
    return filled(QStringLiteral("UPDATE link SET %1 = ? WHERE id = ? AND account = ? AND at = ?"),
        {historyrow::columns().join(QStringLiteral(" = ?, "))});
}

} // namespace

Result<qint64> HistoryWriter::insert(const HistoryEntry &entry)
{
    return nextId(entry.at).and_then([&](qint64 id) { return insertAs(id, entry); });
}

// An id is the second of the row's time, or the next number that was never given, so that ids sort by time
// and rows of other computers find their place between.
Result<qint64> HistoryWriter::nextId(const QDateTime &at)
{
    return m_file.number(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'link'"))
        .map([&at](qint64 last) { return std::max(last + 1, at.toSecsSinceEpoch()); });
}

// For a row of the past: the first number from its second on that no row has. Many rows may share a second:
// the search goes on where it ended for this one.
Result<qint64> HistoryWriter::freeId(const QDateTime &at)
{
    constexpr qsizetype mostSeconds = 10'000;
    const qint64 second = at.toSecsSinceEpoch();
    const qint64 start = m_lastFree.contains(second) ? m_lastFree.value(second) + 1 : second;
    return m_file
        .number(QStringLiteral("SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM link WHERE id = ?) THEN ? ELSE "
                               "(SELECT min(id) + 1 FROM link a WHERE id >= ? AND "
                               "NOT EXISTS (SELECT 1 FROM link b WHERE b.id = a.id + 1)) END"),
            {start, start, start})
        .map([&](qint64 free) {
            if (m_lastFree.size() >= mostSeconds)
                m_lastFree.clear();
            m_lastFree.insert(second, free);
            return free;
        });
}

Result<qint64> HistoryWriter::insertAs(qint64 id, const HistoryEntry &entry)
{
    HistoryEntry kept = m_retention.applied(entry);
    kept.id = id;
    const qint64 drift = id - kept.at.toSecsSinceEpoch();
    return m_file.run(insertStatement(), QVariantList{id} + historyrow::values(kept))
        .and_then([&] { return m_index.put(kept); })
        .and_then([&] {
            return m_file.run(QStringLiteral("UPDATE about SET value = ? WHERE name = 'drift' AND value < ?"),
                {drift, drift});
        })
        .and_then([&]() -> Result<void> {
            if (kept.isForeign())
                return {}; // it brings its life with it
            return addStep(id, {kept.state, kept.at});
        })
        .map([id] { return id; });
}

Result<void> HistoryWriter::addStep(qint64 id, const LifeStep &step)
{
    return m_file.run(
        QStringLiteral("INSERT INTO life (link, number, at, step, by) "
                       "SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ? FROM life WHERE link = ?"),
        {id, step.at.isValid() ? step.at.toMSecsSinceEpoch() : 0, fateName(step.kind), step.by, id});
}

Result<HistoryWriter::Updated> HistoryWriter::update(const HistoryEntry &entry, const QDateTime &at)
{
    Updated updated{entry.id, {}};
    bool found = false;
    return overwrite(m_retention.applied(entry), found)
        .and_then([&]() -> Result<void> {
            if (found || !m_begunAnew)
                return {};
            // In a file that was begun anew the row is missing. Under its number, unless another has it, it
            // does not come again from the damaged file.
            HistoryEntry intent = entry;
            intent.state = Fate::Intended;
            const auto taken =
                m_file.number(QStringLiteral("SELECT count(*) FROM link WHERE id = ?"), {entry.id});
            if (!taken)
                return failure(taken.error());
            return (*taken > 0 ? insert(intent) : insertAs(entry.id, intent)).and_then([&](qint64 id) {
                updated.id = intent.id = id;
                intent.state = entry.state;
                return overwrite(m_retention.applied(intent), found);
            });
        })
        .and_then([&] { return found ? addAnswer(entry, updated.id) : Result<void>(); })
        .and_then([&]() -> Result<void> {
            return found ? addStep(updated.id, {entry.state, at}) : Result<void>();
        })
        .and_then([&] { return followUndo(entry, at, updated); })
        .map([&updated] { return updated; });
}

Result<void> HistoryWriter::keep(const HistoryEntry &entry, const QList<LifeStep> &life)
{
    return insertAs(entry.id, entry)
        .and_then([&](qint64 id) {
            return m_file.run(
                QStringLiteral("UPDATE link SET undone_by = ? WHERE id = ?"), {entry.undoneBy, id});
        })
        .and_then([&]() -> Result<void> {
            if (life.isEmpty())
                return {};
            return m_file.run(QStringLiteral("DELETE FROM life WHERE link = ?"), {entry.id}).and_then([&] {
                return addLife(entry.id, life);
            });
        });
}

Result<void> HistoryWriter::addLife(qint64 id, const QList<LifeStep> &life)
{
    for (const LifeStep &step : life) {
        if (const auto added = addStep(id, step); !added)
            return added;
    }
    return {};
}

Result<void> HistoryWriter::overwrite(const HistoryEntry &entry, bool &found)
{
    return m_file
        .run(updateStatement(),
            historyrow::values(entry) + QVariantList{entry.id, entry.account, entry.at.toMSecsSinceEpoch()})
        .and_then([this] { return m_file.number(QStringLiteral("SELECT changes()")); })
        .and_then([&](qint64 rows) -> Result<void> {
            found = rows > 0;
            return found ? m_index.put(entry) : Result<void>();
        });
}

Result<void> HistoryWriter::rewrite(const HistoryEntry &entry, const LifeStep &step)
{
    bool found = false;
    return overwrite(entry, found).and_then([&] { return addStep(entry.id, step); });
}

// Once, however often the row is settled afterwards.
Result<void> HistoryWriter::addAnswer(const HistoryEntry &entry, qint64 id)
{
    if (!entry.answeredAt.isValid())
        return {};
    return m_file
        .number(QStringLiteral("SELECT count(*) FROM life WHERE link = ? AND step = 'answered'"), {id})
        .and_then([&](qint64 known) -> Result<void> {
            return known > 0 ? Result<void>() : addStep(id, {Fate::Answered, entry.answeredAt});
        });
}

// An undo marks what it took back as long as it stands itself; one that turns out not to have been carried
// out, later, takes its mark away.
Result<void> HistoryWriter::followUndo(const HistoryEntry &entry, const QDateTime &at, Updated &updated)
{
    if (entry.undoes == 0 || entry.undoes >= updated.id) // what it undid went with a damaged file
        return {};
    auto marks = m_file.ask(
        QStringLiteral("SELECT undo.undone_by, done.undone_by FROM link undo JOIN link done "
                       "ON done.id = undo.undoes AND done.account = undo.account AND done.origin = '' "
                       "AND done.from_id = undo.from_id AND done.to_id = undo.to_id WHERE undo.id = ?"),
        {updated.id});
    if (!marks)
        return failure(marks.error());
    if (!marks->next())
        return m_file.checked(*marks);
    const bool isUndone = marks->value(0).toLongLong() != 0;
    const qint64 mark = marks->value(1).toLongLong();
    marks->finish();
    const bool stands = entry.state == Fate::Proven || entry.state == Fate::AnsweredOnly;
    if (stands && !isUndone && mark == 0)
        return markUndone(entry.undoes, updated.id, at, updated.others);
    return !stands && mark == updated.id ? markUndone(entry.undoes, 0, at, updated.others) : Result<void>();
}

// What an undone undo had taken back stands again, and so on down the chain.
Result<void> HistoryWriter::markUndone(qint64 id, qint64 by, const QDateTime &at, QList<qint64> &touched)
{
    auto row = m_file.ask(QStringLiteral("SELECT undoes, undone_by FROM link WHERE id = ?"), {id});
    if (!row)
        return failure(row.error());
    if (!row->next())
        return m_file.checked(*row);
    const qint64 next = row->value(0).toLongLong();
    const qint64 before = row->value(1).toLongLong();
    row->finish();
    touched.append(id);
    const LifeStep step = by != 0 ? LifeStep{Fate::Undone, at, by} : LifeStep{Fate::Restored, at, before};
    return m_file.run(QStringLiteral("UPDATE link SET undone_by = ? WHERE id = ?"), {by, id})
        .and_then([&] { return addStep(id, step); })
        .and_then([&] {
            return next == 0 || next >= id ? Result<void>() : markUndone(next, by == 0 ? id : 0, at, touched);
        });
}

// Files have the newest rows first: the other way round those of one second keep their order.
Result<qint64> HistoryWriter::import(const QList<ForeignRow> &rows, const QDateTime &at)
{
    qint64 written = 0;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        const auto here = placeOf(*row);
        if (!here)
            return failure(here.error());
        const auto done = *here == 0 ? writeForeign(*row, at).map([] { return true; })
            : *here > 0              ? renewForeign(*here, *row, at)
                                     : Result<bool>(false);
        if (!done)
            return failure(done.error());
        written += *done ? 1 : 0;
    }
    return written;
}

// A row is known by the file and the number under which it was written first. Gives its id here; 0 when it is
// not here, -1 when it was written here.
Result<qint64> HistoryWriter::placeOf(const ForeignRow &row)
{
    return m_file.number(
        QStringLiteral("SELECT coalesce((SELECT link FROM imported WHERE file = ? AND id = ?), "
                       "(SELECT -1 FROM about WHERE name = 'file' AND value = ? AND "
                       "EXISTS (SELECT 1 FROM link WHERE id = ? AND at = ?)), 0)"),
        {row.file, row.id, row.file, row.id, row.entry.at.toMSecsSinceEpoch()});
}

// One that has lived on since it was imported is brought up to date; gives whether it has.
Result<bool> HistoryWriter::renewForeign(qint64 id, const ForeignRow &row, const QDateTime &at)
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
    bool found = false;
    const auto written = overwrite(m_retention.applied(entry), found);
    if (!written || !found)
        return written.map([] { return false; });
    return m_file.run(QStringLiteral("DELETE FROM life WHERE link = ?"), {id})
        .and_then([&] { return addForeignLife(id, row, at); })
        .and_then([&] { return joinForeign(id, row); })
        .map([] { return true; });
}

Result<void> HistoryWriter::writeForeign(const ForeignRow &row, const QDateTime &at)
{
    HistoryEntry entry = row.entry;
    entry.undoes = 0; // until the row that it speaks of is here, too
    const auto id = freeId(entry.at).and_then([&](qint64 free) { return insertAs(free, entry); });
    if (!id)
        return failure(id.error());
    return addForeignLife(*id, row, at)
        .and_then([&] {
            return m_file.run(QStringLiteral("INSERT INTO imported (file, id, link) VALUES (?, ?, ?)"),
                {row.file, row.id, *id});
        })
        .and_then([&] { return joinForeign(*id, row); });
}

// With the numbers that its rows have here, and when it came.
Result<void> HistoryWriter::addForeignLife(qint64 id, const ForeignRow &row, const QDateTime &at)
{
    QList<LifeStep> life = row.life;
    for (LifeStep &step : life) {
        const auto by = idOf(row.file, step.by);
        if (!by)
            return failure(by.error());
        step.by = *by;
    }
    life.append({Fate::Imported, at});
    return addLife(id, life);
}

// Which row here is that one of another file; -1 for one that is not here, 0 for none.
Result<qint64> HistoryWriter::idOf(const QString &file, qint64 id)
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
Result<void> HistoryWriter::joinForeign(qint64 id, const ForeignRow &row)
{
    const auto by = idOf(row.file, row.entry.undoneBy);
    const auto undone = idOf(row.file, row.entry.undoes);
    if (!by || !undone)
        return failure(by ? undone.error() : by.error());
    Result<void> joined;
    if (*by != 0)
        joined = m_file.run(QStringLiteral("UPDATE link SET undone_by = ? WHERE id = ?"), {*by, id});
    if (joined && *by > 0)
        joined =
            m_file.run(QStringLiteral("UPDATE link SET undoes = ? WHERE id = ? AND origin <> ''"), {id, *by});
    if (joined && *undone > 0)
        joined = joinUndone(*undone, id);
    return joined;
}

// The row that came first did not know yet which one had undone it.
Result<void> HistoryWriter::joinUndone(qint64 undone, qint64 by)
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
