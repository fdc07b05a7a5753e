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
    return filled(
        QStringLiteral("UPDATE link SET %1 = ? WHERE id = ? AND account = ? AND at = ? RETURNING undone_by"),
        {historyrow::columns().join(QStringLiteral(" = ?, "))});
}

} // namespace

Result<HistoryEntry> HistoryWriter::insert(const HistoryEntry &entry)
{
    HistoryEntry kept = m_retention.applied(entry);
    return nextId(entry.at)
        .and_then([&](qint64 id) {
            kept.id = id;
            return put(kept, {{kept.state, kept.at}});
        })
        .map([&kept] { return kept; });
}

Result<qint64> HistoryWriter::nextId(const QDateTime &at)
{
    return m_file.number(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'link'"))
        .map([&at](qint64 last) { return std::max(last + 1, at.toSecsSinceEpoch()); });
}

// The first unused number, counting from the row's number in its own file, so that rows of one second keep
// their order; from its second if that number makes no sense. Many rows may want the same numbers: runs that
// are known to be used are skipped at once.
Result<qint64> HistoryWriter::freeId(const HistoryEntry &foreign)
{
    constexpr qint64 mostAhead = 24 * 3600; // seconds
    const qint64 second = foreign.at.toSecsSinceEpoch();
    const qint64 first = foreign.id >= second && foreign.id <= second + mostAhead ? foreign.id : second;
    const auto freeFrom = [this](qint64 start, qint64 end) {
        return m_file.number(
            QStringLiteral("SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM link WHERE id = ?) THEN ? ELSE "
                           "coalesce((SELECT min(id) + 1 FROM link a WHERE id >= ? AND id < ? AND "
                           "NOT EXISTS (SELECT 1 FROM link b WHERE b.id = a.id + 1)), ?) END"),
            {start, start, start, end, end});
    };
    const bool isBefore = first < m_usedIds.first;
    const bool isAfter = first >= m_usedIds.second;
    auto free = isBefore || isAfter ? freeFrom(first, isBefore ? m_usedIds.first : TermIndex::highestId)
                                    : Result<qint64>(m_usedIds.second);
    const bool isJoined = free && !isAfter && *free >= m_usedIds.first;
    if (isJoined)
        free = freeFrom(m_usedIds.second, TermIndex::highestId);
    return free.map([&](qint64 id) {
        m_usedIds = {isJoined ? std::min(first, m_usedIds.first) : first, id + 1};
        return id;
    });
}

Result<void> HistoryWriter::put(const HistoryEntry &kept, const QList<LifeStep> &life)
{
    const qint64 drift = kept.id - kept.at.toSecsSinceEpoch();
    return m_index
        .changing(kept.id,
            [&] { return m_file.run(insertStatement(), QVariantList{kept.id} + historyrow::values(kept)); })
        .and_then([&] {
            return m_file.run(QStringLiteral("UPDATE about SET value = ? WHERE name = 'drift' AND value < ?"),
                {drift, drift});
        })
        .and_then([&] { return addLife(kept.id, life); });
}

Result<bool> HistoryWriter::has(qint64 id)
{
    return m_file.number(QStringLiteral("SELECT count(*) FROM link WHERE id = ?"), {id}).map([](qint64 rows) {
        return rows > 0;
    });
}

Result<void> HistoryWriter::addStep(qint64 id, const LifeStep &step)
{
    return m_file.run(
        QStringLiteral("INSERT INTO life (link, number, at, step, by) "
                       "SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ? FROM life WHERE link = ?"),
        {id, step.at.isValid() ? step.at.toMSecsSinceEpoch() : 0, fateName(step.kind), step.by, id});
}

Result<void> HistoryWriter::addLife(qint64 id, const QList<LifeStep> &life)
{
    Result<void> added;
    for (const LifeStep &step : life) {
        if (added)
            added = addStep(id, step);
    }
    return added;
}

Result<HistoryWriter::Settled> HistoryWriter::settle(const HistoryEntry &entry, const QDateTime &at)
{
    Settled settled{m_retention.applied(entry), false, {}};
    const auto found = overwrite(settled.entry).and_then([&](bool isThere) {
        return isThere || !m_begunAnew ? Result<bool>(isThere) : writeAgain(settled.entry);
    });
    settled.isThere = found.value_or(false);
    if (!settled.isThere)
        return found.map([&](bool) { return settled; });
    return addAnswer(settled.entry)
        .and_then([&] {
            return addStep(settled.entry.id, {entry.state, at});
        })
        .and_then([&] { return settleUndone(at, settled); })
        .map([&settled] { return settled; });
}

// In a file that was begun anew the row is missing. Under its own number, unless another row has it, it is
// not copied from the damaged file again.
Result<bool> HistoryWriter::writeAgain(HistoryEntry &kept)
{
    return has(kept.id)
        .and_then([&](bool isTaken) { return isTaken ? nextId(kept.at) : Result<qint64>(kept.id); })
        .and_then([&](qint64 id) {
            kept.id = id;
            return put(kept, {{Fate::Intended, kept.at}});
        })
        .map([] { return true; });
}

Result<bool> HistoryWriter::keep(const HistoryEntry &entry, const QList<LifeStep> &life)
{
    const auto isThere = has(entry.id);
    if (!isThere || *isThere)
        return isThere.map([](bool) { return false; });
    return put(m_retention.applied(entry), life.isEmpty() ? QList<LifeStep>{{entry.state, entry.at}} : life)
        .and_then(
            [&] { return entry.undoneBy == 0 ? Result<void>() : setUndoneBy(entry.id, entry.undoneBy); })
        .map([] { return true; });
}

Result<void> HistoryWriter::remove(qint64 id)
{
    return m_index.changing(id, [&] {
        Result<void> gone;
        for (const char *statement : {"DELETE FROM life WHERE link = ?",
                 "DELETE FROM imported WHERE link = ?", "DELETE FROM link WHERE id = ?"}) {
            if (gone)
                gone = m_file.run(QLatin1String(statement), {id});
        }
        return gone;
    });
}

// Gives whether there was such a row: the same number may be another row's in a file that was begun anew.
// Whether it was undone is read from the database.
Result<bool> HistoryWriter::overwrite(HistoryEntry &kept)
{
    bool isThere = false;
    const auto read = [&](const QSqlQuery &row) {
        isThere = true;
        kept.undoneBy = row.value(0).toLongLong();
    };
    return m_index
        .changing(kept.id,
            [&] {
                return m_file.first(updateStatement(),
                    historyrow::values(kept)
                        + QVariantList{kept.id, kept.account, kept.at.toMSecsSinceEpoch()},
                    read);
            })
        .map([&isThere] { return isThere; });
}

Result<void> HistoryWriter::rewrite(const HistoryEntry &entry, const LifeStep &step)
{
    HistoryEntry kept = entry;
    return overwrite(kept).and_then([&](bool) { return addStep(entry.id, step); });
}

// Once, however often the row is settled afterwards.
Result<void> HistoryWriter::addAnswer(const HistoryEntry &entry)
{
    if (!entry.answeredAt.isValid())
        return {};
    return m_file
        .number(QStringLiteral("SELECT count(*) FROM life WHERE link = ? AND step = 'answered'"), {entry.id})
        .and_then([&](qint64 known) {
            return known > 0 ? Result<void>() : addStep(entry.id, {Fate::Answered, entry.answeredAt});
        });
}

// An undo marks what it undid as long as it is valid itself; if it later turns out not to have been carried
// out, its mark is removed.
Result<void> HistoryWriter::settleUndone(const QDateTime &at, Settled &settled)
{
    const HistoryEntry &entry = settled.entry;
    if (entry.undoes == 0 || entry.undoes >= entry.id) // what it undid was lost with a damaged file
        return {};
    bool isOurs = false;
    qint64 undoneBy = 0;
    qint64 mark = 0;
    const auto asked = m_file.first(
        QStringLiteral("SELECT undo.undone_by, done.undone_by FROM link undo JOIN link done "
                       "ON done.id = undo.undoes AND done.account = undo.account AND done.origin = '' "
                       "AND done.from_id = undo.from_id AND done.to_id = undo.to_id WHERE undo.id = ?"),
        {entry.id}, [&](const QSqlQuery &row) {
            isOurs = true;
            undoneBy = row.value(0).toLongLong();
            mark = row.value(1).toLongLong();
        });
    if (!asked || !isOurs)
        return asked;
    const bool stands = entry.state == Fate::Proven || entry.state == Fate::AnsweredOnly;
    if (stands && undoneBy == 0 && mark == 0)
        return markUndone(entry.undoes, entry.id, at, settled.others);
    return !stands && mark == entry.id ? markUndone(entry.undoes, 0, at, settled.others) : Result<void>();
}

// When an undo is undone, what it had undone is valid again, and so on down the chain.
Result<void> HistoryWriter::markUndone(qint64 id, qint64 by, const QDateTime &at, QList<qint64> &touched)
{
    qint64 next = 0;
    qint64 before = -1;
    const auto asked = m_file.first(
        QStringLiteral("SELECT undoes, undone_by FROM link WHERE id = ?"), {id}, [&](const QSqlQuery &row) {
            next = row.value(0).toLongLong();
            before = row.value(1).toLongLong();
        });
    if (!asked || before < 0)
        return asked;
    touched.append(id);
    const LifeStep step = by != 0 ? LifeStep{Fate::Undone, at, by} : LifeStep{Fate::Restored, at, before};
    return setUndoneBy(id, by).and_then([&] { return addStep(id, step); }).and_then([&] {
        return next == 0 || next >= id ? Result<void>() : markUndone(next, by == 0 ? id : 0, at, touched);
    });
}

Result<void> HistoryWriter::setUndoneBy(qint64 id, qint64 by)
{
    return m_index.changing(id, [&] {
        return m_file.run(QStringLiteral("UPDATE link SET undone_by = ? WHERE id = ?"), {by, id});
    });
}

Result<void> HistoryWriter::noteSource(qint64 id, const QString &file, qint64 there)
{
    return m_file.run(QStringLiteral("INSERT OR IGNORE INTO imported (file, id, link) VALUES (?, ?, ?)"),
        {file, there, id});
}

Result<qint64> HistoryWriter::insertForeign(const HistoryEntry &entry, const QList<LifeStep> &life)
{
    HistoryEntry kept = m_retention.applied(entry);
    return freeId(entry)
        .and_then([&](qint64 id) {
            kept.id = id;
            return put(kept, life);
        })
        .map([&kept] { return kept.id; });
}

Result<bool> HistoryWriter::renewForeign(const HistoryEntry &entry, const QList<LifeStep> &life)
{
    HistoryEntry kept = m_retention.applied(entry);
    const auto isThere = overwrite(kept);
    if (!isThere || !*isThere)
        return isThere;
    return m_file.run(QStringLiteral("DELETE FROM life WHERE link = ?"), {entry.id})
        .and_then([&] { return addLife(entry.id, life); })
        .map([] { return true; });
}

} // namespace relata
