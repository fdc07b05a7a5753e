// SPDX-License-Identifier: MIT
#pragma once

#include "history/exportformat.h"
#include "history/historyentry.h"

/// The history as a table for spreadsheet programs, see storage/csvwriter.h.
namespace relata::historycsv {

/// The names of the columns, in the program's language. Both functions write commas for an English Excel and
/// semicolons for a German one.
QByteArray header(ExportFormat::Kind kind);
/// Times are local, as 2026-11-25 14:02:03 or 25.11.2026 14:02:03; the words are in the program's language.
QByteArray line(const HistoryEntry &entry, const QList<LifeStep> &life, const ExportFormat &format);

} // namespace relata::historycsv
