// SPDX-License-Identifier: MIT
#include "catalogue/labelcatalogue.h"

#include "crm/associationtable.h"
#include "hubspot/schemas.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace relata {

namespace {

using Types = QList<LabelledType>;

// The match, if there is exactly one.
std::optional<LabelledType> onlyOne(const Types &types, const std::function<bool(const LabelledType &)> &fits)
{
    std::optional<LabelledType> found;
    for (const LabelledType &type : types) {
        if (!fits(type))
            continue;
        if (found)
            return std::nullopt;
        found = type;
    }
    return found;
}

} // namespace

void LabelCatalogue::store(const Labels &labels)
{
    const auto place = m_places.constFind(labels.direction);
    if (place != m_places.cend()) {
        m_labels[*place] = labels;
        return;
    }
    m_places.insert(labels.direction, m_labels.size());
    m_labels.append(labels);
}

void LabelCatalogue::storeNames(const QList<SchemaAssociation> &associations)
{
    for (const SchemaAssociation &association : associations)
        m_names[association.direction].insert(association.typeId, association.name);
}

const LabelCatalogue::Labels *LabelCatalogue::of(const Direction &direction) const
{
    const auto place = m_places.constFind(direction);
    return place == m_places.cend() ? nullptr : &m_labels.at(*place);
}

bool LabelCatalogue::contains(const Direction &direction, const AssociationType &type) const
{
    const Labels *labels = of(direction);
    return labels && containsType(labels->types, type);
}

LabelledType LabelCatalogue::labelled(const Direction &direction, const AssociationType &type) const
{
    const Labels *labels = of(direction);
    const auto found = onlyOne(
        labels ? labels->types : Types(), [&type](const LabelledType &known) { return known.type == type; });
    if (found)
        return *found;
    for (const AssociationTable::Entry &entry : AssociationTable::builtIn().find(type)) {
        if (entry.direction == direction)
            return entry.type;
    }
    return {type, {}};
}

std::optional<LabelCatalogue::Inverse> LabelCatalogue::inverse(
    const Direction &direction, const AssociationType &type) const
{
    if (const auto documented = AssociationTable::builtIn().inverse(direction, type))
        return Inverse{labelled(direction.reversed(), *documented)};
    if (const auto named = byName(direction, type))
        return Inverse{*named};
    if (const auto same = byText(direction, type))
        return Inverse{*same, !hasRival(direction, type, same->type)};
    const auto guess = byNumber(direction, type);
    return guess ? std::optional(Inverse{*guess, false}) : std::nullopt;
}

QString LabelCatalogue::nameOf(const Direction &direction, const AssociationType &type) const
{
    return m_names.value(direction).value(type.typeId);
}

std::optional<LabelledType> LabelCatalogue::byName(
    const Direction &direction, const AssociationType &type) const
{
    const Direction back = direction.reversed();
    const QString name = nameOf(direction, type);
    const Labels *labels = of(back);
    if (!labels || name.isEmpty())
        return std::nullopt;
    const auto sameName = [&](const LabelledType &other) {
        return other.type.category == type.category && !(other.type == type)
            && nameOf(back, other.type) == name;
    };
    const auto other = onlyOne(labels->types, sameName);
    if (other || !(direction == back))
        return other;
    return labelled(direction, type); // between records of one type a label may be its own inverse
}

std::optional<LabelledType> LabelCatalogue::byText(
    const Direction &direction, const AssociationType &type) const
{
    const Direction back = direction.reversed();
    const Labels *labels = of(back);
    const LabelledType here = labelled(direction, type);
    if (!labels || !contains(direction, type))
        return std::nullopt;
    // Between records of one type a label is found itself here; that says nothing of the other side.
    const bool findsItself = direction == back && !here.isUnlabelled();
    return onlyOne(labels->types, [&here, findsItself](const LabelledType &other) {
        return other.type.category == here.type.category && other.label == here.label
            && !(findsItself && other.type == here.type);
    });
}

// The two sides of a label have neighbouring numbers. Two labels that carry each other's texts look the same
// by text: then the neighbour of the one is called like the neighbour of the other.
bool LabelCatalogue::hasRival(
    const Direction &direction, const AssociationType &type, const AssociationType &found) const
{
    const QStringList here = neighboursOf(direction, found, type);
    const QStringList there = neighboursOf(direction.reversed(), type, found);
    return std::any_of(
        here.cbegin(), here.cend(), [&there](const QString &label) { return there.contains(label); });
}

QStringList LabelCatalogue::neighboursOf(
    const Direction &direction, const AssociationType &type, const AssociationType &except) const
{
    QStringList labels;
    const Labels *known = of(direction);
    for (const LabelledType &other : known ? known->types : Types()) {
        const bool neighbour = std::abs(other.type.typeId - type.typeId) == 1;
        if (neighbour && other.type.category == type.category && !(other.type == except)
            && !other.isUnlabelled())
            labels.append(other.label);
    }
    return labels;
}

std::optional<LabelledType> LabelCatalogue::byNumber(
    const Direction &direction, const AssociationType &type) const
{
    const Direction back = direction.reversed();
    const Labels *labels = of(back);
    if (!labels || !contains(direction, type) || type.category == Category::hubspotDefined())
        return std::nullopt;
    return onlyOne(labels->types, [&](const LabelledType &other) {
        const bool neighbour = std::abs(other.type.typeId - type.typeId) == 1;
        return neighbour && other.type.category == type.category && !other.isUnlabelled()
            && !byName(back, other.type) && !byText(back, other.type);
    });
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
    const auto found = inverse(*home, type);
    return found && found->certain ? std::optional(found->type.type) : std::nullopt;
}

} // namespace relata
