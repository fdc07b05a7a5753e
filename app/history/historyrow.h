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
/// The list of columns for a SELECT whose rows read() understands.
QString readColumns();
HistoryEntry read(const QSqlQuery &query);

/// What is never searched, as one JSON object: labels, calls, answer.
QJsonObject detail(const HistoryEntry &entry);
void readDetail(const JsonReader &detail, HistoryEntry &entry);
/// Whether request or answer are kept.
bool hasBodies(const HistoryEntry &entry);

} // namespace relata::historyrow
