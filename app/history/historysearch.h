// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyindex.h"

#include <optional>

namespace relata {

/// One question to the history, answered slice by slice, newest first, so that writing and newer questions
/// need not wait for its end.
class HistorySearch {
public:
    /// How much is looked at one by one for words of one or two letters before the vocabulary is asked.
    struct Effort {
        int newestTexts = 20000;
        int textsPerSlice = 4000;
    };

    HistorySearch(SqlFile &file, HistoryIndex &index, const HistoryQuery &query, const Effort &effort);

    /// Does one slice. Gives the entries when the question is answered.
    std::optional<Result<QList<HistoryEntry>>> step();

private:
    enum class Stage {
        Begin,
        ById,   ///< the rows that were named
        Newest, ///< looking at the newest texts one by one: words of one or two letters are mostly common
        Index,  ///< through the full-text index
        Plain,  ///< through all texts: nothing is asked that the index would help with, or few were undone
    };

    Result<void> begin();
    Result<void> bound();
    Result<void> choose();
    Result<void> readNamed();
    Result<void> lookAtNewest();
    Result<void> askVocabulary();
    Result<void> askIndex();
    Result<void> lookAtAll();
    Result<void> take(Result<QSqlQuery> ids);
    Result<void> readEntries(const QList<qint64> &ids);
    QString rowChecks() const;
    QVariantList rowValues() const;
    qint64 nextFloor() const;
    int missing() const { return m_query.limit - static_cast<int>(m_found.size()); }

    SqlFile &m_file;
    HistoryIndex &m_index;
    HistoryQuery m_query;
    Effort m_effort;
    HistoryIndex::Terms m_terms;
    Stage m_stage = Stage::Begin;
    qint64 m_ceiling = 0;  ///< ids below this one are still to be looked at
    qint64 m_floor = 0;    ///< and not below this one
    double m_expected = 0; ///< so many rows fit the filters, as if they were spread evenly over the years
    qint64 m_span = 0;     ///< ids of the next slice
    qint64 m_leastSpan = 1;
    int m_looked = 0; ///< at so many of the newest texts
    bool m_hasAskedIndex = false;
    QList<HistoryEntry> m_found;
};

} // namespace relata
