// SPDX-License-Identifier: MIT
#include "history/historyindex.h"

#include "crm/foldedtext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relata {

namespace {

// A facet's token: the mark, then its number in two digits of base 2048, all in Unicode's private use area,
// which foldedText() leaves to us. No other three characters in a row begin with the mark and end with two
// digits.
constexpr char16_t mark = 0xe000;
constexpr char16_t digit = 0xe100;
constexpr int base = 2048;

constexpr auto accountKind = "account";
constexpr auto stateKind = "state";
constexpr auto typeKind = "type";
constexpr auto labelKind = "label";

QString tokenOf(qint64 number)
{
    return QString(QChar(mark)) + QChar(static_cast<char16_t>(digit + number / base))
        + QChar(static_cast<char16_t>(digit + number % base));
}

qint64 numberOf(QStringView token)
{
    return (token.at(1).unicode() - digit) * qint64(base) + (token.at(2).unicode() - digit);
}

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

QString facetOf(const LabelledType &type)
{
    return type.label.isEmpty() ? type.type.shortText() : type.label;
}

QStringList HistoryIndex::tables()
{
    return {
        QStringLiteral("CREATE TABLE search (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"),
        // No positions: trigrams are joined by AND, and the text itself is looked at afterwards.
        QStringLiteral(
            "CREATE VIRTUAL TABLE search_index USING fts5(text, content='search', content_rowid='id', "
            "tokenize='trigram case_sensitive 1', detail=none)"),
        QStringLiteral("CREATE TABLE trigram (term TEXT PRIMARY KEY) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE facet (number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, "
                       "account TEXT NOT NULL, value TEXT NOT NULL, rows INTEGER NOT NULL DEFAULT 0, "
                       "UNIQUE (kind, account, value))"),
    };
}

Result<bool> HistoryIndex::put(const HistoryEntry &entry)
{
    return tokensOf(entry).and_then(
        [&](const QString &tokens) { return writeText(entry.id, searchedText(entry) + tokens); });
}

Result<bool> HistoryIndex::writeText(qint64 id, const QString &text)
{
    auto old = m_file.ask(QStringLiteral("SELECT text FROM search WHERE id = ?"), {id});
    if (!old)
        return failure(old.error());
    if (old->next()) {
        if (old->value(0).toString() == text)
            return true;
        old->finish();
        if (const auto taken = take(id); !taken)
            return taken;
    }
    return m_file.run(QStringLiteral("INSERT INTO search (id, text) VALUES (?, ?)"), {id, text})
        .and_then([&](bool) {
            return m_file.run(
                QStringLiteral("INSERT INTO search_index (rowid, text) VALUES (?, ?)"), {id, text});
        })
        .and_then([&](bool) { return noteTrigrams(text); })
        .and_then([&](bool) { return count(text, 1); });
}

Result<bool> HistoryIndex::take(qint64 id)
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
        .and_then([&](bool) { return m_file.run(QStringLiteral("DELETE FROM search WHERE id = ?"), {id}); })
        .and_then([&](bool) { return count(text, -1); });
}

Result<bool> HistoryIndex::clear()
{
    forgetWritten();
    for (const char *statement : {"INSERT INTO search_index (search_index) VALUES ('delete-all')",
             "DELETE FROM search", "DELETE FROM trigram", "DELETE FROM facet"}) {
        if (const auto done = m_file.run(QLatin1String(statement)); !done)
            return done;
    }
    return true;
}

void HistoryIndex::forgetWritten()
{
    m_tokens.clear();
    m_trigrams.clear();
}

Result<bool> HistoryIndex::rebuild()
{
    return m_file.run(QStringLiteral("INSERT INTO search_index (search_index) VALUES ('rebuild')"));
}

