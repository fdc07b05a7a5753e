// SPDX-License-Identifier: MIT
#pragma once

#include "history/facettable.h"

#include <QSet>

#include <limits>

namespace relata {

/// What the history is searched by. Per row there is one folded text in the table `search`; it ends with the
/// tokens of the values that rows are filtered by (FacetTable). A full-text index of trigrams over it answers
/// words and filters alike; the table `trigram` is its vocabulary, for words too short to have one.
class HistoryIndex {
public:
    explicit HistoryIndex(SqlFile &file)
        : m_file(file)
        , m_facets(file)
    {
    }

    /// The statements that make its tables.
    static QStringList tables();

    /// Puts an entry in under its id, or what it has become.
    Result<void> put(const HistoryEntry &entry);
    /// Takes it out; its text stays in the file until scrub().
    Result<void> take(qint64 id);
    /// Takes out everything.
    Result<void> clear();
    /// Builds the index anew from the texts of all rows.
    Result<void> rebuild();

    /// A part of the work after which nothing of what was taken out is left in the index; true when all is
    /// done.
    Result<bool> scrub();

    /// What was written last has been rolled back.
    void forgetWritten();

    Result<HistoryFacets> facets(const QString &account) { return m_facets.values(account); }

    /// A question, in the index's words.
    struct Terms {
        bool isNever = false; ///< no row has such a value
        QString match;        ///< for MATCH; empty when the index does not help
        qint64 mostRows = std::numeric_limits<qint64>::max(); ///< that the filters leave; words do not count
        QString checks;      ///< what the row's text has to fulfil, in SQL on `s.text`
        QVariantList values; ///< of the checks
        QStringList shortWords;
    };
    Result<Terms> terms(const HistoryQuery &query);
    /// For MATCH: the trigrams that contain the word, at most so many.
    Result<QStringList> trigramsWith(const QString &word, int most);

private:
    Result<void> writeText(qint64 id, const QString &text);
    Result<void> noteTrigrams(const QString &text);
    Result<void> addFacets(Terms &terms, const HistoryQuery &query);
    Result<void> addFacet(
        Terms &terms, FacetTable::Kind kind, const QString &account, const QStringList &values);
    Result<bool> forgetTrigrams();

    SqlFile &m_file;
    FacetTable m_facets;
    QSet<QString> m_trigrams; ///< that are in the vocabulary for certain
    enum class Scrub { NotBegun, Merging, Words } m_scrub = Scrub::NotBegun;
    QString m_lastWord;
};

} // namespace relata
