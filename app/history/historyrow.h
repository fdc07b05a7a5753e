// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"
#include "storage/jsonreader.h"

#include <QVariant>

class QSqlQuery;

/// How an entry is written as a row of the table `link`.
namespace relata::historyrow {

/// The statement that makes the table. HistoryWriter sets `id` and `undone_by`; `run` is for rows that will
/// represent a run of many links.
QString table();
/// The other columns, in the order of values().
const QStringList &columns();
QVariantList values(const HistoryEntry &entry);

/// The columns of a SELECT for readRow(), each with this prefix; those for readEntry() include the detail,
/// which takes most of the time.
QString rowColumns(const QString &prefix = {});
QString entryColumns();
HistoryRow readRow(const QSqlQuery &query);
HistoryEntry readEntry(const QSqlQuery &query);
/// The values that a row is filtered by, from its column `labels`; as facetOf().
QStringList facets(const QString &labels);

/// What only the opened row shows, as one JSON object, including the labels. Exports for other computers have
/// it, too.
QJsonObject detail(const HistoryEntry &entry);
void readDetail(const JsonReader &detail, HistoryEntry &entry);
/// Whether a request or an answer is kept.
bool hasBodies(const HistoryEntry &entry);

} // namespace relata::historyrow
