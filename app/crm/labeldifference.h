// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"

namespace relata {

/// How the labels of a pair changed. Compared by type, not text; in the order of `after`, then of `before`.
struct LabelDifference {
    QList<LabelledType> added;
    QList<LabelledType> kept;
    QList<LabelledType> removed;

    static LabelDifference between(const QList<LabelledType> &before, const QList<LabelledType> &after);
    bool isEmpty() const { return added.isEmpty() && removed.isEmpty(); }
};

} // namespace relata
