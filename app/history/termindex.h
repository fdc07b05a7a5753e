// SPDX-License-Identifier: MIT
#pragma once

#include "history/rowterms.h"
#include "storage/sqlfile.h"

#include <QMap>

#include <limits>
#include <optional>

namespace relata {

/// Keeps the index `link_terms` and the values to filter by (`filter_value`) in step with the rows of `link`.
/// A row's terms always come from the row itself.
class TermIndex {
public:
    explicit TermIndex(SqlFile &file)
        : m_file(file)
    {
    }

    /// The rowid of a row in the index: FTS5 gives the smallest first, and the newest are wanted.
    static qint64 placeOf(qint64 id) { return highestId - id; }
    /// IDs are seconds, see HistoryWriter; this one will never come.
    static constexpr qint64 highestId = qint64(1) << 40;

    /// Does work that creates, deletes or overwrites the row. Needs a transaction, as do all that follow
    /// without another word.
    template <typename F>
    Result<void> changing(qint64 id, F work)
    {
        const auto before = sourceOf(id);
        if (!before)
            return failure(before.error());
        if (const auto done = work(); !done)
            return failure(done.error());
        return update(id, *before);
    }
    /// Writes what has changed, the newest rows first: in that order they cost half.
    Result<void> write();
    /// The transaction was rolled back.
    void forget() { m_changes.clear(); }
    /// Empties the index.
    Result<void> clear();

    /// Merges a part of the index, without a transaction; gives whether it is one piece. FTS5 may keep the
    /// names of deleted rows in it, as 3.46 does, and drops them when the piece is merged with others.
    Result<bool> merge();
    /// Adds two small pieces, so that merge() writes the whole index anew; without a transaction, in which
    /// FTS5 would make one of them.
    Result<void> addPieces();
    /// Drops values to filter by that no row has any more. Not while the index is being built.
    Result<void> dropUnusedValues();

    /// Whether the index has to be rebuilt, because it is damaged or of other terms.
    bool isBuilding() const { return m_builtDownTo > 0; }
    /// Throws the index away; gives the value for setBuiltDownTo() once that is written.
    Result<qint64> beginBuilding();
    /// Indexes the next rows, from the newest down; gives the same.
    Result<qint64> build();
    /// Rows below this id are not in it yet; 0 when all are.
    void setBuiltDownTo(qint64 id) { m_builtDownTo = id; }

private:
    using Source = std::optional<rowterms::Source>;
    struct Change {
        QString before; ///< terms; empty if there are none
        QString after;
    };

    Result<Source> sourceOf(qint64 id);
    Result<void> update(qint64 id, const Source &before);
    Result<void> addValues(const rowterms::Source &row);

    SqlFile &m_file;
    QMap<qint64, Change> m_changes; ///< of this transaction, by place
    bool m_isMerging = false;
    qint64 m_builtDownTo = 0;
    QString m_building; ///< replaces the version of the terms while this program builds the index
};

} // namespace relata
