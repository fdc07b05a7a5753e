// SPDX-License-Identifier: MIT
#include "crm/sentence.h"
#include "hubspot/answers.h"
#include "hubspot/errorbody.h"

#include <QUrl>

namespace relata {

namespace {

AssociationType associationType(const JsonReader &category, const JsonReader &typeId)
{
    const auto number = AssociationType::parseTypeId(typeId.text());
    const AssociationType type{Category::fromServer(category.requiredText()), number.value_or(0)};
    if (!number)
        typeId.refuse();
    return type;
}

LabelledType labelledType(const JsonReader &object)
{
    return {associationType(object.at("category"), object.at("typeId")),
        object.at("label").text().left(longestKept)};
}

AssociatedRecord associatedRecord(const JsonReader &object)
{
    const JsonReader types = object.at("associationTypes");
    return {object.at("toObjectId").id<RecordId>(),
        types.requiredArray().first(mostListed).list(labelledType), types.size() <= mostListed};
}

// All fields of a batch error may be missing in practice.
QList<BatchError> batchErrors(const JsonReader &envelope)
{
    return envelope.at("errors").list([](const JsonReader &error) {
        return BatchError{error.at("category").text(), error.at("message").text(), errorContext(error)};
    });
}

BatchReadResult batchReadResult(const JsonReader &object)
{
    return {object.at("from").at("id").id<RecordId>(), object.at("to").requiredArray().list(associatedRecord),
        nextCursor(object)};
}

DefaultAssociation defaultAssociation(const JsonReader &object)
{
    const JsonReader spec = object.at("associationSpec");
    return {object.at("from").at("id").id<RecordId>(), object.at("to").at("id").id<RecordId>(),
        associationType(spec.at("associationCategory"), spec.at("associationTypeId"))};
}

} // namespace

QString nextCursor(const JsonReader &page)
{
    const JsonReader next = page.at("paging").at("next");
    if (next.value().toObject().isEmpty())
        return {};
    // It has been seen percent-encoded already; as a part of an address it is encoded again.
    return QUrl::fromPercentEncoding(next.at("after").requiredText().toUtf8());
}

Result<PairLabels> parsePairLabels(const Answer &answer)
{
    const JsonReader root(answer.body);
    const JsonReader entity = root.at("entity");
    const JsonReader pair = entity.value().toObject().isEmpty() ? root : entity;
    PairLabels labels{pair.at("fromObjectTypeId").id<ObjectTypeId>(), pair.at("fromObjectId").id<RecordId>(),
        pair.at("toObjectTypeId").id<ObjectTypeId>(), pair.at("toObjectId").id<RecordId>(), {}};
    const JsonReader returned = pair.at("labels");
    for (const JsonReader &label : returned.first(mostListed)) {
        if (label.value().isString())
            labels.labels.append(label.string().left(longestKept));
    }
    if (returned.size() > mostListed)
        labels.labels.append(
            Error::tr("… and %Ln more", nullptr, static_cast<int>(returned.size() - mostListed)));
    return checked(answer, root, labels);
}

Result<DefaultAssociations> parseDefaultAssociations(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root,
        DefaultAssociations{root.at("results").requiredArray().list(defaultAssociation), batchErrors(root)});
}

Result<AssociationsPage> parseAssociationsPage(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root,
        AssociationsPage{root.at("results").requiredArray().list(associatedRecord), nextCursor(root)});
}

Result<BatchRead> parseBatchRead(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(
        answer, root, BatchRead{root.at("results").requiredArray().list(batchReadResult), batchErrors(root)});
}

Result<BatchOutcome> parseBatchOutcome(const Answer &answer)
{
    if (answer.body.trimmed().isEmpty())
        return BatchOutcome{};
    const JsonReader root(answer.body);
    return checked(answer, root, BatchOutcome{batchErrors(root)});
}

Result<QList<LabelledType>> parseLabelDefinitions(const Answer &answer)
{
    const JsonReader root(answer.body);
    return checked(answer, root, root.at("results").requiredArray().first(mostListed).list(labelledType));
}

// "500000" with no enforcement, as has been seen, is no limit: the web application sets 10,000 at most.
Result<QList<TypeLimit>> parseTypeLimits(const Answer &answer)
{
    constexpr qint64 largest = 10000;
    const JsonReader root(answer.body);
    QList<TypeLimit> limits;
    for (const JsonReader &limit : root.at("results").requiredArray()) {
        const qint64 most = limit.at("userEnforcedMaxToObjectIds").integer();
        const AssociationType type = associationType(limit.at("category"), limit.at("typeId"));
        if (most > 0 && most <= largest)
            limits.append({type, most});
    }
    return checked(answer, root, limits);
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

} // namespace relata
