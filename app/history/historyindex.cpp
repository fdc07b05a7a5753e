// SPDX-License-Identifier: MIT
#include "history/historyindex.h"

#include "crm/foldedtext.h"
#include "crm/sentence.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace relata {

namespace {

// Three characters each, not code units.
QStringList trigramsOf(const QString &text)
{
    QStringList trigrams;
    QSet<QString> seen;
    QList<qsizetype> starts;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isLowSurrogate() && i > 0 && text.at(i - 1).isHighSurrogate())
            continue;
        starts.append(i);
        if (starts.size() > 3) {
            const QString trigram = text.mid(starts.at(starts.size() - 4), i - starts.at(starts.size() - 4));
            if (!seen.contains(trigram)) {
                seen.insert(trigram);
                trigrams.append(trigram);
            }
        }
    }
    if (starts.size() >= 3) {
        const QString last = text.mid(starts.at(starts.size() - 3));
        if (!seen.contains(last))
            trigrams.append(last);
    }
    return trigrams;
}

QString quoted(QString term)
{
    return QLatin1Char('"') + term.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString searchedText(const HistoryEntry &entry)
{
    QStringList texts{entry.fromName, entry.pair.from.id.text(), entry.toName, entry.pair.to.id.text()};
    QStringList labels;
    for (const LabelledType &type : entry.asked + entry.taken + entry.before + entry.proven)
        labels.append(type.label + QLatin1Char(' ') + QString::number(type.type.typeId));
    labels += entry.answered;
    labels.removeDuplicates();
    texts += labels;
    texts += {entry.errorText, entry.preset, entry.correlationId};
    texts.removeAll(QString());
    return foldedText(texts.join(QLatin1Char('\n'))) + QLatin1Char('\n');
}

} // namespace

QStringList HistoryIndex::tables()
{
    return {
        QStringLiteral("CREATE TABLE search (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"),
        // No positions: trigrams are joined by AND, and the text itself is looked at afterwards.
        QStringLiteral(
            "CREATE VIRTUAL TABLE search_index USING fts5(text, content='search', content_rowid='id', "
            "tokenize='trigram case_sensitive 1', detail=none)"),
        QStringLiteral("CREATE TABLE trigram (term TEXT PRIMARY KEY) WITHOUT ROWID"),
        FacetTable::table(),
    };
}

Result<void> HistoryIndex::put(const HistoryEntry &entry)
{
    return m_facets.tokensOf(entry).and_then(
        [&](const QString &tokens) { return writeText(entry.id, searchedText(entry) + tokens); });
}

Result<void> HistoryIndex::writeText(qint64 id, const QString &text)
{
    auto old = m_file.ask(QStringLiteral("SELECT text FROM search WHERE id = ?"), {id});
    if (!old)
        return failure(old.error());
    if (old->next()) {
        if (old->value(0).toString() == text)
            return {};
        old->finish();
        if (const auto taken = take(id); !taken)
            return taken;
    } else if (const auto whole = m_file.checked(*old); !whole) {
        return whole;
    }
    return m_file.run(QStringLiteral("INSERT INTO search (id, text) VALUES (?, ?)"), {id, text})
        .and_then([&] {
            return m_file.run(
                QStringLiteral("INSERT INTO search_index (rowid, text) VALUES (?, ?)"), {id, text});
        })
        .and_then([&] { return noteTrigrams(text); })
        .and_then([&] { return m_facets.count(text, 1); });
}

Result<void> HistoryIndex::take(qint64 id)
{
    m_scrub = Scrub::NotBegun; // one that is under way has to begin again
    auto old = m_file.ask(QStringLiteral("SELECT text FROM search WHERE id = ?"), {id});
    if (!old)
        return failure(old.error());
    if (!old->next())
        return m_file.checked(*old);
    const QString text = old->value(0).toString();
    old->finish();
    return m_file
        .run(QStringLiteral("INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', ?, ?)"),
            {id, text})
        .and_then([&] { return m_file.run(QStringLiteral("DELETE FROM search WHERE id = ?"), {id}); })
        .and_then([&] { return m_facets.count(text, -1); });
}

Result<void> HistoryIndex::clear()
{
    forgetWritten();
    for (const char *statement : {"INSERT INTO search_index (search_index) VALUES ('delete-all')",
             "DELETE FROM search", "DELETE FROM trigram"}) {
        if (const auto done = m_file.run(QLatin1String(statement)); !done)
            return done;
    }
    return m_facets.clear();
}

void HistoryIndex::forgetWritten()
{
    m_facets.forgetWritten();
    m_trigrams.clear();
}

Result<void> HistoryIndex::rebuild()
{
    return m_file.run(QStringLiteral("INSERT INTO search_index (search_index) VALUES ('rebuild')"));
}

// The vocabulary may hold words of rows that are gone, never lack one of a row that is there.
Result<void> HistoryIndex::noteTrigrams(const QString &text)
{
    QStringList unknown;
    for (const QString &trigram : trigramsOf(FacetTable::withoutTokens(text))) {
        if (!m_trigrams.contains(trigram))
            unknown.append(trigram);
    }
    if (unknown.isEmpty())
        return {};
    const QByteArray list = QJsonDocument(QJsonArray::fromStringList(unknown)).toJson(QJsonDocument::Compact);
    const auto noted =
        m_file.run(QStringLiteral("INSERT OR IGNORE INTO trigram SELECT value FROM json_each(?)"),
            {QString::fromUtf8(list)});
    if (noted)
        m_trigrams.unite(QSet<QString>(unknown.cbegin(), unknown.cend()));
    return noted;
}

