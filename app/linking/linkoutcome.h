// SPDX-License-Identifier: MIT
#pragma once

#include "crm/labeldifference.h"
#include "history/historyentry.h"

#include <optional>

namespace relata {

/// What the result shows: the journal's row, and the error in full when there was one.
struct LinkOutcome {
    HistoryEntry entry;
    std::optional<Error> error;

    /// The entry's state; where that is proven or refused, whether anything changed, or was sent at all.
    Fate verdict() const;
    /// Before against proven; empty when one of them is not known.
    LabelDifference difference() const;
    /// Labels that were proven at once and neither asked nor there before: HubSpot set them by itself. The
    /// unlabelled type is not counted.
    QList<LabelledType> setByHubSpot() const;
    /// Labels that were to go and are still there; the unlabelled type only where the whole association was
    /// to go.
    QList<LabelledType> notRemoved() const;
    /// Asked labels that reading back does not show.
    QList<LabelledType> missing() const;
    /// Whether HubSpot's answer names other records or types than asked (a merged record does that).
    bool answersOtherRecords() const;
};

} // namespace relata
