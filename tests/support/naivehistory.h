// SPDX-License-Identifier: MIT
#pragma once

#include "crm/foldedtext.h"
#include "history/historyentry.h"
#include "history/historyquery.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <string_view>

namespace relata::test {

/// A history in memory that looks at every row for every question; the real one is compared with it.
class NaiveHistory {
public:
    struct Row {
        qint64 id;
        QDateTime at;
        QString account;
        Fate state;
        RecordPair pair;
        QStringList labels;
        QByteArray text; ///< UTF-8, folded
        bool isUndone;
        bool isForeign;
    };

    /// Adds the row above all others, or replaces the one with its id.
    void put(const HistoryEntry &entry)
    {
        Row row{entry.id, entry.at, shared(entry.account), entry.state, entry.pair, {}, textOf(entry),
            entry.undoneBy != 0, entry.isForeign()};
        for (const LabelledType &type : entry.asked + entry.toRemove)
            row.labels.append(shared(facetOf(type)));
        const auto place = find(entry.id);
        if (place != m_rows.end())
            *place = row;
        else
            m_rows.append(row);
    }
    void setUndone(qint64 id, bool isUndone) { find(id)->isUndone = isUndone; }
    void remove(qint64 id) { m_rows.erase(find(id)); }
    const QList<Row> &rows() const { return m_rows; }

    /// The ids of the rows that match, newest first.
    QList<qint64> find(const HistoryQuery &query) const
    {
        QList<QByteArray> words;
        for (const QString &word : foldedWords(query.text))
            words.append(word.toUtf8());
        QList<qint64> ids;
        for (auto row = m_rows.crbegin(); row != m_rows.crend() && ids.size() < query.limit; ++row) {
            if (fits(*row, query, words))
                ids.append(row->id);
        }
        return ids;
    }

private:
    QList<Row>::iterator find(qint64 id)
    {
        const auto place = std::lower_bound(
            m_rows.begin(), m_rows.end(), id, [](const Row &row, qint64 wanted) { return row.id < wanted; });
        return place != m_rows.end() && place->id == id ? place : m_rows.end();
    }
    // What a person can see of an entry and may search for.
    static QByteArray textOf(const HistoryEntry &entry)
    {
        QStringList texts{entry.fromName, entry.toName, entry.pair.from.id.text(), entry.pair.to.id.text(),
            entry.errorText, entry.preset, entry.correlationId};
        for (const LabelledType &type : entry.asked + entry.toRemove + entry.before + entry.proven)
            texts.append(type.label + QLatin1Char(' ') + QString::number(type.type.typeId));
        texts += entry.answered;
        return foldedText(texts.join(QLatin1Char('\n'))).toUtf8();
    }
    static bool fits(const Row &row, const HistoryQuery &query, const QList<QByteArray> &words)
    {
        const bool isOfType = !query.objectType || row.pair.from.type == *query.objectType
            || row.pair.to.type == *query.objectType;
        const bool hasLabel = query.labels.isEmpty()
            || std::any_of(row.labels.cbegin(), row.labels.cend(),
                [&](const QString &label) { return query.labels.contains(label); });
        const std::string_view text(row.text.constData(), static_cast<std::size_t>(row.text.size()));
        return isOfType && hasLabel && (query.account.isEmpty() || row.account == query.account)
            && (query.states.isEmpty() || query.states.contains(row.state))
            && (query.ids.isEmpty() || query.ids.contains(row.id))
            && (!query.from.isValid() || row.at >= query.from)
            && (!query.until.isValid() || row.at < query.until) && (!query.undone || row.isUndone)
            && (!query.madeHere || !row.isForeign) && (query.beforeId == 0 || row.id < query.beforeId)
            && std::all_of(words.cbegin(), words.cend(), [&text](const QByteArray &word) {
                   return text.find(std::string_view(word.constData(), static_cast<std::size_t>(word.size())))
                       != std::string_view::npos;
               });
    }
    // A million rows have few accounts and labels: one text in memory for each.
    QString shared(const QString &text) { return *m_texts.insert(text); }

    QList<Row> m_rows; ///< by id
    QSet<QString> m_texts;
};

/// Makes up questions for a history; the same seed gives the same ones.
class HistoryQuestions {
public:
    HistoryQuestions(const NaiveHistory &history, quint32 seed)
        : m_history(history)
        , m_random(seed)
    {
    }

    /// Parts of existing texts, one letter or longer, and sometimes text that does not exist; any filter
    /// combined with any other.
    HistoryQuery random()
    {
        HistoryQuery query;
        query.limit = oneIn(4) ? 7 : 100;
        QStringList words;
        for (int n = m_random.bounded(4); n > 0; --n)
            words.append(part(oneIn(4) ? m_random.bounded(6, 60) : m_random.bounded(1, 6)));
        query.text = words.join(QLatin1Char(' '));
        filter(query, 2);
        query.undone = oneIn(8);
        if (oneIn(5))
            query.beforeId = some().id;
        return query;
    }
    /// What a person types: a name, an ID, a label or an error of one row, or its beginning; sometimes a
    /// second word. Every third time with a filter.
    HistoryQuery sensible()
    {
        HistoryQuery query;
        query.limit = 100;
        const QStringList lines = QString::fromUtf8(some().text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const QString line = lines.at(m_random.bounded(size(lines)));
        query.text = line.left(m_random.bounded(1, qMax(3, size(line))));
        if (oneIn(4))
            query.text += QLatin1Char(' ') + lines.constFirst().left(m_random.bounded(1, 6));
        query.account = QStringLiteral("practice");
        if (oneIn(3))
            filter(query, 6);
        return query;
    }

private:
    bool oneIn(int of) { return m_random.bounded(of) == 0; }
    template <typename List>
    static int size(const List &list)
    {
        return static_cast<int>(list.size());
    }
    const NaiveHistory::Row &some() { return m_history.rows().at(m_random.bounded(size(m_history.rows()))); }
    QString part(int length)
    {
        const QString text = QString::fromUtf8(some().text);
        const QString part = text.mid(m_random.bounded(qMax(1, size(text) - length)), length);
        const bool isWhole = QString::fromUtf8(part.toUtf8()) == part; // no half characters
        return isWhole && !oneIn(12) ? part : QStringLiteral("zzq");
    }
    void filter(HistoryQuery &query, int rarely)
    {
        const NaiveHistory::Row &row = some();
        if (oneIn(rarely))
            query.account = oneIn(3) ? row.account : QStringLiteral("practice");
        if (oneIn(4))
            query.states =
                oneIn(2) ? QList<Fate>{row.state} : QList<Fate>{Fate::Refused, Fate::Unknown, Fate::Intended};
        if (oneIn(5))
            query.objectType = oneIn(2) ? row.pair.from.type : row.pair.to.type;
        if (oneIn(5))
            query.labels = row.labels + (oneIn(2) ? some().labels : QStringList());
        if (oneIn(5))
            query.from = row.at;
        if (oneIn(5))
            query.until = (query.from.isValid() ? query.from : row.at).addDays(m_random.bounded(1, 60));
    }

    const NaiveHistory &m_history;
    QRandomGenerator m_random;
};

} // namespace relata::test
