// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "history/historyentry.h"

namespace relata {

/// A row of another history file, as an export carries it.
struct ForeignRow {
    HistoryEntry entry; ///< `origin` says where it comes from
    QString file;       ///< the name of the file that it was written to first
    qint64 id = 0;      ///< its id there
    QList<LifeStep> life;
};

} // namespace relata

/// An entry as a line of JSON, the form in which a history moves to another computer; see app/README.md.
namespace relata::historylines {

/// One JSON object without a line end. `file` and the entry's id say where it was first written.
QByteArray line(const HistoryEntry &entry, const QList<LifeStep> &life, const QString &file);
/// BadInput when the line is not such an object, or a field makes no sense.
Result<ForeignRow> parse(const QByteArray &line);

} // namespace relata::historylines
