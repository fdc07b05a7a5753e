// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

class QSqlQuery;
class QSqlRecord;

/// How an entry is written as a row of the table `link`.
namespace relata::historyrow {

QString insertStatement();
/// Needs bindRow(), too: the row is that of the id, the account and the time.
QString updateStatement();
void bind(QSqlQuery &query, const HistoryEntry &entry);
void bindRow(QSqlQuery &query, const HistoryEntry &entry);
void prepareSelect(QSqlQuery &query, const HistoryQuery &question);
HistoryEntry read(const QSqlRecord &record);
/// A time as the table keeps it: ISO 8601, UTC, milliseconds; sorts as text.
QString timeText(const QDateTime &time);

} // namespace relata::historyrow
