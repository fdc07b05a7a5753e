// SPDX-License-Identifier: MIT
#include "linking/labelcatalogue.h"

#include "crm/associationtable.h"

#include <algorithm>

namespace relata {

void LabelCatalogue::store(const Labels &labels)
{
    m_labels.removeIf([&labels](const Labels &other) { return other.direction == labels.direction; });
    m_labels.append(labels);
}

const LabelCatalogue::Labels *LabelCatalogue::of(const Direction &direction) const
{
    const auto found = std::find_if(m_labels.cbegin(), m_labels.cend(),
        [&direction](const Labels &labels) { return labels.direction == direction; });
    return found == m_labels.cend() ? nullptr : &*found;
}

bool LabelCatalogue::contains(const Direction &direction, const AssociationType &type) const
{
    const Labels *labels = of(direction);
    return labels && containsType(labels->types, type);
}

std::optional<Direction> LabelCatalogue::homeOf(const Direction &here, const AssociationType &type) const
{
    const AssociationTable &documented = AssociationTable::builtIn();
    if (contains(here, type) || documented.contains(here, type))
        return std::nullopt;
    if (contains(here.reversed(), type) || documented.contains(here.reversed(), type))
        return here.reversed();
    for (const Labels &labels : m_labels) {
        if (containsType(labels.types, type))
            return labels.direction;
    }
    const QList<AssociationTable::Entry> entries = documented.find(type);
    return entries.isEmpty() ? std::nullopt : std::optional(entries.first().direction);
}

std::optional<AssociationType> LabelCatalogue::counterpart(
    const Direction &here, const AssociationType &type) const
{
    const auto home = homeOf(here, type);
    if (!home || !(*home == here.reversed()))
        return std::nullopt;
    return AssociationTable::builtIn().inverse(*home, type);
}

} // namespace relata
