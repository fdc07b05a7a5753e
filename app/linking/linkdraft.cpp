// SPDX-License-Identifier: MIT
#include "linking/linkdraft.h"

#include "crm/associationtable.h"

namespace relata {

LinkDraft::LinkDraft(const ObjectTypes &types, QObject *parent)
    : QObject(parent)
    , m_types(types)
{
    m_from.typeText = m_types.singular(objecttypes::contact());
    m_to.typeText = m_types.singular(objecttypes::company());
    m_chosenFor = direction();
}

void LinkDraft::setTypeText(Side side, const QString &text)
{
    if (end(side).typeText == text)
        return;
    end(side).typeText = text;
    forgetLabelsOfOtherDirections();
    Q_EMIT changed();
}

void LinkDraft::setRecordText(Side side, const QString &text)
{
    if (end(side).recordText == text)
        return;
    end(side).recordText = text;
    Q_EMIT changed();
}

void LinkDraft::setChosen(const AssociationType &type, bool chosen)
{
    if (m_chosen.contains(type) == chosen)
        return;
    if (chosen)
        m_chosen.append(type);
    else
        m_chosen.removeAll(type);
    Q_EMIT changed();
}

void LinkDraft::setMode(LinkMode mode)
{
    m_mode = mode;
    Q_EMIT changed();
}

void LinkDraft::setCategory(const Category &category)
{
    m_category = category;
    Q_EMIT changed();
}

void LinkDraft::setTypeIdText(const QString &text)
{
    if (m_typeIdText == text)
        return;
    m_typeIdText = text;
    Q_EMIT changed();
}

bool LinkDraft::addTyped()
{
    const auto type = typed();
    if (!type || !typeIdError().isEmpty())
        return false;
    if (!m_chosen.contains(*type))
        m_chosen.append(*type);
    m_typeIdText.clear();
    Q_EMIT changed();
    return true;
}

void LinkDraft::swap()
{
    const auto before = direction();
    QList<AssociationType> turned;
    for (const AssociationType &type : std::as_const(m_chosen)) {
        const auto inverse =
            before ? AssociationTable::builtIn().inverse(*before, type) : std::optional<AssociationType>();
        if (inverse)
            turned.append(*inverse);
    }
    std::swap(m_from, m_to);
    m_chosen = turned;
    m_texts.clear();
    m_chosenFor = direction();
    Q_EMIT changed();
}

void LinkDraft::fill(const Content &content)
{
    m_from.typeText = m_types.singular(content.direction.from);
    m_to.typeText = m_types.singular(content.direction.to);
    if (!content.fromText.isEmpty())
        m_from.recordText = content.fromText;
    if (!content.toText.isEmpty())
        m_to.recordText = content.toText;
    m_chosen = withoutLabels(content.types);
    m_texts.clear();
    for (const LabelledType &type : content.types)
        m_texts.insert(type.type, type.label);
    m_mode = content.mode;
    m_typeIdText.clear();
    m_chosenFor = direction();
    Q_EMIT changed();
}

void LinkDraft::takeOver(const LinkDraft &other)
{
    m_types = other.m_types;
    m_from = {other.m_from.typeText, other.m_from.recordText, {}, {}, {}};
    m_to = {other.m_to.typeText, other.m_to.recordText, {}, {}, {}};
    m_chosen = other.m_chosen;
    m_texts = other.m_texts;
    for (const LabelledType &chosen : other.chosen())
        m_texts.insert(chosen.type, chosen.label);
    m_mode = other.m_mode;
    m_category = other.m_category;
    m_typeIdText = other.m_typeIdText;
    m_chosenFor = other.m_chosenFor;
    Q_EMIT changed();
}

void LinkDraft::clear()
{
    m_from.recordText.clear();
    m_to.recordText.clear();
    m_chosen.clear();
    m_texts.clear();
    m_mode = LinkMode::Add;
    m_typeIdText.clear();
    Q_EMIT changed();
}

// A chosen label says nothing in another direction. While an object type is being typed there is no
// direction; the labels wait for the next one.
void LinkDraft::forgetLabelsOfOtherDirections()
{
    const auto here = direction();
    if (!here || here == m_chosenFor)
        return;
    m_chosen.clear();
    m_texts.clear();
    m_chosenFor = here;
}

void LinkDraft::setObjectTypes(const ObjectTypes &types)
{
    m_types = types;
    Q_EMIT changed();
}

void LinkDraft::setLabels(const Direction &direction, const QList<LabelledType> &labels)
{
    m_labels.store({direction, labels, {}});
    Q_EMIT changed();
}

void LinkDraft::setLabelsProblem(const Direction &direction, const Error &error)
{
    m_labels.store({direction, {}, error.sentence()});
    Q_EMIT changed();
}

void LinkDraft::setTitle(const RecordRef &record, const RecordTitle &title)
{
    for (Side side : {Side::From, Side::To}) {
        if (this->record(side) == record) {
            end(side).titled = record;
            end(side).title = title;
            end(side).problem.clear();
        }
    }
    Q_EMIT changed();
}

void LinkDraft::setTitleProblem(const RecordRef &record, const Error &error)
{
    const QString typeName = m_types.singular(record.type);
    const QString problem = error.kind == Error::Kind::RecordNotFound
        ? tr("HubSpot has no %1 with this ID. You can link all the same.").arg(typeName)
        : tr("The record could not be read: %1 You can link all the same.").arg(error.sentence());
    for (Side side : {Side::From, Side::To}) {
        if (this->record(side) == record) {
            end(side).titled = record;
            end(side).title = {};
            end(side).problem = problem;
        }
    }
    Q_EMIT changed();
}

QString LinkDraft::typeError(Side side) const
{
    const auto type = m_types.parse(end(side).typeText);
    return type ? QString() : type.error().sentence();
}

QString LinkDraft::recordError(Side side) const
{
    const QString text = end(side).recordText;
    if (text.trimmed().isEmpty())
        return {};
    const auto id = RecordId::parse(text);
    if (!id)
        return id.error().sentence();
    if (side == Side::To && record(Side::From) && record(Side::From) == record(Side::To))
        return tr("From and To are the same record; a record cannot be linked to itself.");
    return {};
}

QString LinkDraft::recordWarning(Side side) const
{
    return record(side) && end(side).titled == record(side) ? end(side).problem : QString();
}

RecordTitle LinkDraft::title(Side side) const
{
    return record(side) && end(side).titled == record(side) ? end(side).title : RecordTitle{};
}

std::optional<RecordRef> LinkDraft::record(Side side) const
{
    const auto type = m_types.parse(end(side).typeText);
    const auto id = RecordId::parse(end(side).recordText);
    if (!type || !id)
        return std::nullopt;
    return RecordRef{*type, *id};
}

std::optional<Direction> LinkDraft::direction() const
{
    const auto from = m_types.parse(m_from.typeText);
    const auto to = m_types.parse(m_to.typeText);
    if (!from || !to)
        return std::nullopt;
    return Direction{*from, *to};
}

const LabelCatalogue::Labels *LinkDraft::labelsHere() const
{
    const auto here = direction();
    return here ? m_labels.of(*here) : nullptr;
}

QList<LabelledType> LinkDraft::offered() const
{
    const LabelCatalogue::Labels *labels = labelsHere();
    QList<LabelledType> all = labels ? labels->types : QList<LabelledType>();
    for (const AssociationType &type : m_chosen) {
        if (!containsType(all, type))
            all.append(labelled(type));
    }
    return all;
}

bool LinkDraft::isListed(const AssociationType &type) const
{
    const LabelCatalogue::Labels *labels = labelsHere();
    return labels && containsType(labels->types, type);
}

QString LinkDraft::labelsWarning() const
{
    const LabelCatalogue::Labels *labels = labelsHere();
    if (!labels)
        return {};
    if (!labels->problem.isEmpty())
        return tr("The labels could not be read: %1 You can type a label by its ID.").arg(labels->problem);
    for (const LabelledType &type : chosen()) {
        if (!containsType(labels->types, type.type) && misplaced(type.type).isEmpty())
            return tr("%1 is not in the account's list for this direction. You can link all the same.")
                .arg(type.type.shortText());
    }
    if (labels->types.isEmpty())
        return tr("HubSpot offers no labels for this pair of object types.");
    return {};
}

LabelledType LinkDraft::labelled(const AssociationType &type) const
{
    if (const LabelCatalogue::Labels *labels = labelsHere()) {
        for (const LabelledType &known : labels->types) {
            if (known.type == type)
                return known;
        }
    }
    return {type, m_texts.value(type)};
}

QList<LabelledType> LinkDraft::chosen() const
{
    QList<LabelledType> all;
    for (const AssociationType &type : m_chosen)
        all.append(labelled(type));
    const auto byType = typed();
    if (byType && typeIdError().isEmpty() && !m_chosen.contains(*byType))
        all.append(labelled(*byType));
    return all;
}

Result<AssociationType> LinkDraft::typed() const
{
    return AssociationType::parseTypeId(m_typeIdText).map([this](qint32 id) {
        return AssociationType{m_category, id};
    });
}

QString LinkDraft::typeIdError() const
{
    if (m_typeIdText.trimmed().isEmpty())
        return {};
    const auto type = typed();
    return type ? misplaced(*type) : type.error().sentence();
}

std::optional<AssociationType> LinkDraft::typeIdSuggestion() const
{
    const auto type = typed();
    const auto here = direction();
    return type && here ? m_labels.counterpart(*here, *type) : std::nullopt;
}

QString LinkDraft::chosenError() const
{
    for (const AssociationType &type : m_chosen) {
        if (const QString sentence = misplaced(type); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

QString LinkDraft::misplaced(const AssociationType &type) const
{
    const auto here = direction();
    const auto home = here ? m_labels.homeOf(*here, type) : std::nullopt;
    if (!home)
        return {};
    const QString sentence =
        tr("%1 belongs to %2 → %3, not to this direction.")
            .arg(type.shortText(), m_types.singular(home->from), m_types.singular(home->to));
    const auto right = m_labels.counterpart(*here, type);
    return right ? sentence + tr(" Here it is %1.").arg(right->shortText()) : sentence;
}

QString LinkDraft::reason() const
{
    for (Side side : {Side::From, Side::To}) {
        for (const QString &problem : {typeError(side), recordError(side)}) {
            if (!problem.isEmpty())
                return problem;
        }
    }
    if (!record(Side::From))
        return tr("Type the ID of the From record.");
    if (!record(Side::To))
        return tr("Type the ID of the To record.");
    for (const QString &problem : {typeIdError(), chosenError()}) {
        if (!problem.isEmpty())
            return problem;
    }
    const auto complete = request();
    return complete ? QString() : complete.error().sentence();
}

Result<LinkRequest> LinkDraft::request() const
{
    return LinkRequest::create(
        {record(Side::From).value_or(RecordRef{}), record(Side::To).value_or(RecordRef{})}, chosen(), m_mode);
}

} // namespace relata
