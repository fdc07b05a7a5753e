// SPDX-License-Identifier: MIT
#include "linking/linkoutcome.h"

namespace relata {

Fate LinkOutcome::verdict() const
{
    const bool isKnown = entry.beforeKnown && entry.provenKnown;
    if (entry.state == Fate::Proven && isKnown && difference().isEmpty())
        return Fate::NothingChanged;
    if (entry.state == Fate::Refused && !entry.sent)
        return Fate::NotSent;
    return entry.state == Fate::Intended ? Fate::Unknown : entry.state;
}

LabelDifference LinkOutcome::difference() const
{
    if (!entry.beforeKnown || !entry.provenKnown)
        return {};
    return LabelDifference::between(entry.before, entry.proven);
}

QList<LabelledType> LinkOutcome::setByHubSpot() const
{
    QList<LabelledType> own;
    for (const LabelledType &type : difference().added) {
        if (!entry.provenLater && !type.isUnlabelled() && !containsType(entry.asked, type.type))
            own.append(type);
    }
    return own;
}

QList<LabelledType> LinkOutcome::notRemoved() const
{
    QList<LabelledType> still;
    for (const LabelledType &type : difference().kept) {
        const bool replaced = entry.action == LinkAction::Link && entry.mode == LinkMode::Replace
            && !containsType(entry.asked, type.type);
        const bool wasToGo = replaced || entry.unlinks || containsType(entry.toRemove, type.type);
        if (wasToGo && (entry.unlinks || !type.isUnlabelled()))
            still.append(type);
    }
    return still;
}

QList<LabelledType> LinkOutcome::missing() const
{
    QList<LabelledType> absent;
    for (const LabelledType &type : entry.asked) {
        if (entry.provenKnown && !containsType(entry.proven, type.type))
            absent.append(type);
    }
    return absent;
}

bool LinkOutcome::answersOtherRecords() const
{
    return entry.hasAnswer && !(entry.answeredPair == entry.pair);
}

} // namespace relata
