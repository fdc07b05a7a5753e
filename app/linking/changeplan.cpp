// SPDX-License-Identifier: MIT
#include "linking/changeplan.h"

#include "linking/primary.h"

namespace relata {

namespace {

QList<LabelledType> without(const QList<LabelledType> &types, const QList<LabelledType> &gone)
{
    QList<LabelledType> left;
    for (const LabelledType &type : types) {
        if (!containsType(gone, type.type))
            left.append(type);
    }
    return left;
}

QList<LabelledType> labelsOnly(const QList<LabelledType> &types)
{
    QList<LabelledType> labels = types;
    labels.removeIf([](const LabelledType &type) { return type.isUnlabelled(); });
    return labels;
}

// The account's and integrations' labels.
QList<LabelledType> ownLabels(const QList<LabelledType> &types)
{
    QList<LabelledType> own = labelsOnly(types);
    own.removeIf([](const LabelledType &type) { return type.type.category == Category::hubspotDefined(); });
    return own;
}

QList<LabelledType> joined(const QList<LabelledType> &types, const QList<LabelledType> &more)
{
    return types + without(more, types);
}

QList<LabelledType> both(const QList<LabelledType> &types, const QList<LabelledType> &others)
{
    return without(types, without(types, others));
}

QList<LabelledType> hubSpotsLabels(const QList<LabelledType> &types)
{
    return without(labelsOnly(types), ownLabels(types));
}

// Types that HubSpot sets besides the requested labels: the unlabelled type, and Primary on a first link.
QList<LabelledType> broughtByHubSpot(const HistoryEntry &entry, const QList<LabelledType> &seen)
{
    QList<LabelledType> brought = seen;
    brought.removeIf([&entry](const LabelledType &type) {
        const bool first = entry.before.isEmpty() && primary::is(entry.pair.direction(), type.type);
        return !type.isUnlabelled() && !first;
    });
    return brought;
}

// What the entry was meant to remove.
QList<LabelledType> typesToRemove(const HistoryEntry &entry)
{
    const bool replaced = entry.action == LinkAction::Link && entry.mode == LinkMode::Replace;
    if (entry.unlinks)
        return entry.before;
    return replaced ? labelsOnly(without(entry.before, entry.asked)) : entry.toRemove;
}

// A later reading may include others' changes: a call does all it was meant to do or nothing, so only that is
// considered.
QList<LabelledType> reachedLater(const HistoryEntry &entry)
{
    const QList<LabelledType> took = typesToRemove(entry);
    const bool unlinked = entry.unlinks && !without(entry.before, entry.proven).isEmpty();
    const bool carriedOut = entry.unlinks ? unlinked : without(entry.asked, entry.proven).isEmpty();
    if (!carriedOut)
        return entry.before;
    if (entry.unlinks)
        return {};
    const QList<LabelledType> stayed = without(entry.before, without(took, entry.proven));
    return entry.asked.isEmpty() ? stayed
                                 : joined(joined(stayed, entry.asked), broughtByHubSpot(entry, entry.proven));
}

// What the entry left behind: as it was read back at once; or as it was meant, as far as the present state
// agrees with it.
QList<LabelledType> reached(const HistoryEntry &entry, const QList<LabelledType> &seen)
{
    if (entry.provenKnown)
        return entry.provenLater ? reachedLater(entry) : entry.proven;
    const QList<LabelledType> kept = both(hubSpotsLabels(entry.before), seen); // a replace may leave them
    const QList<LabelledType> stayed = without(entry.before, without(typesToRemove(entry), kept));
    return entry.unlinks ? QList<LabelledType>()
                         : joined(joined(stayed, entry.asked), broughtByHubSpot(entry, seen));
}

} // namespace

ChangePlan ChangePlan::link(const LinkRequest &request, const PairState &before)
{
    ChangePlan plan;
    plan.pair = request.pair();
    plan.before = before;
    plan.asked = request.types();
    plan.isRepeated = request.isRepeated();
    const bool adds = request.mode() == LinkMode::Add;
    plan.set = withoutLabels(adds ? joined(plan.asked, before.types) : plan.asked);
    if (!adds)
        plan.toRemove = labelsOnly(without(before.types, plan.asked));
    return plan;
}

ChangePlan ChangePlan::removal(
    const RecordPair &pair, const QList<LabelledType> &labels, const PairState &before)
{
    ChangePlan plan;
    plan.action = LinkAction::Remove;
    plan.pair = pair;
    plan.before = before;
    plan.unlinks = labels.isEmpty() && !(before.known && before.types.isEmpty());
    plan.toRemove = labels.isEmpty() ? before.types : without(labels, without(labels, before.types));
    if (!plan.unlinks)
        plan.archived = withoutLabels(plan.toRemove);
    return plan;
}

ChangePlan ChangePlan::undo(
    const HistoryEntry &entry, const PairState &now, const std::optional<QList<LabelledType>> &offered)
{
    const QList<LabelledType> left = reached(entry, now.types);
    const QList<LabelledType> others = labelsOnly(without(now.types, left)); // set since by somebody else
    const QList<LabelledType> came = both(now.types, without(left, entry.before));
    ChangePlan plan;
    plan.action = LinkAction::Undo;
    plan.pair = entry.pair;
    plan.before = now;
    plan.undone = entry;
    plan.since = LabelDifference::between(labelsOnly(left), labelsOnly(now.types));
    plan.unlinks = entry.before.isEmpty() && others.isEmpty() && !came.isEmpty();
    plan.toRemove = plan.unlinks ? now.types : labelsOnly(came);
    plan.asked = without(without(entry.before, left), now.types);
    plan.deleted = offered ? ownLabels(without(plan.asked, *offered)) : QList<LabelledType>();
    plan.asked = without(plan.asked, plan.deleted);
    plan.unlinkedSince = !left.isEmpty() && now.known && now.types.isEmpty();
    if (!plan.asked.isEmpty())
        plan.set = withoutLabels(joined(plan.asked, without(now.types, plan.toRemove)));
    if (!plan.unlinks)
        plan.archived = withoutLabels(plan.toRemove);
    return plan;
}

LabelDifference ChangePlan::difference() const
{
    const QList<LabelledType> after =
        unlinks ? QList<LabelledType>() : joined(without(before.types, toRemove), asked);
    return LabelDifference::between(before.types, after);
}

QList<LabelledType> ChangePlan::losses() const
{
    return labelsOnly(difference().removed);
}

bool ChangePlan::mayKeepLosses() const
{
    return action == LinkAction::Link && ownLabels(losses()).size() < losses().size();
}

QList<LabelledType> ChangePlan::mustGo() const
{
    return action == LinkAction::Link ? ownLabels(toRemove) : toRemove;
}

bool ChangePlan::staysUnlabelled() const
{
    const LabelDifference change = difference();
    const QList<LabelledType> after = change.kept + change.added;
    return undone && !after.isEmpty() && labelsOnly(after).isEmpty() && !labelsOnly(undone->before).isEmpty();
}

bool ChangePlan::needsConsent() const
{
    return action != LinkAction::Link || isRepeated || isPrimaryUnknown || !before.known
        || !losses().isEmpty();
}

// The PUT goes first: if it is refused, nothing has been removed yet.
QList<Write> ChangePlan::writes() const
{
    if (unlinks)
        return {Write::unlink(pair)};
    QList<Write> writes;
    if (!set.isEmpty())
        writes.append(Write::setLabels(pair, set));
    if (!archived.isEmpty())
        writes.append(Write::removeLabels(pair, archived));
    return writes;
}

bool mayHaveDone(const HistoryEntry &entry)
{
    const bool open = entry.state == Fate::Intended || entry.state == Fate::Unknown;
    return !entry.isForeign() && (open || (entry.sent && !entry.beforeKnown));
}

bool canUndo(const HistoryEntry &entry)
{
    const bool carriedOut = entry.state == Fate::Proven || entry.state == Fate::AnsweredOnly
        || (entry.state == Fate::Missing && entry.provenKnown);
    return carriedOut && !entry.isForeign() && entry.beforeKnown && entry.undoneBy == 0
        && !LabelDifference::between(entry.before, reached(entry, {})).isEmpty();
}

} // namespace relata
