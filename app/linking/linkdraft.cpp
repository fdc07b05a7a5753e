// SPDX-License-Identifier: MIT
#include "linking/linkdraft.h"

#include "crm/sentence.h"

#include <algorithm>

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
    end(side).take(text, m_types);
    m_homeProblem.clear(); // worth another try
    forgetLabelsOfOtherDirections();
    Q_EMIT changed();
}

void LinkDraft::finishRecordText(Side side)
{
    const QString before = end(side).recordText;
    end(side).finish(m_types);
    if (end(side).recordText == before && recordError(side).isEmpty())
        return;
    forgetLabelsOfOtherDirections();
    Q_EMIT changed();
}

void LinkDraft::setRecord(Side side, const RecordRef &record)
{
    end(side).typeText = m_types.singular(record.type);
    end(side).take(record.id.text(), m_types);
    forgetLabelsOfOtherDirections();
    Q_EMIT changed();
}

void LinkDraft::setChosen(const AssociationType &type, bool chosen)
{
    if (m_chosen.contains(type) == chosen)
        return;
    m_swapNote.clear();
    if (chosen)
        m_chosen.append(type);
    else
        m_chosen.removeAll(type);
    Q_EMIT changed();
}

void LinkDraft::drop(const QList<AssociationType> &types)
{
    m_chosen.removeIf([&types](const AssociationType &type) { return types.contains(type); });
    m_swapNote.clear();
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
    for (Side side : {Side::From, Side::To})
        finishRecordText(side);
    const auto before = direction();
    const QList<LabelledType> labels = chosen();
    std::swap(m_from, m_to);
    if (before)
        turnLabels(*before, labels);
    Q_EMIT changed();
}

// A label that belonged to the other direction all the time is right now.
void LinkDraft::turnLabels(const Direction &before, const QList<LabelledType> &labels)
{
    QList<AssociationType> turned;
    QStringList notes;
    const auto isRightNow = [&](const AssociationType &type) {
        return m_labels.homeOf(before, type) == before.reversed();
    };
    const auto typedNow = typed();
    for (const LabelledType &type : labels) {
        if (isRightNow(type.type)) {
            turned.append(type.type);
            continue;
        }
        const auto other = m_labels.inverse(before, type.type);
        const QString text = type.label.isEmpty() ? type.type.shortText() : type.label;
        if (!other)
            notes.append(sentence(
                tr("“%1” has no counterpart that HubSpot tells of; choose a label for this direction."),
                {text}));
        else if (!other->certain)
            notes.append(sentence(
                tr("“%1” is probably the other side of “%2”; check it."), {other->type.label, text}));
        if (other)
            turned.append(other->type.type);
    }
    m_chosen = turned;
    m_texts.clear();
    if (!typedNow || !isRightNow(*typedNow))
        m_typeIdText.clear();
    m_chosenFor = direction();
    m_swapNote = notes.join(QLatin1Char(' '));
}

void LinkDraft::choose(const Direction &direction, const LabelledType &type)
{
    m_from.setType(direction.from, m_types);
    m_to.setType(direction.to, m_types);
    forgetLabelsOfOtherDirections();
    if (!m_chosen.contains(type.type))
        m_chosen.append(type.type);
    m_texts.insert(type.type, type.label);
    Q_EMIT changed();
}

void LinkDraft::fill(const Content &content)
{
    m_swapNote.clear();
    m_from.setType(content.direction.from, m_types);
    m_to.setType(content.direction.to, m_types);
    if (!content.fromText.isEmpty())
        m_from.take(content.fromText, m_types);
    if (!content.toText.isEmpty())
        m_to.take(content.toText, m_types);
    m_chosen = withoutLabels(content.types);
    m_texts.clear();
    for (const LabelledType &type : content.types)
        m_texts.insert(type.type, type.label);
    m_mode = content.mode;
    m_typeIdText.clear();
    m_chosenFor = direction();
    Q_EMIT changed();
}

LinkDraft::Input LinkDraft::input() const
{
    const auto text = [this](Side side) {
        return record(side) ? QString() : recordText(side);
    };
    return {record(Side::From), record(Side::To), text(Side::From), text(Side::To), withoutLabels(chosen()),
        m_mode};
}

void LinkDraft::takeOver(const LinkDraft &other)
{
    m_types = other.m_types;
    m_from = other.m_from;
    m_to = other.m_to;
    for (Side side : {Side::From, Side::To})
        end(side).setPortal(m_portalId);
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
    m_from.take({}, m_types);
    m_to.take({}, m_types);
    m_swapNote.clear();
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
    m_swapNote.clear();
    m_chosenFor = here;
}

