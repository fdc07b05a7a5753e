// SPDX-License-Identifier: MIT
#include "hubspot/limits.h"

#include "hubspot/errorbody.h"
#include "hubspot/labels.h"

namespace relata {

namespace {

Path usagePath(ApiVersion version)
{
    return version == ApiVersion::V4 ? Path() / "crm" / "v3" / "limits" / "associations"
                                     : Path() / "crm" / "limits" / apiVersionName(version) / "associations";
}

// "500000" without enforcement, which has been seen, is not a limit: the web application sets 10,000 at most.
Result<QList<TypeLimit>> parseTypeLimits(const Answer &answer)
{
    constexpr qint64 largest = 10000;
    const JsonReader root(answer.body);
    QList<TypeLimit> found;
    for (const JsonReader &limit : root.at("results").requiredArray()) {
        const qint64 most = limit.at("userEnforcedMaxToObjectIds").integer();
        const AssociationType type = labels::typeFrom(limit.at("category"), limit.at("typeId"));
        if (most > 0 && most <= largest)
            found.append({type, most});
    }
    return checked(answer, root, found);
}

Result<LabelUsage> parseLabelUsage(const Answer &answer)
{
    const JsonReader root(answer.body);
    const JsonReader first = root.at("results").requiredArray().element(0);
    return checked(answer, root, LabelUsage{first.at("usage").integer(), first.at("limit").integer()});
}

Result<RecordUsage> parseRecordUsage(const Answer &answer)
{
    const JsonReader root(answer.body);
    const auto objectId = [](const JsonReader &sample) {
        return sample.at("objectId").id<RecordId>();
    };
    return checked(answer, root,
        RecordUsage{root.at("limit").integer(), root.at("atLimitFromRecordSamples").list(objectId)});
}

} // namespace

// v4 has two families of label paths; its specification puts limits into this one.
Request<QList<TypeLimit>> limits::ofTypes(ApiVersion version, const Direction &direction)
{
    const Path path = Path() / "crm" / "associations" / apiVersionName(version) / "definitions"
        / "configurations" / direction;
    return {{"GET", path, {}, Budget::Association}, parseTypeLimits};
}

Request<LabelUsage> limits::labelUsage(ApiVersion version, const Direction &direction)
{
    const Path path = (usagePath(version) / "labels")
                          .with("fromObjectTypeId", direction.from.text())
                          .with("toObjectTypeId", direction.to.text());
    return {{"GET", path, {}}, parseLabelUsage};
}

Request<RecordUsage> limits::recordUsage(ApiVersion version, const Direction &direction)
{
    return {{"GET", usagePath(version) / "records" / direction, {}}, parseRecordUsage};
}

} // namespace relata
