// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace relata {

class ObjectTypes;
class Theme;
struct RecordRef;

/// What a painted record shows.
struct RecordCard {
    QString name;
    QString detail;
    bool isPerson = false;
};

/// "Ada Lovelace" over "Contact · 101"; "Contact 101" where the name is empty.
RecordCard recordCard(const RecordRef &record, const QString &name, const ObjectTypes &types);
int recordCardHeight(const QFont &font);
/// Sign and two lines inside the rectangle; the frame is the caller's.
void paintRecordCard(QPainter &painter, const QRect &rect, const RecordCard &card, const Theme &theme);

} // namespace relata
