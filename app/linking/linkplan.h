// SPDX-License-Identifier: MIT
#pragma once

#include "crm/labeldifference.h"
#include "crm/linkrequest.h"
#include "linking/pairreader.h"

namespace relata {

/// What will be sent, decided from what is asked and what is there.
struct LinkPlan {
    LinkRequest request;
    PairState before;
    /// The body of the PUT. Adding sends the union of what is there and what is asked, because HubSpot's PUT
    /// is documented to replace; replacing sends what is asked alone.
    QList<AssociationType> sent;

    static LinkPlan make(const LinkRequest &request, const PairState &before);

    /// Labels that replacing takes away; the unlabelled type always stays and is no loss.
    QList<LabelledType> removed() const;
    /// Whether the person has to agree before anything is sent: something goes, or it is not known what was
    /// there.
    bool needsConsent() const;
};

} // namespace relata
