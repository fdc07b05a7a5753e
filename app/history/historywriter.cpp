// SPDX-License-Identifier: MIT
#include "history/historywriter.h"

#include "history/historyrow.h"

#include <algorithm>

namespace relata {

namespace {

using State = HistoryEntry::State;

QString insertStatement()
{
    const QStringList &columns = historyrow::columns();
    return QStringLiteral("INSERT INTO link (id, %1) VALUES (?%2)")
        .arg(columns.join(QStringLiteral(", ")), QStringLiteral(", ?").repeated(columns.size()));
}

QString updateStatement()
{
    return QStringLiteral("UPDATE link SET %1 = ? WHERE id = ? AND account = ? AND at = ?")
        .arg(historyrow::columns().join(QStringLiteral(" = ?, ")));
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

// For a row of the past: the first number from its second on that no row has.
Result<qint64> HistoryWriter::freeId(const QDateTime &at)
{
    const qint64 second = at.toSecsSinceEpoch();
    return m_file.number(
        QStringLiteral("SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM link WHERE id = ?) THEN ? ELSE "
                       "(SELECT min(id) + 1 FROM link a WHERE id >= ? AND "
                       "NOT EXISTS (SELECT 1 FROM link b WHERE b.id = a.id + 1)) END"),
        {second, second, second});
}

Result<qint64> HistoryWriter::insertAs(qint64 id, const HistoryEntry &entry)
{
    HistoryEntry kept = m_retention.applied(entry);
    kept.id = id;
    const qint64 drift = id - kept.at.toSecsSinceEpoch();
    return m_file.run(insertStatement(), QVariantList{id} + historyrow::values(kept))
        .and_then([&](bool) { return m_index.put(kept); })
        .and_then([&](bool) {
            return m_file.run(QStringLiteral("UPDATE about SET value = ? WHERE name = 'drift' AND value < ?"),
                {drift, drift});
        })
        .and_then([&](bool) -> Result<bool> {
            if (kept.isForeign())
                return true; // it brings its life with it
            return addStep(id, {stepOf(kept.state), kept.at});
        })
        .map([id](bool) { return id; });
}

Result<bool> HistoryWriter::addStep(qint64 id, const LifeStep &step)
{
    return m_file.run(
        QStringLiteral("INSERT INTO life (link, number, at, step, by) "
                       "SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ? FROM life WHERE link = ?"),
        {id, step.at.isValid() ? step.at.toMSecsSinceEpoch() : 0, stepName(step.kind), step.by, id});
}

Result<HistoryWriter::Updated> HistoryWriter::update(const HistoryEntry &entry, const QDateTime &at)
{
    Updated updated{entry.id, {}};
    bool found = false;
    return overwrite(m_retention.applied(entry), found)
        .and_then([&](bool) -> Result<bool> {
            if (found)
                return true;
            // In a file that was begun anew meanwhile the row is missing, and its number may be another's.
            return insert(entry).map([&updated](qint64 id) {
                updated.id = id;
                return true;
            });
        })
        .and_then([&](bool) { return addAnswer(entry, updated.id); })
        .and_then([&](bool) -> Result<bool> {
            return found ? addStep(updated.id, {stepOf(entry.state), at}) : Result<bool>(true);
        })
        .and_then([&](bool) { return followUndo(entry, at, updated); })
        .map([&updated](bool) { return updated; });
}

Result<bool> HistoryWriter::keep(const HistoryEntry &entry)
{
    return insertAs(entry.id, entry).and_then([&](qint64 id) {
        return m_file.run(QStringLiteral("UPDATE link SET undone_by = ? WHERE id = ?"), {entry.undoneBy, id});
    });
}

Result<bool> HistoryWriter::overwrite(const HistoryEntry &entry, bool &found)
{
    return m_file
        .run(updateStatement(),
            historyrow::values(entry) + QVariantList{entry.id, entry.account, entry.at.toMSecsSinceEpoch()})
        .and_then([this](bool) { return m_file.number(QStringLiteral("SELECT changes()")); })
        .and_then([&](qint64 rows) -> Result<bool> {
            found = rows > 0;
            return found ? m_index.put(entry) : Result<bool>(true);
        });
}

Result<bool> HistoryWriter::rewrite(const HistoryEntry &entry, const LifeStep &step)
{
    bool found = false;
    return overwrite(entry, found).and_then([&](bool) { return addStep(entry.id, step); });
}

// Once, however often the row is settled afterwards.
Result<bool> HistoryWriter::addAnswer(const HistoryEntry &entry, qint64 id)
{
    if (!entry.answeredAt.isValid())
        return true;
    return m_file
        .number(QStringLiteral("SELECT count(*) FROM life WHERE link = ? AND step = 'answered'"), {id})
        .and_then([&](qint64 known) -> Result<bool> {
            return known > 0 ? Result<bool>(true) : addStep(id, {LifeStep::Kind::Answered, entry.answeredAt});
        });
}

// An undo marks what it took back as long as it stands itself; one that turns out not to have been carried
// out, later, takes its mark away.
Result<bool> HistoryWriter::followUndo(const HistoryEntry &entry, const QDateTime &at, Updated &updated)
{
    if (entry.undoes == 0 || entry.undoes >= updated.id) // what it undid went with a damaged file
        return true;
    auto marks =
        m_file.ask(QStringLiteral("SELECT undo.undone_by, done.undone_by FROM link undo JOIN link done "
                                  "ON done.id = undo.undoes WHERE undo.id = ?"),
            {updated.id});
    if (!marks)
        return failure(marks.error());
    if (!marks->next())
        return m_file.checked(*marks);
    const bool isUndone = marks->value(0).toLongLong() != 0;
    const qint64 mark = marks->value(1).toLongLong();
    marks->finish();
    const bool stands = entry.state == State::Proven || entry.state == State::AnsweredOnly;
    if (stands && !isUndone && mark == 0)
        return markUndone(entry.undoes, updated.id, at, updated.others);
    return !stands && mark == updated.id ? markUndone(entry.undoes, 0, at, updated.others)
                                         : Result<bool>(true);
}

// What an undone undo had taken back stands again, and so on down the chain.
Result<bool> HistoryWriter::markUndone(qint64 id, qint64 by, const QDateTime &at, QList<qint64> &touched)
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
    const LifeStep step =
        by != 0 ? LifeStep{LifeStep::Kind::Undone, at, by} : LifeStep{LifeStep::Kind::Restored, at, before};
    return m_file.run(QStringLiteral("UPDATE link SET undone_by = ? WHERE id = ?"), {by, id})
        .and_then([&](bool) { return addStep(id, step); })
        .and_then([&](bool) {
            return next == 0 || next >= id ? Result<bool>(true)
                                           : markUndone(next, by == 0 ? id : 0, at, touched);
        });
}

Result<qint64> HistoryWriter::import(const QList<ForeignRow> &rows, const QDateTime &at)
{
    qint64 written = 0;
    for (const ForeignRow &row : rows) {
        const auto here = isHere(row);
        if (!here)
            return failure(here.error());
        if (*here)
            continue;
        if (const auto done = writeForeign(row, at); !done)
            return failure(done.error());
        ++written;
    }
    return written;
}

// The row that undid it has come before it, since newer rows come first; -1 stands for one that did not come.
Result<bool> HistoryWriter::markForeignUndone(qint64 id, const ForeignRow &row)
{
    if (row.entry.undoneBy == 0)
        return true;
    return m_file.run(QStringLiteral("UPDATE link SET undone_by = coalesce((SELECT link FROM imported "
                                     "WHERE file = ? AND id = ?), -1) WHERE id = ?"),
        {row.file, row.entry.undoneBy, id});
}

// A row is known by the file and the number under which it was written first.
Result<bool> HistoryWriter::isHere(const ForeignRow &row)
{
    return m_file
        .number(QStringLiteral("SELECT (SELECT count(*) FROM imported WHERE file = ? AND id = ?) + "
                               "(SELECT count(*) FROM about WHERE name = 'file' AND value = ? AND "
                               "EXISTS (SELECT 1 FROM link WHERE id = ? AND at = ?))"),
            {row.file, row.id, row.file, row.id, row.entry.at.toMSecsSinceEpoch()})
        .map([](qint64 known) { return known > 0; });
}

Result<bool> HistoryWriter::writeForeign(const ForeignRow &row, const QDateTime &at)
{
    const auto id = freeId(row.entry.at).and_then([&](qint64 free) { return insertAs(free, row.entry); });
    if (!id)
        return failure(id.error());
    if (const auto marked = markForeignUndone(*id, row); !marked)
        return marked;
    auto life = row.life;
    life.append({LifeStep::Kind::Imported, at});
    for (const LifeStep &step : std::as_const(life)) {
        if (const auto added = addStep(*id, step); !added)
            return added;
    }
    return m_file.run(
        QStringLiteral("INSERT INTO imported (file, id, link) VALUES (?, ?, ?)"), {row.file, row.id, *id});
}

} // namespace relata
