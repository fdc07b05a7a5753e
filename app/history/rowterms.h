// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyquery.h"

/// The terms that a row is found by in the full-text index `link_terms`, separated by blanks: every run of
/// one, two and three letters within each word, and every value it is filtered by, once alone and once with
/// its account.
namespace relata::rowterms {

/// Kept in the file: an index of other terms has to be rebuilt, because a deletion must name the old terms.
constexpr int version = 1;

/// The contents of the row that they are made of.
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
/// Its words that are longer than a term, folded: a matching row's text may still lack them.
QStringList longWords(const HistoryQuery &query);
/// The values to filter by that a row adds, with the term that its account's rows with this value have.
struct FilterValue {
    QString kind; ///< "account", "type" or "label"
    QString value;
    QString term;
};
QList<FilterValue> filterValues(const Source &row);

/// A term that no row has.
QString ofNoRow();
/// The statement that makes the index.
QString table();

} // namespace relata::rowterms
