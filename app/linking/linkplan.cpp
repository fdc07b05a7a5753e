// SPDX-License-Identifier: MIT
#include "linking/linkplan.h"

namespace relata {

LinkPlan LinkPlan::make(const LinkRequest &request, const PairState &before)
{
    LinkPlan plan{request, before, withoutLabels(request.types())};
    if (request.mode() == LinkMode::Add) {
        for (const LabelledType &present : before.types) {
            if (!plan.sent.contains(present.type))
                plan.sent.append(present.type);
        }
    }
    return plan;
}

QList<LabelledType> LinkPlan::removed() const
{
    if (request.mode() == LinkMode::Add)
        return {};
    QList<LabelledType> gone;
    for (const LabelledType &type : LabelDifference::between(before.types, request.types()).removed) {
        if (!type.isUnlabelled())
            gone.append(type);
    }
    return gone;
}

bool LinkPlan::needsConsent() const
{
    return !before.known || !removed().isEmpty();
}

} // namespace relata
