// SPDX-License-Identifier: MIT
#include "history/termindex.h"

#include "history/historyrow.h"
#include "history/historyschema.h"

#include <QUuid>

namespace relata {

Result<TermIndex::Source> TermIndex::sourceOf(qint64 id)
{
    Source source;
    const auto read = [&source](const QSqlQuery &row) {
        const auto text = [&row](int column) {
            return row.value(column).toString();
        };
        source = {text(0), text(1), text(2), {text(3), text(4)}, historyrow::facets(text(5)),
            row.value(6).toLongLong() != 0};
    };
    return m_file
        .first(QStringLiteral("SELECT text, account, state, from_type, to_type, labels, undone_by "
                              "FROM link WHERE id = ?"),
            {id}, read)
        .map([&source] { return source; });
}

// Of several changes in a transaction, the first knows what the index has, and the last what it should have.
Result<void> TermIndex::update(qint64 id, const Source &before)
{
    const auto after = sourceOf(id);
    if (!after)
        return failure(after.error());
    if (id >= m_builtDownTo) { // the others are indexed in their turn
        m_isMerging = false;
        const qint64 place = placeOf(id);
        if (!m_changes.contains(place))
            m_changes.insert(place, {before ? rowterms::of(*before) : QString(), {}});
        m_changes[place].after = *after ? rowterms::of(**after) : QString();
    }
    return *after ? addValues(**after) : Result<void>();
}

Result<void> TermIndex::addValues(const rowterms::Source &row)
{
    Result<void> added;
    for (const auto &[kind, value, term] : rowterms::filterValues(row)) {
        if (added)
            added = m_file.run(
                QStringLiteral("INSERT INTO filter_value (account, kind, value, term) "
                               "VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET term = excluded.term "
                               "WHERE term <> excluded.term"),
                {row.account, kind, value, term});
    }
    return added;
}

Result<void> TermIndex::write()
{
    for (auto change = m_changes.cbegin(); change != m_changes.cend(); ++change) {
        const auto &[before, after] = change.value();
        Result<void> done;
        if (before != after && !before.isEmpty())
            done = m_file.run(
                QStringLiteral("INSERT INTO link_terms (link_terms, rowid, terms) VALUES ('delete', ?, ?)"),
                {change.key(), before});
        if (done && before != after && !after.isEmpty())
            done = m_file.run(
                QStringLiteral("INSERT INTO link_terms (rowid, terms) VALUES (?, ?)"), {change.key(), after});
        if (!done)
            return done;
    }
    m_changes.clear();
    return {};
}

Result<void> TermIndex::clear()
{
    return m_file.run(QStringLiteral("INSERT INTO link_terms (link_terms) VALUES ('delete-all')"));
}

Result<void> TermIndex::addPieces()
{
    const QString term = rowterms::ofNoRow();
    const qint64 place = placeOf(0);
    return m_file.run(QStringLiteral("INSERT INTO link_terms (rowid, terms) VALUES (?, ?)"), {place, term})
        .and_then([&] {
            return m_file.run(
                QStringLiteral("INSERT INTO link_terms (link_terms, rowid, terms) VALUES ('delete', ?, ?)"),
                {place, term});
        });
}

// A negative number begins merging everything, positive ones go on; fewer than two changes mean that there
// was nothing left to do (https://www.sqlite.org/fts5.html, the 'merge' command).
Result<bool> TermIndex::merge()
{
    constexpr int pages = 64;
    const auto changes = [this] {
        return m_file.number(QStringLiteral("SELECT total_changes()"));
    };
    const auto before = changes();
    const auto merged =
        m_file.run(QStringLiteral("INSERT INTO link_terms (link_terms, rank) VALUES ('merge', ?)"),
            {m_isMerging ? pages : -pages});
    const auto after = changes();
    if (!before || !merged || !after)
        return failure(!before ? before.error() : !merged ? merged.error() : after.error());
    m_isMerging = *after - *before >= 2;
    return !m_isMerging;
}

Result<void> TermIndex::dropUnusedValues()
{
    return m_file.run(
        QStringLiteral("DELETE FROM filter_value WHERE NOT EXISTS "
                       "(SELECT 1 FROM link_terms WHERE link_terms MATCH '\"' || term || '\"')"));
}

Result<qint64> TermIndex::beginBuilding()
{
    m_building = QUuid::createUuid().toString();
    return historyschema::setAbout(m_file, historyschema::terms, m_building)
        .and_then([this] { return clear(); })
        .map([] { return highestId; });
}

Result<qint64> TermIndex::build()
{
    constexpr int rows = 50;
    const auto owner = historyschema::about(m_file, historyschema::terms);
    if (!owner || owner->toString() != m_building)
        return owner.map([](const QVariant &) { return qint64(0); }); // another program has begun anew
    auto next = m_file.ask(
        QStringLiteral("SELECT id FROM link WHERE id < ? ORDER BY id DESC LIMIT ?"), {m_builtDownTo, rows});
    if (!next)
        return failure(next.error());
    qint64 lowest = 0;
    while (next->next()) {
        lowest = next->value(0).toLongLong();
        const auto row = sourceOf(lowest);
        if (!row)
            return failure(row.error());
        if (const auto added = *row ? addValues(**row) : Result<void>(); !added)
            return failure(added.error());
        if (*row)
            m_changes.insert(placeOf(lowest), {{}, rowterms::of(**row)});
    }
    const auto whole = m_file.checked(*next);
    if (!whole || lowest != 0)
        return whole.map([lowest] { return lowest; });
    return historyschema::setAbout(m_file, historyschema::terms, rowterms::version).map([] {
        return qint64(0);
    });
}

} // namespace relata