void LinkDraft::setObjectTypes(const ObjectTypes &types)
{
    m_types = types;
    if (types.isComplete())
        m_typesProblem.clear();
    // A type that came by its ID is shown by its name as soon as that is known.
    for (Side side : {Side::From, Side::To}) {
        if (const auto id = ObjectTypeId::parse(end(side).typeText))
            end(side).typeText = m_types.singular(*id);
    }
    tellLearned();
}

void LinkDraft::tellLearned()
{
    Q_EMIT learned();
    Q_EMIT changed();
}

void LinkDraft::setLabels(const Direction &direction, const QList<LabelledType> &labels)
{
    m_labels.store({direction, labels, {}});
    tellLearned();
}

void LinkDraft::setLabelsProblem(const Direction &direction, const Error &error)
{
    m_labels.store({direction, {}, error.sentence()});
    tellLearned();
}

void LinkDraft::setLabelNames(const QList<SchemaAssociation> &associations)
{
    m_labels.storeNames(associations);
    tellLearned();
}

void LinkDraft::setFound(const DraftEnd::Found &found)
{
    for (Side side : {Side::From, Side::To}) {
        if (record(side) == found.record)
            end(side).setFound(found);
    }
    Q_EMIT changed();
}

void LinkDraft::setTypesProblem(const Error &error)
{
    m_typesProblem = sentence(
        tr("The account's object types could not be read: %1 Custom objects can be typed by ID, such as "
           "2-3465404."),
        {error.sentence()});
    Q_EMIT changed();
}

void LinkDraft::setHome(const QString &portalId, const QString &uiDomain)
{
    m_portalId = portalId;
    m_uiDomain = uiDomain;
    m_homeProblem.clear();
    for (Side side : {Side::From, Side::To})
        end(side).setPortal(portalId);
    Q_EMIT changed();
}

void LinkDraft::setHomeProblem(const Error &error)
{
    m_homeProblem = error.sentence();
    Q_EMIT changed();
}

void LinkDraft::updateOutlook(const std::function<void(PairOutlook &)> &update)
{
    update(m_outlook);
    tellLearned();
}

std::optional<RecordRef> LinkDraft::record(Side side) const
{
    return end(side).record(m_types);
}

bool LinkDraft::isThere(Side side) const
{
    const DraftEnd::Found *found = end(side).found(m_types);
    return found && (found->kind == DraftEnd::Found::There || found->kind == DraftEnd::Found::Unread);
}

std::optional<RecordPair> LinkDraft::pair() const
{
    const auto from = record(Side::From);
    const auto to = record(Side::To);
    return from && to ? std::optional(RecordPair{*from, *to}) : std::nullopt;
}

QUrl LinkDraft::pageOf(const RecordRef &record) const
{
    return RecordAddress::pageOf(m_uiDomain, m_portalId, record);
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
    const auto group = [](const LabelledType &type) {
        const qsizetype known = Category::known().indexOf(type.type.category);
        return known < 0 ? Category::known().size() : known;
    };
    std::stable_sort(all.begin(), all.end(),
        [&group](const LabelledType &a, const LabelledType &b) { return group(a) < group(b); });
    for (const AssociationType &type : m_chosen) {
        if (!containsType(all, type))
            all.append(labelled(type));
    }
    return all;
}

std::optional<LabelCatalogue::Inverse> LinkDraft::inverse(const AssociationType &type) const
{
    const auto here = direction();
    return here ? m_labels.inverse(*here, type) : std::nullopt;
}

bool LinkDraft::isListed(const AssociationType &type) const
{
    const LabelCatalogue::Labels *labels = labelsHere();
    return labels && containsType(labels->types, type);
}

LabelledType LinkDraft::labelled(const AssociationType &type) const
{
    if (const LabelCatalogue::Labels *labels = labelsHere()) {
        for (const LabelledType &known : labels->types) {
            if (known.type == type)
                return known;
        }
    }
    const QString text = m_texts.value(type);
    return {type, text, text.isEmpty()};
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

Result<LinkRequest> LinkDraft::request() const
{
    return LinkRequest::create(
        {record(Side::From).value_or(RecordRef{}), record(Side::To).value_or(RecordRef{})}, chosen(), m_mode);
}

const PairState *LinkDraft::present() const
{
    const auto both = pair();
    return both ? m_outlook.present(*both) : nullptr;
}

} // namespace relata
