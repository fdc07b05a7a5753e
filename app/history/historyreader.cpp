// SPDX-License-Identifier: MIT
#include "history/historyreader.h"

namespace relata {

Result<QList<HistoryEntry>> HistoryReader::select(
    const HistoryQuery &query, const HistorySearch::Effort &effort)
{
    HistorySearch search(m_file, m_index, query, effort);
    while (true) {
        if (const auto found = search.step())
            return *found;
    }
}

Result<QList<LifeStep>> HistoryReader::life(qint64 id)
{
    auto rows =
        m_file.ask(QStringLiteral("SELECT step, at, by FROM life WHERE link = ? ORDER BY number"), {id});
    if (!rows)
        return failure(rows.error());
    QList<LifeStep> steps;
    while (rows->next()) {
        const qint64 at = rows->value(1).toLongLong();
        steps.append({parseFate(rows->value(0).toString()).value_or(Fate::Intended),
            at == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at).toUTC(), rows->value(2).toLongLong()});
    }
    return m_file.checked(*rows).map([&steps] { return steps; });
}

// Two records are linked once, however often and in whichever direction they were. An id is not less than the
// second of its row's time: only the newest rows are looked at.
Result<int> HistoryReader::countSince(const QString &account, const QDateTime &since)
{
    return m_file
        .number(QStringLiteral(
                    "SELECT count(*) FROM (SELECT DISTINCT min(ends.a, ends.b), max(ends.a, ends.b) FROM "
                    "(SELECT from_type || ' ' || from_id AS a, to_type || ' ' || to_id AS b FROM link "
                    "WHERE id >= ? AND at >= ? AND account = ? AND action = 'link' AND undone_by = 0 "
                    "AND origin = '' AND state IN ('proven', 'answered-only')) AS ends)"),
            {since.toSecsSinceEpoch(), since.toMSecsSinceEpoch(), account})
        .map([](qint64 count) { return static_cast<int>(count); });
}

Result<HistoryReader::Source> HistoryReader::sourceOf(const HistoryEntry &entry)
{
    auto row = m_file.ask(QStringLiteral("SELECT file, id FROM imported WHERE link = ? UNION ALL "
                                         "SELECT value, ? FROM about WHERE name = 'file' LIMIT 1"),
        {entry.id, entry.id});
    if (!row)
        return failure(row.error());
    if (row->next())
        return Source{row->value(0).toString(), row->value(1).toLongLong()};
    return m_file.checked(*row).map([&entry] { return Source{{}, entry.id}; });
}

Result<qint64> HistoryReader::idIn(const QString &file, qint64 id)
{
    if (id == 0)
        return 0;
    return m_file.number(
        QStringLiteral("SELECT coalesce((SELECT id FROM imported WHERE link = ? AND file = ?), -1)"),
        {id, file});
}

} // namespace relata
