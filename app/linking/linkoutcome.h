// SPDX-License-Identifier: MIT
#pragma once

#include "crm/labeldifference.h"
#include "history/historyentry.h"

#include <optional>

namespace relata {

/// The contents of the result: the journal's row, and the error in full if there was one.
struct LinkOutcome {
    HistoryEntry entry;
    std::optional<Error> error;

    /// The entry's state; where that is proven or refused, whether anything changed, or was sent at all.
    Fate verdict() const;
    /// Before against proven; empty when one of them is not known.
    LabelDifference difference() const;
    /// Labels that were proven at once but neither requested nor there before: HubSpot set them on its own.
    /// Without the unlabelled type.
    QList<LabelledType> setByHubSpot() const;
    /// Labels that should have been removed and are still there; the unlabelled type only if the pair was to
    /// be unlinked.
    QList<LabelledType> notRemoved() const;
    /// Asked labels that reading back does not show.
    QList<LabelledType> missing() const;
    /// Whether HubSpot's answer names other records or types than asked (a merged record does that).
    bool answersOtherRecords() const;
};

} // namespace relata
