// SPDX-License-Identifier: MIT
#include "history/historyreader.h"

#include "crm/foldedtext.h"
#include "crm/sentence.h"
#include "history/historyrow.h"
#include "history/historyschema.h"
#include "history/termindex.h"
#include "storage/setaside.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace relata {

namespace {

// While the index is being built, every row is looked at instead.
bool fits(const HistoryRow &row, const QString &text, const HistoryQuery &query, const QStringList &words)
{
    const auto isThere = [&text](const QString &word) {
        return text.contains(word);
    };
    const QList<LabelledType> types = row.asked + row.toRemove;
    const auto isWanted = [&query](const LabelledType &type) {
        return query.labels.contains(facetOf(type));
    };
    return (query.account.isEmpty() || row.account == query.account) && (!query.undone || row.undoneBy != 0)
        && (query.states.isEmpty() || query.states.contains(row.state))
        && (!query.objectType || row.pair.from.type == *query.objectType
            || row.pair.to.type == *query.objectType)
        && (query.labels.isEmpty() || std::any_of(types.cbegin(), types.cend(), isWanted))
        && std::all_of(words.cbegin(), words.cend(), isThere);
}

} // namespace

// An id is not less than the second of its row's time, and not more than the file's drift above it.
Result<HistoryReader::Bounds> HistoryReader::boundsOf(const HistoryQuery &query)
{
    Bounds ids{query.from.isValid() ? query.from.toSecsSinceEpoch() : 0,
        query.beforeId > 0 ? query.beforeId - 1 : TermIndex::highestId};
    if (!query.ids.isEmpty()) {
        const auto [least, most] = std::minmax_element(query.ids.cbegin(), query.ids.cend());
        ids = {std::max(ids.lowest, *least), std::min(ids.highest, *most)};
    }
    if (!query.until.isValid())
        return ids;
    return historyschema::about(m_file, historyschema::drift).map([&](const QVariant &drift) {
        ids.highest = std::min(ids.highest, query.until.toSecsSinceEpoch() + drift.toLongLong());
        return ids;
    });
}

Result<bool> HistoryReader::isIndexWhole()
{
    return historyschema::about(m_file, historyschema::terms).map([](const QVariant &version) {
        return version.toInt() == rowterms::version;
    });
}

// CROSS JOIN keeps SQLite from reading `link` first. The order of places is that of ids, reversed.
HistoryReader::Statement HistoryReader::statement(
    const HistoryQuery &query, const Bounds &ids, bool isIndexed)
{
    const QString match = isIndexed ? rowterms::match(query) : QString();
    const QString columns = historyrow::rowColumns(QStringLiteral("l."));
    Statement statement{filled(QStringLiteral("SELECT %1%2 FROM link l WHERE l.id BETWEEN ? AND ?"),
                            {columns, isIndexed ? QString() : QStringLiteral(", l.text")}),
        {ids.lowest, ids.highest}};
    if (!match.isEmpty())
        statement = {
            filled(QStringLiteral("SELECT %1 FROM link_terms t CROSS JOIN link l ON l.id = %2 - t.rowid "
                                  "WHERE link_terms MATCH ? AND t.rowid BETWEEN ? AND ?"),
                {columns, TermIndex::highestId}),
            {match, TermIndex::placeOf(ids.highest), TermIndex::placeOf(ids.lowest)}};
    const auto add = [&statement](const char *condition, const QVariant &value) {
        statement.text += QLatin1String(condition);
        statement.values.append(value);
    };
    if (isIndexed) {
        for (const QString &word : rowterms::longWords(query))
            add(" AND instr(l.text, ?) > 0", word);
    }
    if (query.from.isValid())
        add(" AND l.at >= ?", query.from.toMSecsSinceEpoch());
    if (query.until.isValid())
        add(" AND l.at < ?", query.until.toMSecsSinceEpoch());
    if (query.madeHere)
        add(" AND l.origin = ?", QString());
    if (!query.ids.isEmpty()) {
        QJsonArray named;
        for (const qint64 id : query.ids)
            named.append(id);
        add(" AND l.id IN (SELECT value FROM json_each(?))",
            QString::fromUtf8(QJsonDocument(named).toJson(QJsonDocument::Compact)));
    }
    statement.text +=
        match.isEmpty() ? QStringLiteral(" ORDER BY l.id DESC") : QStringLiteral(" ORDER BY t.rowid");
    if (isIndexed)
        add(" LIMIT ?", query.limit);
    return statement;
}

