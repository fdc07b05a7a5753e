// SPDX-License-Identifier: MIT
#include "history/historysearch.h"

#include "crm/sentence.h"
#include "history/historyrow.h"

#include <QElapsedTimer>

#include <algorithm>

namespace relata {

namespace {

constexpr int firstSlices = 16;    ///< the first slice is this part of all ids
constexpr int mostSlices = 64;     ///< however slow they are
constexpr int usefulTrigrams = 40; ///< a word that is part of more would only cost the index time
constexpr qint64 shortSlice = 8;   ///< milliseconds; the next slice is twice as long
constexpr qint64 longSlice = 16;   ///< milliseconds; the next slice is half as long

} // namespace

HistorySearch::HistorySearch(
    SqlFile &file, HistoryIndex &index, const HistoryQuery &query, const Effort &effort)
    : m_file(file)
    , m_index(index)
    , m_query(query)
    , m_effort(effort)
{
}

std::optional<Result<QList<HistoryEntry>>> HistorySearch::step()
{
    QElapsedTimer timer;
    timer.start();
    Result<void> done;
    switch (m_stage) {
    case Stage::Begin:
        done = begin();
        break;
    case Stage::ById:
        done = readNamed();
        break;
    case Stage::Newest:
        done = lookAtNewest();
        break;
    case Stage::Index:
        done = askIndex();
        break;
    case Stage::Plain:
        done = lookAtAll();
        break;
    }
    if (!done)
        return failure(done.error());
    if (timer.elapsed() < shortSlice)
        m_span *= 2;
    else if (timer.elapsed() > longSlice)
        m_span = std::max(m_leastSpan, m_span / 2);
    if (missing() > 0 && m_ceiling > m_floor)
        return std::nullopt;
    return m_found;
}

Result<void> HistorySearch::begin()
{
    return m_index.terms(m_query)
        .and_then([this](const HistoryIndex::Terms &terms) {
            m_terms = terms;
            return bound();
        })
        .and_then([this] { return choose(); });
}

// An entry's id is not less than the second of its time, and not more than the file's drift above it.
Result<void> HistorySearch::bound()
{
    if (m_terms.isNever || m_query.limit <= 0)
        return {}; // the bounds are 0: nothing to look at
    auto ends =
        m_file.ask(QStringLiteral("SELECT (SELECT min(id) FROM search), (SELECT max(id) FROM search), "
                                  "(SELECT value FROM about WHERE name = 'drift')"));
    if (!ends)
        return failure(ends.error());
    if (!ends->next())
        return m_file.checked(*ends);
    m_floor = ends->value(0).toLongLong();
    m_ceiling = ends->value(1).toLongLong() + 1;
    const auto allIds = static_cast<double>(m_ceiling - m_floor);
    const qint64 drift = ends->value(2).toLongLong();
    if (m_query.from.isValid())
        m_floor = std::max(m_floor, m_query.from.toSecsSinceEpoch());
    if (m_query.until.isValid())
        m_ceiling = std::min(m_ceiling, m_query.until.toSecsSinceEpoch() + drift + 1);
    if (m_query.beforeId > 0)
        m_ceiling = std::min(m_ceiling, m_query.beforeId);
    m_expected = static_cast<double>(m_terms.mostRows) * static_cast<double>(m_ceiling - m_floor) / allIds;
    m_span = std::max<qint64>(1, (m_ceiling - m_floor) / firstSlices);
    m_leastSpan = std::max<qint64>(1, (m_ceiling - m_floor) / mostSlices);
    return {};
}

// Rows that were undone are looked at one by one, unless there are many and words say more.
Result<void> HistorySearch::choose()
{
    const qint64 many = m_effort.newestTexts;
    const auto undone = m_query.undone && !m_terms.match.isEmpty()
        ? m_file.number(
            QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM link WHERE undone_by <> 0 LIMIT ?)"), {many})
        : Result<qint64>(0);
    if (!undone)
        return failure(undone.error());
    if (!m_query.ids.isEmpty())
        m_stage = Stage::ById;
    else if (m_query.undone && *undone < many)
        m_stage = Stage::Plain;
    else if (!m_terms.match.isEmpty())
        m_stage = Stage::Index;
    else
        m_stage = m_terms.shortWords.isEmpty() ? Stage::Plain : Stage::Newest;
    return {};
}

Result<void> HistorySearch::readNamed()
{
    std::sort(m_query.ids.begin(), m_query.ids.end(), std::greater<>());
    for (qint64 id : std::as_const(m_query.ids)) {
        if (id >= m_ceiling || missing() == 0)
            continue;
        const auto taken = take(m_file.ask(
            QStringLiteral("SELECT s.id FROM search s WHERE s.id = ?") + m_terms.checks + rowChecks(),
            QVariantList{id} + m_terms.values + rowValues()));
        if (!taken)
            return taken;
    }
    m_ceiling = m_floor;
    return {};
}

Result<void> HistorySearch::lookAtNewest()
{
    const QString question = filled(
        QStringLiteral(
            "SELECT s.id, (1 %1 %2) FROM search s WHERE s.id < ? AND s.id >= ? ORDER BY s.id DESC LIMIT ?"),
        {m_terms.checks, rowChecks()});
    auto texts = m_file.ask(
        question, m_terms.values + rowValues() + QVariantList{m_ceiling, m_floor, m_effort.textsPerSlice});
    if (!texts)
        return failure(texts.error());
    int looked = 0;
    QList<qint64> hits;
    while (missing() > hits.size() && texts->next()) {
        ++looked;
        m_ceiling = texts->value(0).toLongLong();
        if (texts->value(1).toBool())
            hits.append(m_ceiling);
    }
    if (const auto whole = m_file.checked(*texts); !whole)
        return whole;
    texts->finish();
    if (const auto read = readEntries(hits); !read)
        return read;
    m_looked += looked;
    if (missing() > 0 && looked < m_effort.textsPerSlice)
        m_ceiling = m_floor; // those were all
    else if (missing() > 0 && m_looked >= m_effort.newestTexts)
        return askVocabulary();
    return {};
}

// Each short word stands for the trigrams that contain it, unless those are many: then nearly every row has
// it.
Result<void> HistorySearch::askVocabulary()
{
    QStringList matches;
    if (!m_terms.match.isEmpty())
        matches.append(m_terms.match);
    for (const QString &word : std::exchange(m_terms.shortWords, {})) {
        const auto trigrams = m_index.trigramsWith(word, usefulTrigrams + 1);
        if (!trigrams)
            return failure(trigrams.error());
        if (trigrams->isEmpty())
            m_ceiling = m_floor; // nothing can be found any more
        else if (trigrams->size() <= usefulTrigrams)
            matches.append(filled(QStringLiteral("(%1)"), {trigrams->join(QStringLiteral(" OR "))}));
    }
    m_terms.match = matches.join(QStringLiteral(" AND "));
    m_span = std::max<qint64>(1, (m_ceiling - m_floor) / firstSlices);
    m_stage = m_terms.match.isEmpty() ? Stage::Plain : Stage::Index;
    return {};
}

Result<void> HistorySearch::askIndex()
{
    // After a slice that was not enough short words may say more than the long ones, but where filters
    // leave few rows, looking at those is less work.
    const bool isCheaper = m_terms.shortWords.isEmpty() || m_expected <= m_effort.textsPerSlice;
    if (std::exchange(m_hasAskedIndex, true) && !isCheaper)
        return askVocabulary();
    const qint64 floor = nextFloor();
    const auto taken = take(m_file.ask(
        filled(QStringLiteral("SELECT s.id FROM search_index i CROSS JOIN search s ON s.id = i.rowid "
                              "WHERE search_index MATCH ? AND i.rowid < ? AND i.rowid >= ? %1 %2 "
                              "ORDER BY i.rowid DESC LIMIT ?"),
            {m_terms.checks, rowChecks()}),
        QVariantList{m_terms.match, m_ceiling, floor} + m_terms.values + rowValues()
            + QVariantList{missing()}));
    m_ceiling = floor;
    return taken;
}

Result<void> HistorySearch::lookAtAll()
{
    const qint64 floor = nextFloor();
    // The rows that were undone have an index of their own.
    const QString id = m_query.undone ? QStringLiteral("u.id") : QStringLiteral("s.id");
    const QString rows = m_query.undone
        ? QStringLiteral("link u CROSS JOIN search s ON s.id = u.id WHERE u.undone_by <> 0 AND")
        : QStringLiteral("search s WHERE");
    const auto taken = take(m_file.ask(
        filled(QStringLiteral("SELECT %1 FROM %2 %1 < ? AND %1 >= ? %3 %4 ORDER BY %1 DESC LIMIT ?"),
            {id, rows, m_terms.checks, rowChecks()}),
        QVariantList{m_ceiling, floor} + m_terms.values + rowValues() + QVariantList{missing()}));
    m_ceiling = floor;
    return taken;
}

qint64 HistorySearch::nextFloor() const
{
    return std::max(m_floor, m_ceiling - m_span);
}

Result<void> HistorySearch::take(Result<QSqlQuery> ids)
{
    if (!ids)
        return failure(ids.error());
    QList<qint64> hits;
    while (ids->next())
        hits.append(ids->value(0).toLongLong());
    if (const auto whole = m_file.checked(*ids); !whole)
        return whole;
    ids->finish();
    return readEntries(hits);
}

Result<void> HistorySearch::readEntries(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    QStringList numbers;
    for (qint64 id : ids)
        numbers.append(QString::number(id));
    auto rows = m_file.ask(filled(QStringLiteral("SELECT %1 FROM link WHERE id IN (%2) ORDER BY id DESC"),
        {historyrow::readColumns(), numbers.join(QLatin1Char(','))}));
    if (!rows)
        return failure(rows.error());
    while (rows->next())
        m_found.append(historyrow::read(*rows));
    return m_file.checked(*rows);
}

QString HistorySearch::rowChecks() const
{
    const QString time = QStringLiteral(" AND (SELECT at FROM link WHERE link.id = s.id) ");
    return (m_query.from.isValid() ? time + QStringLiteral(">= ?") : QString())
        + (m_query.until.isValid() ? time + QStringLiteral("< ?") : QString())
        + (m_query.madeHere ? QStringLiteral(" AND (SELECT origin FROM link WHERE link.id = s.id) = ''")
                            : QString())
        + (m_query.undone ? QStringLiteral(" AND (SELECT undone_by FROM link WHERE link.id = s.id) <> 0")
                          : QString());
}

QVariantList HistorySearch::rowValues() const
{
    QVariantList values;
    if (m_query.from.isValid())
        values.append(m_query.from.toMSecsSinceEpoch());
    if (m_query.until.isValid())
        values.append(m_query.until.toMSecsSinceEpoch());
    return values;
}

} // namespace relata
