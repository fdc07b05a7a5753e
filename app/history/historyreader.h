// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyquery.h"
#include "history/retention.h"
#include "storage/sqlfile.h"

#include <optional>

namespace relata {

/// Asks the history's file. Failures are Storage errors.
class HistoryReader {
public:
    explicit HistoryReader(SqlFile &file)
        : m_file(file)
    {
    }

    /// The rows that match, newest first, at most query.limit.
    Result<QList<HistoryRow>> find(const HistoryQuery &query);
    /// All that is kept about a row; nothing if it is not there.
    Result<std::optional<HistoryEntry>> entry(qint64 id);
    /// The steps of a row's life, in their order.
    Result<QList<LifeStep>> life(qint64 id);
    /// The values to filter by; without an account, those of all accounts.
    Result<HistoryFacets> facets(const QString &account);
    /// How many pairs of records of the account were linked since this time, and were not undone.
    Result<int> countSince(const QString &account, const QDateTime &since);
    /// The file that a row was first written to, and its id there: this one's, unless it was imported.
    struct Source {
        QString file;
        qint64 id;
    };
    Result<Source> sourceOf(qint64 id);
    /// The id that a row of ours has in that file; -1 if it is not from there, 0 for no row.
    Result<qint64> idIn(const QString &file, qint64 id);
    /// Damaged files, and those of older versions, that were set aside beside this one, newest first.
    QStringList setAsideFiles() const;

    /// The person's rule; without one, everything is kept.
    Result<Retention> retention();
    /// How many rows the rule concerns.
    Result<RetentionCount> count(const Retention &rule, const QDateTime &now);

private:
    struct Statement {
        QString text;
        QVariantList values;
    };
    struct Bounds {
        qint64 lowest = 0;
        qint64 highest = 0;
    };
    Result<Bounds> boundsOf(const HistoryQuery &query);
    Result<bool> isIndexWhole();
    static Statement statement(const HistoryQuery &query, const Bounds &ids, bool isIndexed);

    SqlFile &m_file;
};

} // namespace relata
