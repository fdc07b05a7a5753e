// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace relata {

class ObjectTypes;
class Theme;
struct RecordReference;

/// What is painted for a record.
struct RecordSummary {
    QString name;
    QString detail;
    bool isPerson = false;
};

/// "Ada Lovelace" over "Contact · 101"; "Contact 101" if the name is empty.
RecordSummary recordSummary(const RecordReference &record, const QString &name, const ObjectTypes &types);
int recordSummaryHeight(const QFont &font);
/// Paints the sign and two lines inside the rectangle; the caller paints the frame.
void paintRecordSummary(
    QPainter &painter, const QRect &rect, const RecordSummary &record, const Theme &theme);

} // namespace relata
