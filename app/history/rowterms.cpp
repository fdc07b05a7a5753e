// SPDX-License-Identifier: MIT
#include "history/rowterms.h"

#include "crm/foldedtext.h"
#include "crm/sentence.h"
#include "storage/sqlfile.h"

#include <QSet>

#include <algorithm>

namespace relata::rowterms {

namespace {

constexpr int longestRun = 3; // letters

// Folding drops the private use area, so no word can look like a value.
constexpr char16_t mark = 0xe000;
constexpr char16_t divider = 0xe001;

enum class Kind : char16_t { Account = u'a', State = u's', ObjectType = u't', Label = u'l', Undone = u'u' };

QString hex(const QString &text)
{
    return QString::fromLatin1(text.left(longestKept).toUtf8().toHex());
}

// A term can hold neither blanks nor capital letters.
QString valueTerm(Kind kind, const QString &account, const QString &value)
{
    QString term = QString(QChar(mark)) + QChar(static_cast<char16_t>(kind));
    if (!account.isEmpty())
        term += hex(account) + QChar(divider);
    return term + hex(value);
}

QString accountTerm(const QString &account)
{
    return valueTerm(Kind::Account, {}, account);
}

// Where each letter of a word begins: a letter may be two code units.
QList<qsizetype> letterStarts(const QString &word)
{
    QList<qsizetype> starts;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (!word.at(i).isLowSurrogate())
            starts.append(i);
    }
    starts.append(word.size());
    return starts;
}

QString run(const QString &word, const QList<qsizetype> &starts, qsizetype from, qsizetype letters)
{
    return word.mid(starts.at(from), starts.at(from + letters) - starts.at(from));
}

QStringList words(const QString &text)
{
    return QString(text)
        .replace(QLatin1Char('\n'), QLatin1Char(' '))
        .split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString quoted(QString term)
{
    return QLatin1Char('"') + term.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

// Of a longer word, every second run and the last: neighbours say much the same, and the text is compared
// afterwards.
void addWord(const QString &word, QStringList &terms)
{
    constexpr qsizetype enough = 48;
    const QList<qsizetype> starts = letterStarts(word);
    const qsizetype last = starts.size() - 1 - longestRun;
    if (last <= 0) {
        terms.append(quoted(word));
        return;
    }
    for (qsizetype i = 0; i < std::min(enough, last); i += 2)
        terms.append(quoted(run(word, starts, i, longestRun)));
    terms.append(quoted(run(word, starts, last, longestRun)));
}

QStringList wordsOf(const HistoryQuery &query)
{
    constexpr qsizetype mostWords = 200; // SQLite allows at most 1000 conditions
    QStringList words = foldedWords(query.text).mid(0, mostWords);
    for (QString &word : words)
        word = storable(word);
    return words;
}

// The words' terms: the runs of longer ones, then words of one or two letters, which most rows have. A row
// that has a word has all its parts, too.
QList<QStringList> termsOfWords(const HistoryQuery &query)
{
    constexpr qsizetype common = 2; // letters
    const QStringList words = wordsOf(query);
    QStringList runs;
    QStringList shortWords;
    for (const QString &word : words) {
        const bool isPart = std::any_of(words.cbegin(), words.cend(),
            [&word](const QString &other) { return other.size() > word.size() && other.contains(word); });
        if (!isPart)
            addWord(word, letterStarts(word).size() - 1 <= common ? shortWords : runs);
    }
    runs.removeDuplicates();
    shortWords.removeDuplicates();
    return {runs, shortWords};
}

// Each filter as alternative terms; the rarest filter comes first.
QList<QStringList> filtersOf(const HistoryQuery &query)
{
    QList<QStringList> filters;
    const auto add = [&](Kind kind, const QStringList &values) {
        QStringList terms;
        for (const QString &value : values)
            terms.append(quoted(valueTerm(kind, query.account, value)));
        if (!terms.isEmpty())
            filters.append(terms);
    };
    if (query.undone)
        add(Kind::Undone, {QString()});
    add(Kind::Label, query.labels);
    QStringList states;
    for (const Fate state : query.states)
        states.append(fateName(state));
    add(Kind::State, states);
    if (query.objectType)
        add(Kind::ObjectType, {query.objectType->text()});
    if (filters.isEmpty() && !query.account.isEmpty())
        filters.append({quoted(accountTerm(query.account))});
    return filters;
}

} // namespace

QString of(const Source &row)
{
    QSet<QString> terms;
    for (const QString &word : words(row.text)) {
        const QList<qsizetype> starts = letterStarts(word);
        const qsizetype letters = starts.size() - 1;
        for (qsizetype from = 0; from < letters; ++from) {
            for (qsizetype length = 1; length <= std::min<qsizetype>(longestRun, letters - from); ++length)
                terms.insert(run(word, starts, from, length));
        }
    }
    const auto add = [&](Kind kind, const QString &value) {
        terms.insert(valueTerm(kind, {}, value));
        terms.insert(valueTerm(kind, row.account, value));
    };
    terms.insert(accountTerm(row.account));
    add(Kind::State, row.state);
    for (const QString &type : row.objectTypes)
        add(Kind::ObjectType, type);
    for (const QString &label : row.labels)
        add(Kind::Label, label);
    if (row.isUndone)
        add(Kind::Undone, {});
    return QStringList(terms.cbegin(), terms.cend()).join(QLatin1Char(' '));
}

QString ofNoRow()
{
    return QString(QChar(mark));
}

// Each part only looks at the rows that match those before it. The OR with a term that no row has keeps FTS5
// from flattening them into one big AND, for which it would walk through all.
QString match(const HistoryQuery &query)
{
    const QString nothing = quoted(ofNoRow());
    QString match;
    const auto add = [&](const QStringList &terms, const QString &between) {
        if (terms.isEmpty())
            return;
        const QString part = QLatin1Char('(') + terms.join(between) + QLatin1Char(')');
        match = match.isEmpty() ? part : filled(QStringLiteral("(%1 OR %2) AND %3"), {match, nothing, part});
    };
    for (const QStringList &words : termsOfWords(query))
        add(words, QStringLiteral(" AND "));
    for (const QStringList &filter : filtersOf(query))
        add(filter, QStringLiteral(" OR "));
    return match;
}

QStringList longWords(const HistoryQuery &query)
{
    QStringList words = wordsOf(query);
    words.removeIf([](const QString &word) { return letterStarts(word).size() - 1 <= longestRun; });
    return words;
}

QList<FilterValue> filterValues(const Source &row)
{
    QList<FilterValue> values{{QStringLiteral("account"), row.account, accountTerm(row.account)}};
    for (const QString &type : row.objectTypes)
        values.append({QStringLiteral("type"), type, valueTerm(Kind::ObjectType, row.account, type)});
    for (const QString &label : row.labels)
        values.append({QStringLiteral("label"), label, valueTerm(Kind::Label, row.account, label)});
    return values;
}

// Words split at blanks only: every other printable ASCII character, and all beyond, is part of a word.
QString table()
{
    return QStringLiteral(
        "CREATE VIRTUAL TABLE link_terms USING fts5(terms, content='', columnsize=0, detail=none, "
        "tokenize=\"ascii tokenchars '!\"\"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~'\")");
}

} // namespace relata::rowterms
