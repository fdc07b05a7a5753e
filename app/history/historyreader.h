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
    Result<QList<HistoryEntry>> select(const HistoryQuery &query);
    /// The steps of an entry's life, in their order.
    Result<QList<LifeStep>> life(qint64 id);
    Result<HistoryFacets> facets(const QString &account) { return m_index.facets(account); }
    /// How many links of the account are proven or answered since this time, and not undone.
    Result<int> countSince(const QString &account, const QDateTime &since);
    /// The file's own name, made with it.
    Result<QString> fileName();

private:
    SqlFile &m_file;
    HistoryIndex &m_index;
};

} // namespace relata
