// SPDX-License-Identifier: MIT
#include "history/termindex.h"

#include "history/historyrow.h"
#include "history/historyschema.h"

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

// Of several changes in a transaction the first one knows what the index has, and the last one what it is to
// have.
Result<void> TermIndex::follow(qint64 id, const Source &before)
{
    const auto after = sourceOf(id);
    if (!after)
        return failure(after.error());
    if (id >= m_builtDownTo) { // the others come with their turn
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
    const auto add = [&](const QString &kind, const QStringList &values) {
        Result<void> added;
        for (const QString &value : values) {
            if (added)
                added = m_file.run(QStringLiteral("INSERT OR IGNORE INTO filter_value (account, kind, value) "
                                                  "VALUES (?, ?, ?)"),
                    {row.account, kind, value});
        }
        return added;
    };
    return add(QStringLiteral("account"), {row.account})
        .and_then([&] { return add(QStringLiteral("type"), row.objectTypes); })
        .and_then([&] { return add(QStringLiteral("label"), row.labels); });
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
    return m_file.run(QStringLiteral("INSERT INTO link_terms (link_terms) VALUES ('delete-all')"))
        .and_then([this] { return m_file.run(QStringLiteral("DELETE FROM filter_value")); });
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
    auto values = m_file.ask(QStringLiteral("SELECT account, kind, value FROM filter_value"));
    if (!values)
        return failure(values.error());
    QList<QStringList> unused;
    while (values->next()) {
        const QString account = values->value(0).toString();
        const QString kind = values->value(1).toString();
        const QString value = values->value(2).toString();
        const QString term = kind == QLatin1String("label") ? rowterms::label(account, value)
            : kind == QLatin1String("type")                 ? rowterms::objectType(account, value)
                                                            : rowterms::account(account);
        const auto used = m_file.number(
            QStringLiteral(
                "SELECT count(*) FROM (SELECT 1 FROM link_terms WHERE link_terms MATCH ? LIMIT 1)"),
            {QLatin1Char('"') + term + QLatin1Char('"')});
        if (!used)
            return failure(used.error());
        if (*used == 0)
            unused.append({account, kind, value});
    }
    Result<void> done = m_file.checked(*values);
    values->finish();
    for (const QStringList &value : std::as_const(unused)) {
        if (done)
            done = m_file.run(
                QStringLiteral("DELETE FROM filter_value WHERE account = ? AND kind = ? AND value = ?"),
                {value.at(0), value.at(1), value.at(2)});
    }
    return done;
}

Result<void> TermIndex::beginBuilding()
{
    m_builtDownTo = highestId;
    return historyschema::dropAbout(m_file, historyschema::terms).and_then([this] { return clear(); });
}

Result<bool> TermIndex::build()
{
    constexpr int rows = 50;
    auto next = m_file.ask(
        QStringLiteral("SELECT id FROM link WHERE id < ? ORDER BY id DESC LIMIT ?"), {m_builtDownTo, rows});
    if (!next)
        return failure(next.error());
    QList<qint64> ids;
    while (next->next())
        ids.append(next->value(0).toLongLong());
    if (const auto whole = m_file.checked(*next); !whole)
        return failure(whole.error());
    next->finish();
    m_builtDownTo = ids.isEmpty() ? 0 : ids.constLast();
    for (const qint64 id : std::as_const(ids)) {
        if (const auto put = follow(id, {}); !put)
            return failure(put.error());
    }
    if (!ids.isEmpty())
        return false;
    return historyschema::setAbout(m_file, historyschema::terms, rowterms::version).map([] { return true; });
}

} // namespace relata