// The vocabulary may hold words of rows that are gone, never lack one of a row that is there.
Result<bool> HistoryIndex::noteTrigrams(const QString &text)
{
    QStringList unknown;
    for (const QString &trigram : trigramsOf(text.left(text.indexOf(QChar(mark))))) {
        if (!m_trigrams.contains(trigram))
            unknown.append(trigram);
    }
    if (unknown.isEmpty())
        return true;
    const QByteArray list = QJsonDocument(QJsonArray::fromStringList(unknown)).toJson(QJsonDocument::Compact);
    const auto noted =
        m_file.run(QStringLiteral("INSERT OR IGNORE INTO trigram SELECT value FROM json_each(?)"),
            {QString::fromUtf8(list)});
    if (noted)
        m_trigrams.unite(QSet<QString>(unknown.cbegin(), unknown.cend()));
    return noted;
}

// Counts the facets that a text ends with.
Result<bool> HistoryIndex::count(const QString &text, int change)
{
    for (qsizetype i = text.indexOf(QChar(mark)); i >= 0 && i + 2 < text.size(); i += 3) {
        const auto counted = m_file.run(QStringLiteral("UPDATE facet SET rows = rows + ? WHERE number = ?"),
            {change, numberOf(QStringView(text).mid(i, 3))});
        if (!counted)
            return counted;
    }
    return true;
}

Result<QString> HistoryIndex::facetToken(const char *kind, const QString &account, const QString &value)
{
    const QString key = QLatin1String(kind) + QLatin1Char('\n') + account + QLatin1Char('\n') + value;
    if (const auto known = m_tokens.constFind(key); known != m_tokens.constEnd())
        return *known;
    return m_file
        .run(QStringLiteral("INSERT OR IGNORE INTO facet (kind, account, value) VALUES (?, ?, ?)"),
            {QLatin1String(kind), account, value})
        .and_then([&](bool) {
            return m_file.number(
                QStringLiteral("SELECT number FROM facet WHERE kind = ? AND account = ? AND value = ?"),
                {QLatin1String(kind), account, value});
        })
        .map([&](qint64 number) {
            m_tokens.insert(key, tokenOf(number));
            return tokenOf(number);
        });
}

Result<QString> HistoryIndex::tokensOf(const HistoryEntry &entry)
{
    QList<std::tuple<const char *, QString, QString>> facets{{accountKind, {}, entry.account},
        {stateKind, {}, stateName(entry.state)}, {typeKind, entry.account, entry.pair.from.type.text()}};
    if (entry.pair.to.type.text() != entry.pair.from.type.text())
        facets.append({typeKind, entry.account, entry.pair.to.type.text()});
    QStringList labels;
    for (const LabelledType &type : entry.asked + entry.taken)
        labels.append(facetOf(type));
    labels.removeDuplicates();
    for (const QString &label : std::as_const(labels))
        facets.append({labelKind, entry.account, label});
    QString tokens;
    for (const auto &[kind, account, value] : std::as_const(facets)) {
        const auto token = facetToken(kind, account, value);
        if (!token)
            return token;
        tokens += *token;
    }
    return tokens;
}

Result<HistoryFacets> HistoryIndex::facets(const QString &account)
{
    return m_file
        .ask(QStringLiteral(
                 "SELECT kind, value FROM facet WHERE rows > 0 AND "
                 "(kind = 'account' OR account = ? OR (? = '' AND kind <> 'state')) ORDER BY value"),
            {account, account})
        .map([](QSqlQuery query) {
            HistoryFacets facets;
            QSet<QString> seen; // several accounts have the same values
            while (query.next()) {
                const QString kind = query.value(0).toString();
                const QString value = query.value(1).toString();
                if (kind == QLatin1String(accountKind))
                    facets.accounts.append(value);
                else if (seen.contains(kind + value))
                    continue;
                else if (kind == QLatin1String(labelKind))
                    facets.labels.append(value);
                else if (const auto type = ObjectTypeId::parse(value);
                         kind == QLatin1String(typeKind) && type)
                    facets.objectTypes.append(*type);
                seen.insert(kind + value);
            }
            return facets;
        });
}