Result<QList<HistoryRow>> HistoryReader::find(const HistoryQuery &query)
{
    const auto ids = boundsOf(query);
    const auto isIndexed = isIndexWhole();
    if (!ids || !isIndexed)
        return failure(ids ? isIndexed.error() : ids.error());
    const Statement question = statement(query, *ids, *isIndexed);
    auto rows = m_file.ask(question.text, question.values);
    if (!rows)
        return failure(rows.error());
    const QStringList words = foldedWords(query.text);
    QList<HistoryRow> found;
    while (found.size() < query.limit && rows->next()) {
        const HistoryRow row = historyrow::readRow(*rows);
        if (*isIndexed || fits(row, rows->value(QStringLiteral("text")).toString(), query, words))
            found.append(row);
    }
    return m_file.checked(*rows).map([&found] { return found; });
}

Result<std::optional<HistoryEntry>> HistoryReader::entry(qint64 id)
{
    std::optional<HistoryEntry> entry;
    return m_file
        .first(filled(QStringLiteral("SELECT %1 FROM link WHERE id = ?"), {historyrow::entryColumns()}), {id},
            [&entry](const QSqlQuery &row) { entry = historyrow::readEntry(row); })
        .map([&entry] { return entry; });
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

Result<HistoryFacets> HistoryReader::facets(const QString &account)
{
    auto rows =
        m_file.ask(QStringLiteral("SELECT DISTINCT kind, value FROM filter_value "
                                  "WHERE kind = 'account' OR account = ? OR ? = '' ORDER BY kind, value"),
            {account, account});
    if (!rows)
        return failure(rows.error());
    HistoryFacets facets;
    while (rows->next()) {
        const QString kind = rows->value(0).toString();
        const QString value = rows->value(1).toString();
        if (kind == QLatin1String("account"))
            facets.accounts.append(value);
        else if (kind == QLatin1String("label"))
            facets.labels.append(value);
        else if (const auto type = ObjectTypeId::parse(value))
            facets.objectTypes.append(*type);
    }
    return m_file.checked(*rows).map([&facets] { return facets; });
}

// Two records count once, however often and in whichever direction they were linked. An id is not less than
// the second of its row's time, so only the newest rows are looked at.
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

Result<HistoryReader::Source> HistoryReader::sourceOf(qint64 id)
{
    Source source{{}, id};
    return m_file
        .first(QStringLiteral("SELECT file, id FROM imported WHERE link = ? UNION ALL "
                              "SELECT value, ? FROM about WHERE name = 'file' LIMIT 1"),
            {id, id},
            [&source](const QSqlQuery &row) {
                source = {row.value(0).toString(), row.value(1).toLongLong()};
            })
        .map([&source] { return source; });
}

Result<qint64> HistoryReader::idIn(const QString &file, qint64 id)
{
    if (id == 0)
        return 0;
    return m_file.number(
        QStringLiteral("SELECT coalesce((SELECT id FROM imported WHERE link = ? AND file = ?), -1)"),
        {id, file});
}

QStringList HistoryReader::setAsideFiles() const
{
    return relata::setAsideFiles(m_file.path(), {QStringLiteral("damaged"), QStringLiteral("older")});
}

Result<Retention> HistoryReader::retention()
{
    return historyschema::about(m_file, historyschema::retention).map([](const QVariant &rule) {
        return rule.isValid() ? Retention::parse(rule.toString().toUtf8()) : Retention{};
    });
}

Result<RetentionCount> HistoryReader::count(const Retention &rule, const QDateTime &now)
{
    RetentionCount counted;
    const auto read = [&](const QSqlQuery &row) {
        const auto number = [&row](int column) {
            return row.value(column).toLongLong();
        };
        counted = {number(0), number(1), rule.bodies ? 0 : number(2), rule.names ? 0 : number(3),
            setAsideFiles().size()};
    };
    return m_file
        .first(QStringLiteral(
                   "SELECT count(*), coalesce(sum(old), 0), coalesce(sum(NOT old AND has_bodies), 0), "
                   "coalesce(sum(NOT old AND named), 0) FROM "
                   "(SELECT has_bodies, at < ? AS old, from_name <> '' OR to_name <> '' AS named FROM link)"),
            {rule.oldest(now)}, read)
        .map([&counted] { return counted; });
}

} // namespace relata
