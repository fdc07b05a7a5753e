// SPDX-License-Identifier: MIT
#include "hubspot/labels.h"

#include "crm/sentence.h"
#include "hubspot/associations.h"
#include "hubspot/errorbody.h"

namespace relata {

namespace {

Result<QList<LabelledType>> parseDefinitions(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(
        answer, root, root.at("results").requiredArray().first(mostListed).list(labels::labelledTypeFrom));
}

} // namespace

Request<QList<LabelledType>> labels::definitions(ApiVersion version, const Direction &direction)
{
    return {{"GET", associations::directionPath(version, direction) / "labels", {}, Budget::Association},
        parseDefinitions};
}

AssociationType labels::typeFrom(const JsonReader &category, const JsonReader &typeId)
{
    const auto number = AssociationType::parseTypeId(typeId.text());
    const AssociationType type{Category::fromServer(category.requiredText()), number.value_or(0)};
    if (!number)
        typeId.refuse();
    return type;
}

LabelledType labels::labelledTypeFrom(const JsonReader &object)
{
    return {
        typeFrom(object.at("category"), object.at("typeId")), object.at("label").text().left(longestKept)};
}

} // namespace relata