Result<HistoryIndex::Terms> HistoryIndex::terms(const HistoryQuery &query)
{
    Terms terms;
    QStringList matches;
    for (const QString &word : foldedWords(query.text)) {
        const QStringList trigrams = trigramsOf(word);
        if (trigrams.isEmpty())
            terms.shortWords.append(word);
        constexpr qsizetype enough = 24;
        for (const QString &trigram : trigrams.mid(0, enough))
            matches.append(quoted(trigram));
        terms.checks += QStringLiteral(" AND instr(s.text, ?) > 0");
        terms.values.append(word);
    }
    matches.removeDuplicates();
    terms.match = matches.join(QStringLiteral(" AND "));
    QStringList states;
    for (HistoryEntry::State state : query.states)
        states.append(stateName(state));
    Result<bool> added = true;
    const auto add = [&](const char *kind, const QString &account, const QStringList &values) {
        if (added && !values.isEmpty())
            added = addFacet(terms, kind, account, values);
    };
    add(accountKind, {}, query.account.isEmpty() ? QStringList() : QStringList{query.account});
    add(stateKind, {}, states);
    add(typeKind, query.account, query.objectType ? QStringList{query.objectType->text()} : QStringList());
    add(labelKind, query.account, query.label ? QStringList{*query.label} : QStringList());
    if (!added)
        return failure(added.error());
    return terms;
}

Result<QList<HistoryIndex::Facet>> HistoryIndex::facetsNamed(
    const char *kind, const QString &account, const QStringList &values)
{
    QList<Facet> facets;
    for (const QString &value : values) {
        auto found = m_file.ask(
            QStringLiteral(
                "SELECT number, rows FROM facet WHERE kind = ? AND (account = ? OR ? = '') AND value = ?"),
            {QLatin1String(kind), account, account, value});
        if (!found)
            return failure(found.error());
        while (found->next())
            facets.append({found->value(0).toLongLong(), found->value(1).toLongLong()});
    }
    return facets;
}

// A facet that most rows have would only cost the index time; the row's text tells as well.
Result<bool> HistoryIndex::addFacet(
    Terms &terms, const char *kind, const QString &account, const QStringList &values)
{
    const auto facets = facetsNamed(kind, account, values);
    const auto all = m_file.number(QStringLiteral("SELECT sum(rows) FROM facet WHERE kind = 'account'"));
    if (!facets || !all)
        return failure(facets ? all.error() : facets.error());
    QStringList matches;
    QStringList checks;
    qint64 rows = 0;
    for (const Facet &facet : *facets) {
        rows += facet.rows;
        matches.append(quoted(tokenOf(facet.number)));
        checks.append(QStringLiteral("instr(s.text, ?) > 0"));
        terms.values.append(tokenOf(facet.number));
    }
    if (rows == 0) {
        terms.isNever = true;
        return true;
    }
    terms.checks += QStringLiteral(" AND (%1)").arg(checks.join(QStringLiteral(" OR ")));
    const bool isSelective =
        rows * 2 < *all || (rows < *all && terms.match.isEmpty() && terms.shortWords.isEmpty());
    if (isSelective) {
        terms.match += (terms.match.isEmpty() ? QString() : QStringLiteral(" AND "))
            + QStringLiteral("(%1)").arg(matches.join(QStringLiteral(" OR ")));
    }
    return true;
}

Result<QStringList> HistoryIndex::trigramsWith(const QString &word, int most)
{
    return m_file
        .ask(QStringLiteral("SELECT term FROM trigram WHERE instr(term, ?) > 0 LIMIT ?"), {word, most})
        .map([](QSqlQuery query) {
            QStringList terms;
            while (query.next())
                terms.append(quoted(query.value(0).toString()));
            return terms;
        });
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
                return gone;
        }
    }
    if (looked.size() == many) {
        m_lastWord = looked.constLast();
        return false;
    }
    m_scrub = Scrub::NotBegun;
    return m_file.run(QStringLiteral("DELETE FROM facet WHERE rows <= 0"));
}

} // namespace relata
