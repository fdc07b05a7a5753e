// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace relata {

class Theme;

/// What a painted record shows.
struct RecordCard {
    QString name;
    QString detail;
    bool isPerson = false;
};

int recordCardHeight(const QFont &font);
/// Sign and two lines inside the rectangle; the frame is the caller's.
void paintRecordCard(QPainter &painter, const QRect &rect, const RecordCard &card, const Theme &theme);

} // namespace relata
