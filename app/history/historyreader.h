// SPDX-License-Identifier: MIT
#pragma once

#include "history/historysearch.h"

namespace relata {

/// Short questions to the history's file.
class HistoryReader {
public:
    HistoryReader(SqlFile &file, HistoryIndex &index)
        : m_file(file)
        , m_index(index)
    {
    }

    /// All entries that fit, at once.
    Result<QList<HistoryEntry>> select(
        const HistoryQuery &query, const HistorySearch::Effort &effort = HistorySearch::Effort());
    /// The steps of an entry's life, in their order.
    Result<QList<LifeStep>> life(qint64 id);
    Result<HistoryFacets> facets(const QString &account) { return m_index.facets(account); }
    /// How many pairs of records of the account were linked since this time, and were not undone.
    Result<int> countSince(const QString &account, const QDateTime &since);
    /// The file that an entry was first written to, and its id there: this one's, unless it was imported.
    struct Source {
        QString file;
        qint64 id;
    };
    Result<Source> sourceOf(const HistoryEntry &entry);
    /// The id in that file of an entry that is here; -1 when it is not from there, 0 for none.
    Result<qint64> idIn(const QString &file, qint64 id);

private:
    SqlFile &m_file;
    HistoryIndex &m_index;
};

} // namespace relata
