// SPDX-License-Identifier: MIT
// What is wrong or odd about a draft, in sentences.
#include "crm/sentence.h"
#include "hubspot/endpoint.h"
#include "linking/linkdraft.h"

namespace relata {

QString LinkDraft::typeError(Side side) const
{
    return end(side).typeError(objectTypes());
}

QString LinkDraft::recordError(Side side) const
{
    if (side == Side::To && record(Side::From) && record(Side::From) == record(Side::To))
        return tr("From and To are the same record; a record cannot be linked to itself.");
    return end(side).recordError(m_catalogue.portalId());
}

QString LinkDraft::recordWarning(Side side) const
{
    QStringList said = end(side).notes(objectTypes());
    const auto there = record(side);
    const auto what = found(side);
    if (there && what)
        said.append(foundWarning(*there, *what));
    said.removeAll(QString());
    return said.join(QLatin1Char(' '));
}

QString LinkDraft::foundWarning(const RecordReference &record, const RecordStatus &found) const
{
    const QString type = objectTypes().singular(record.type);
    const QString name = found.title.name.isEmpty() ? found.survivor.text() : found.title.name;
    switch (found.kind) {
    case RecordStatus::Archived:
        return sentence(
            tr("This %1 is archived (in HubSpot's recycle bin). Restore it in HubSpot before linking."),
            {type});
    case RecordStatus::Merged:
        return sentence(tr("This %1 was merged into %2 (%3)."), {type, name, found.survivor.text()});
    case RecordStatus::Missing:
        return sentence(
            tr("HubSpot has no %1 with this ID and would refuse the link. Check it, or search by name."),
            {type});
    case RecordStatus::Unread:
        return sentence(tr("The record could not be read: %1 You can link anyway."), {found.reason});
    case RecordStatus::There:
        break;
    }
    return {};
}

QString LinkDraft::labelsWarning() const
{
    const LabelCatalogue::Labels *labels = labelsHere();
    if (!labels)
        return {};
    if (!labels->problem.isEmpty())
        return sentence(
            tr("The labels could not be read: %1 You can type a label by its ID; whether it fits this "
               "direction could not be checked."),
            {labels->problem});
    for (const LabelledType &type : chosen()) {
        if (!containsType(labels->types, type.type) && misplaced(type.type).isEmpty())
            return sentence(tr("%1 is not in the account's list for this direction. You can link anyway."),
                {type.type.shortText()});
    }
    if (labels->types.size() >= mostListed)
        return sentence(tr("Relata lists the first %1 labels here. Type others by their ID."), {mostListed});
    if (labels->types.isEmpty())
        return tr("HubSpot offers no labels for this pair of object types.");
    return m_swapNote;
}

QString LinkDraft::typeIdError() const
{
    if (m_form.typeIdText.trimmed().isEmpty())
        return {};
    const auto type = typed();
    return type ? misplaced(*type) : type.error().sentence();
}

std::optional<AssociationType> LinkDraft::typeIdSuggestion() const
{
    const auto type = typed();
    const auto here = direction();
    return type && here ? m_catalogue.labels().counterpart(*here, *type) : std::nullopt;
}

QString LinkDraft::chosenError() const
{
    for (const AssociationType &type : m_form.chosen) {
        if (const QString sentence = misplaced(type); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

QString LinkDraft::misplaced(const AssociationType &type) const
{
    const auto here = direction();
    const auto home = here ? m_catalogue.labels().homeOf(*here, type) : std::nullopt;
    if (!home)
        return {};
    const QString said = sentence(tr("%1 belongs to %2 → %3, not to this direction."),
        {type.shortText(), objectTypes().singular(home->from), objectTypes().singular(home->to)});
    const auto right = m_catalogue.labels().counterpart(*here, type);
    return right ? said + sentence(tr(" Here it is %1."), {right->shortText()}) : said;
}

QString LinkDraft::reason() const
{
    for (Side side : {Side::From, Side::To}) {
        for (const QString &problem : {typeError(side), recordError(side)}) {
            if (!problem.isEmpty())
                return problem;
        }
    }
    for (const QString &problem : {missingRecord(), typeIdError(), chosenError()}) {
        if (!problem.isEmpty())
            return problem;
    }
    const auto complete = request();
    return complete ? QString() : complete.error().sentence();
}

QString LinkDraft::missingRecord() const
{
    if (!addressesOfUnknownPortal().isEmpty())
        return m_catalogue.portalProblem().isEmpty()
            ? tr("Relata is still reading which portal this account is, to see whether the address belongs "
                 "to it.")
            : sentence(
                tr("Whether the address belongs to this account could not be read: %1 Type the record's ID "
                   "instead."),
                {m_catalogue.portalProblem()});
    if (!record(Side::From))
        return searchText(Side::From).isEmpty()
            ? tr("Type the From record: a name, an ID, or its address in HubSpot.")
            : tr("Choose the From record from the list that appears while you type.");
    if (!record(Side::To))
        return searchText(Side::To).isEmpty()
            ? tr("Type the To record: a name, an ID, or its address in HubSpot.")
            : tr("Choose the To record from the list that appears while you type.");
    return {};
}

} // namespace relata
