// SPDX-License-Identifier: MIT
#include "linking/pairoutlook.h"

#include "linking/primary.h"

#include <algorithm>

namespace relata {

PairOutlook::Limits &PairOutlook::limitsFor(const Direction &direction)
{
    for (Limits &limits : m_limits) {
        if (limits.direction == direction)
            return limits;
    }
    m_limits.append({direction, {}, {}, {}});
    return m_limits.last();
}

const PairOutlook::Limits *PairOutlook::limitsOf(const Direction &direction) const
{
    const auto found = std::find_if(m_limits.cbegin(), m_limits.cend(),
        [&direction](const Limits &limits) { return limits.direction == direction; });
    return found == m_limits.cend() ? nullptr : &*found;
}

void PairOutlook::setLimits(const Direction &direction, const QList<TypeLimit> &limits)
{
    limitsFor(direction).limits = limits;
    limitsFor(direction).unread.clear();
}

void PairOutlook::setLimitsUnread(const Direction &direction, const QString &why)
{
    limitsFor(direction).unread = why;
}

QString PairOutlook::limitsUnread(const Direction &direction) const
{
    const Limits *known = limitsOf(direction);
    return known ? known->unread : QString();
}

void PairOutlook::setRecordUsage(const Direction &direction, const RecordUsage &usage)
{
    limitsFor(direction).usage = usage;
}

void PairOutlook::setLinks(const Links &links)
{
    m_links.removeIf(
        [&links](const Links &other) { return other.record == links.record && other.to == links.to; });
    m_links.append(links);
    constexpr qsizetype most = 4; // of both ends, and of those looked at before
    if (m_links.size() > most)
        m_links.removeFirst();
}

const PairState *PairOutlook::present(const RecordPair &pair) const
{
    const bool read = m_present && m_present->pair == pair && m_present->unread.isEmpty();
    return read ? &m_present->state : nullptr;
}

QString PairOutlook::unread(const RecordPair &pair) const
{
    return m_present && m_present->pair == pair ? m_present->unread : QString();
}

const PairOutlook::Links *PairOutlook::linksOf(const RecordRef &record, const ObjectTypeId &to) const
{
    const auto found = std::find_if(m_links.cbegin(), m_links.cend(),
        [&](const Links &links) { return links.record == record && links.to == to; });
    return found == m_links.cend() ? nullptr : &*found;
}

bool PairOutlook::hasLimits(const Direction &direction) const
{
    return !limits(direction).isEmpty();
}

QList<TypeLimit> PairOutlook::limits(const Direction &direction) const
{
    const Limits *known = limitsOf(direction);
    return known ? known->limits : QList<TypeLimit>();
}

std::optional<PairOutlook::Use> PairOutlook::use(
    const RecordRef &record, const ObjectTypeId &to, const AssociationType &type) const
{
    for (const TypeLimit &limit : limits({record.type, to})) {
        if (!(limit.type == type))
            continue;
        const Links *links = linksOf(record, to);
        if (!links)
            return Use{limit.most, std::nullopt};
        const auto used = std::count_if(links->links.cbegin(), links->links.cend(),
            [&type](const AssociatedRecord &other) { return containsType(other.types, type); });
        return Use{limit.most, used};
    }
    return std::nullopt;
}

std::optional<qint64> PairOutlook::fullAt(const RecordRef &record, const ObjectTypeId &to) const
{
    const Limits *known = limitsOf({record.type, to});
    return known && known->usage.full.contains(record.id) ? std::optional(known->usage.most) : std::nullopt;
}

std::optional<bool> PairOutlook::isSet(const RecordPair &pair, const AssociationType &type) const
{
    if (const PairState *state = present(pair); state && state->known)
        return containsType(state->types, type);
    const Links *links = linksOf(pair.from, pair.to.type);
    if (!links)
        return std::nullopt;
    const auto other = std::find_if(links->links.cbegin(), links->links.cend(),
        [&pair](const AssociatedRecord &link) { return link.to == pair.to.id; });
    if (other == links->links.cend())
        return false;
    const bool isThere = containsType(other->types, type);
    return isThere || other->isWhole ? std::optional(isThere) : std::nullopt;
}

std::optional<RecordRef> PairOutlook::primaryNow(const RecordPair &fromOwner) const
{
    const Links *links = linksOf(fromOwner.from, fromOwner.to.type);
    if (!links)
        return std::nullopt;
    for (const AssociatedRecord &other : links->links) {
        if (!(other.to == fromOwner.to.id) && primary::isAmong(fromOwner.direction(), other.types))
            return RecordRef{fromOwner.to.type, other.to};
    }
    return std::nullopt;
}

} // namespace relata
