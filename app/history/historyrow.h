// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"
#include "storage/jsonreader.h"

#include <QVariant>

class QSqlQuery;

/// How an entry is written as a row of the table `link`.
namespace relata::historyrow {

/// The columns that values() gives, in its order. `id` and `undone_by` are the database's own.
const QStringList &columns();
QVariantList values(const HistoryEntry &entry);

/// The columns for a SELECT whose rows readRow() understands, each after this prefix; those of readEntry()
/// with the detail, which takes most of the time.
QString rowColumns(const QString &prefix = {});
QString entryColumns();
HistoryRow readRow(const QSqlQuery &query);
HistoryEntry readEntry(const QSqlQuery &query);
/// What a row is filtered by of its column `labels`, by facetOf().
QStringList facets(const QString &labels);

/// What no column holds, as one JSON object: labels, calls, answer. Files for other computers have it as
/// well.
QJsonObject detail(const HistoryEntry &entry);
void readDetail(const JsonReader &detail, HistoryEntry &entry);
/// Whether request or answer are kept.
bool hasBodies(const HistoryEntry &entry);

} // namespace relata::historyrow
