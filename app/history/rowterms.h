// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyquery.h"

/// What a row is found by: the terms of the full-text index `link_terms`, separated by blanks. Every run of
/// one, two and three letters within each word is one, and every value it is filtered by, once alone and once
/// with its account.
namespace relata::rowterms {

/// Stands in the file: an index of other terms has to be built again, for a deletion must name the terms of
/// before.
constexpr int version = 1;

/// What they are made of, as it stands in the row.
struct Source {
    QString text; ///< folded
    QString account;
    QString state;
    QStringList objectTypes;
    QStringList labels; ///< by facetOf()
    bool isUndone = false;
};
QString of(const Source &row);

/// A question in these terms, for MATCH; empty when it asks for every row.
QString match(const HistoryQuery &query);
/// Its words that are longer than a term, folded: the text of what matches may still lack them.
QStringList longWords(const HistoryQuery &query);
/// What a row adds to the values to filter by, with the term that its account's rows with this value have.
struct FilterValue {
    QString kind; ///< "account", "type" or "label"
    QString value;
    QString term;
};
QList<FilterValue> filterValues(const Source &row);

/// The statement that makes the index.
QString table();

} // namespace relata::rowterms
