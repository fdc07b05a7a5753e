// SPDX-License-Identifier: MIT
#include "linking/linkdraft.h"

#include "crm/sentence.h"

#include <algorithm>
#include <utility>

namespace relata {

LinkDraft::LinkDraft(const Catalogue &catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(catalogue)
{
    m_form.chosenFor = direction();
    connect(&catalogue, &Catalogue::changed, this, &LinkDraft::onCatalogueChanged);
    connect(&catalogue.titles(), &RecordTitles::changed, this, &LinkDraft::onTitlesChanged);
}

void LinkDraft::onCatalogueChanged()
{
    for (Side side : {Side::From, Side::To})
        end(side).recognizeType(objectTypes());
    forgetLabelsOfOtherDirections();
    Q_EMIT changed();
}

void LinkDraft::onTitlesChanged(const ObjectTypeId &type)
{
    if (record(Side::From).value_or(RecordReference{}).type == type
        || record(Side::To).value_or(RecordReference{}).type == type)
        Q_EMIT changed();
}

void LinkDraft::setTypeText(Side side, const QString &text)
{
    if (end(side).isType(text, objectTypes()))
        return;
    end(side).setTypeText(text, objectTypes());
    forgetLabelsOfOtherDirections();
    Q_EMIT changed();
}

void LinkDraft::setRecordText(Side side, const QString &text)
{
    if (recordText(side) == text)
        return;
    end(side).setRecordText(text);
    forgetLabelsOfOtherDirections();
    Q_EMIT changed();
}

void LinkDraft::finishRecordText(Side side)
{
    const QString before = recordText(side) + recordError(side);
    end(side).finish();
    if (recordText(side) + recordError(side) == before)
        return;
    forgetLabelsOfOtherDirections();
    Q_EMIT changed();
}

void LinkDraft::setRecord(Side side, const RecordReference &record)
{
    end(side).setRecord(record);
    forgetLabelsOfOtherDirections();
    Q_EMIT changed();
}

void LinkDraft::setChosen(const QList<AssociationType> &types, bool chosen)
{
    bool isChange = false;
    for (const AssociationType &type : types) {
        if (isChosen(type) == chosen)
            continue;
        isChange = true;
        if (chosen)
            m_form.chosen.append(type);
        else
            m_form.chosen.removeAll(type);
    }
    if (!isChange)
        return;
    m_swapNote.clear();
    Q_EMIT changed();
}

void LinkDraft::setMode(LinkMode mode)
{
    if (std::exchange(m_form.mode, mode) != mode)
        Q_EMIT changed();
}

void LinkDraft::setCategory(const Category &category)
{
    if (m_form.category == category)
        return;
    m_form.category = category;
    Q_EMIT changed();
}

void LinkDraft::setTypeIdText(const QString &text)
{
    if (m_form.typeIdText == text)
        return;
    m_form.typeIdText = text;
    Q_EMIT changed();
}

bool LinkDraft::addTyped()
{
    const auto type = typed();
    if (!type || !typeIdError().isEmpty())
        return false;
    if (!m_form.chosen.contains(*type))
        m_form.chosen.append(*type);
    m_form.typeIdText.clear();
    Q_EMIT changed();
    return true;
}

void LinkDraft::acceptSuggestion()
{
    const auto suggestion = typeIdSuggestion();
    if (!suggestion)
        return;
    m_form.typeIdText.clear();
    m_swapNote.clear();
    if (!isChosen(*suggestion))
        m_form.chosen.append(*suggestion);
    Q_EMIT changed();
}

void LinkDraft::swap()
{
    for (Side side : {Side::From, Side::To})
        end(side).finish();
    const auto before = direction();
    const QList<LabelledType> labels = chosen();
    std::swap(m_form.from, m_form.to);
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
        return m_catalogue.labels().homeOf(before, type) == before.reversed();
    };
    const auto typedNow = typed();
    for (const LabelledType &type : labels) {
        if (isRightNow(type.type)) {
            turned.append(type.type);
            continue;
        }
        const auto other = m_catalogue.labels().inverse(before, type.type);
        const QString text = type.label.isEmpty() ? type.type.shortText() : type.label;
        if (!other)
            notes.append(sentence(
                tr("HubSpot names no counterpart of “%1”; choose a label for this direction."), {text}));
        else if (!other->certain)
            notes.append(sentence(
                tr("“%1” is probably the other side of “%2”; check it."), {other->type.label, text}));
        if (other)
            turned.append(other->type.type);
    }
    m_form.chosen = turned;
    m_form.texts.clear();
    if (!typedNow || !isRightNow(*typedNow))
        m_form.typeIdText.clear();
    m_form.chosenFor = direction();
    m_swapNote = notes.join(QLatin1Char(' '));
}

void LinkDraft::choose(const Direction &direction, const LabelledType &type)
{
    m_form.from.setType(direction.from);
    m_form.to.setType(direction.to);
    forgetLabelsOfOtherDirections();
    if (!m_form.chosen.contains(type.type))
        m_form.chosen.append(type.type);
    m_form.texts.insert(type.type, type.label);
    Q_EMIT changed();
}

void LinkDraft::fill(const Content &content)
{
    m_swapNote.clear();
    m_form.from.setType(content.direction.from);
    m_form.to.setType(content.direction.to);
    if (!content.fromText.isEmpty())
        m_form.from.setRecordText(content.fromText);
    if (!content.toText.isEmpty())
        m_form.to.setRecordText(content.toText);
    m_form.chosen = withoutLabels(content.types);
    m_form.texts.clear();
    for (const LabelledType &type : content.types)
        m_form.texts.insert(type.type, type.label);
    m_form.mode = content.mode;
    m_form.typeIdText.clear();
    m_form.chosenFor = direction();
    Q_EMIT changed();
}

LinkDraft::Input LinkDraft::input() const
{
    const auto text = [this](Side side) {
        return record(side) ? QString() : recordText(side);
    };
    return {record(Side::From), record(Side::To), text(Side::From), text(Side::To), withoutLabels(chosen()),
        m_form.mode};
}

LinkDraft::Form LinkDraft::form() const
{
    Form form = m_form;
    for (const LabelledType &type : chosen())
        form.texts.insert(type.type, type.label);
    return form;
}

void LinkDraft::setForm(const Form &form)
{
    m_form = form;
    m_swapNote.clear();
    Q_EMIT changed();
}

void LinkDraft::clear()
{
    m_form.from.setRecordText({});
    m_form.to.setRecordText({});
    m_swapNote.clear();
    m_form.chosen.clear();
    m_form.texts.clear();
    m_form.mode = LinkMode::Add;
    m_form.typeIdText.clear();
    Q_EMIT changed();
}

// A chosen label means nothing in another direction. While an object type is being typed there is no
// direction; the labels wait for the next one.
void LinkDraft::forgetLabelsOfOtherDirections()
{
    const auto here = direction();
    if (!here || here == m_form.chosenFor)
        return;
    m_form.chosen.clear();
    m_form.texts.clear();
    m_swapNote.clear();
    m_form.chosenFor = here;
}

std::optional<RecordReference> LinkDraft::record(Side side) const
{
    return end(side).record(m_catalogue.portalId());
}

std::optional<RecordAddress> LinkDraft::foreignAddress(Side side) const
{
    return end(side).foreignAddress(m_catalogue.portalId());
}

QList<RecordAddress> LinkDraft::addressesOfUnknownPortal() const
{
    QList<RecordAddress> addresses;
    for (Side side : {Side::From, Side::To}) {
        if (m_catalogue.portalId().isEmpty() && end(side).address())
            addresses.append(*end(side).address());
    }
    return addresses;
}

std::optional<RecordStatus> LinkDraft::found(Side side) const
{
    const auto there = record(side);
    return there ? m_catalogue.titles().found(*there) : std::nullopt;
}

RecordTitle LinkDraft::title(Side side) const
{
    return found(side).value_or(RecordStatus()).title;
}

std::optional<RecordReference> LinkDraft::survivor(Side side) const
{
    const auto record = found(side);
    const bool isMerged = record && record->kind == RecordStatus::Merged;
    return isMerged ? std::optional(RecordReference{*type(side), record->survivor}) : std::nullopt;
}

std::optional<RecordPair> LinkDraft::pair() const
{
    const auto from = record(Side::From);
    const auto to = record(Side::To);
    return from && to ? std::optional(RecordPair{*from, *to}) : std::nullopt;
}

std::optional<Direction> LinkDraft::direction() const
{
    const auto from = type(Side::From);
    const auto to = type(Side::To);
    return from && to ? std::optional(Direction{*from, *to}) : std::nullopt;
}

const LabelCatalogue::Labels *LinkDraft::labelsHere() const
{
    const auto here = direction();
    return here ? m_catalogue.labels().of(*here) : nullptr;
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
    for (const AssociationType &type : m_form.chosen) {
        if (!containsType(all, type))
            all.append(labelled(type));
    }
    return all;
}

std::optional<LabelCatalogue::Inverse> LinkDraft::inverse(const AssociationType &type) const
{
    const auto here = direction();
    return here ? m_catalogue.labels().inverse(*here, type) : std::nullopt;
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
    const QString text = m_form.texts.value(type);
    return {type, text, text.isEmpty()};
}

QList<LabelledType> LinkDraft::chosen() const
{
    QList<LabelledType> all;
    for (const AssociationType &type : m_form.chosen)
        all.append(labelled(type));
    const auto byType = typed();
    if (byType && typeIdError().isEmpty() && !m_form.chosen.contains(*byType))
        all.append(labelled(*byType));
    return all;
}

Result<AssociationType> LinkDraft::typed() const
{
    return AssociationType::parseTypeId(m_form.typeIdText).map([this](qint32 id) {
        return AssociationType{m_form.category, id};
    });
}

Result<LinkRequest> LinkDraft::request() const
{
    return LinkRequest::create(
        {record(Side::From).value_or(RecordReference{}), record(Side::To).value_or(RecordReference{})},
        chosen(), m_form.mode);
}

} // namespace relata