Result<HistoryIndex::Terms> HistoryIndex::terms(const HistoryQuery &query)
{
    Terms terms;
    QStringList matches;
    constexpr qsizetype mostWords = 200; // SQLite takes no more than 1000 conditions
    for (const QString &word : foldedWords(query.text).mid(0, mostWords)) {
        const QStringList trigrams = trigramsOf(word);
        if (trigrams.isEmpty())
            terms.shortWords.append(word);
        // Neighbours say much the same, and the text is checked afterwards.
        constexpr qsizetype enough = 48;
        for (qsizetype i = 0; i < std::min(enough, trigrams.size()); i += 2)
            matches.append(quoted(trigrams.at(i)));
        if (!trigrams.isEmpty())
            matches.append(quoted(trigrams.constLast()));
        terms.checks += QStringLiteral(" AND instr(s.text, ?) > 0");
        terms.values.append(word);
    }
    matches.removeDuplicates();
    terms.match = matches.join(QStringLiteral(" AND "));
    return addFacets(terms, query).map([&terms] { return terms; });
}

Result<void> HistoryIndex::addFacets(Terms &terms, const HistoryQuery &query)
{
    using Kind = FacetTable::Kind;
    const QStringList accounts = query.account.isEmpty() ? QStringList() : QStringList{query.account};
    const QStringList types = query.objectType ? QStringList{query.objectType->text()} : QStringList();
    QStringList states;
    for (Fate state : query.states)
        states.append(fateName(state));
    return addFacet(terms, Kind::Account, {}, accounts)
        .and_then([&] { return addFacet(terms, Kind::State, {}, states); })
        .and_then([&] { return addFacet(terms, Kind::ObjectType, query.account, types); })
        .and_then([&] { return addFacet(terms, Kind::Label, query.account, query.labels); });
}

// A facet that most rows have would only cost the index time; the row's text tells as well.
Result<void> HistoryIndex::addFacet(
    Terms &terms, FacetTable::Kind kind, const QString &account, const QStringList &values)
{
    if (values.isEmpty())
        return {};
    const auto facets = m_facets.find(kind, account, values);
    const auto all = m_facets.rows();
    if (!facets || !all)
        return failure(facets ? all.error() : facets.error());
    QStringList matches;
    QStringList checks;
    qint64 rows = 0;
    for (const FacetTable::Facet &facet : *facets) {
        rows += facet.rows;
        matches.append(quoted(facet.token));
        checks.append(QStringLiteral("instr(s.text, ?) > 0"));
        terms.values.append(facet.token);
    }
    if (rows == 0) {
        terms.isNever = true;
        return {};
    }
    terms.checks += filled(QStringLiteral(" AND (%1)"), {checks.join(QStringLiteral(" OR "))});
    const bool isSelective =
        rows * 2 < *all || (rows < *all && terms.match.isEmpty() && terms.shortWords.isEmpty());
    if (isSelective) {
        terms.mostRows = std::min(terms.mostRows, rows);
        terms.match += (terms.match.isEmpty() ? QString() : QStringLiteral(" AND "))
            + filled(QStringLiteral("(%1)"), {matches.join(QStringLiteral(" OR "))});
    }
    return {};
}

Result<QStringList> HistoryIndex::trigramsWith(const QString &word, int most)
{
    auto found =
        m_file.ask(QStringLiteral("SELECT term FROM trigram WHERE instr(term, ?) > 0 LIMIT ?"), {word, most});
    if (!found)
        return failure(found.error());
    QStringList terms;
    while (found->next())
        terms.append(quoted(found->value(0).toString()));
    return m_file.checked(*found).map([&terms] { return terms; });
}

// First the index is merged into one piece, which leaves out what was deleted; then words go that no row has
// any more.
Result<bool> HistoryIndex::scrub()
{
    constexpr int pages = 200;
    if (m_scrub == Scrub::Words)
        return m_file.inTransaction([this] { return forgetTrigrams(); });
    const auto before = m_file.number(QStringLiteral("SELECT total_changes()"));
    // A negative number begins merging everything; positive ones go on.
    const auto merged =
        m_file.run(QStringLiteral("INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)"),
            {m_scrub == Scrub::NotBegun ? -pages : pages});
    const auto after = m_file.number(QStringLiteral("SELECT total_changes()"));
    if (!before || !merged || !after)
        return failure(!before ? before.error() : !merged ? merged.error() : after.error());
    const bool hadWork = *after - *before >= 2; // https://www.sqlite.org/fts5.html, the 'merge' command
    m_scrub = hadWork ? Scrub::Merging : Scrub::Words;
    m_lastWord.clear();
    return false;
}

Result<bool> HistoryIndex::forgetTrigrams()
{
    constexpr int many = 1000;
    forgetWritten();
    auto words = m_file.ask(
        QStringLiteral("SELECT term FROM trigram WHERE term > ? ORDER BY term LIMIT ?"), {m_lastWord, many});
    if (!words)
        return failure(words.error());
    QStringList looked;
    while (words->next())
        looked.append(words->value(0).toString());
    if (const auto whole = m_file.checked(*words); !whole)
        return failure(whole.error());
    words->finish();
    for (const QString &word : std::as_const(looked)) {
        const auto used = m_file.number(
            QStringLiteral(
                "SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT 1)"),
            {quoted(word)});
        if (!used)
            return failure(used.error());
        if (*used == 0) {
            if (const auto gone = m_file.run(QStringLiteral("DELETE FROM trigram WHERE term = ?"), {word});
                !gone)
                return failure(gone.error());
        }
    }
    if (looked.size() == many) {
        m_lastWord = looked.constLast();
        return false;
    }
    m_scrub = Scrub::NotBegun;
    return m_facets.dropUnused().map([] { return true; });
}

} // namespace relata
