// SPDX-License-Identifier: MIT
#include "presets/presetapplier.h"

#include "crm/sentence.h"
#include "linking/draftlookup.h"
#include "linking/linkdraft.h"
#include "presets/presetstore.h"

#include <algorithm>

namespace relata {

namespace {

QString proposedName(const QList<LabelledType> &types)
{
    QStringList labels;
    for (const LabelledType &type : types)
        labels.append(type.label.isEmpty() ? type.type.shortText() : type.label);
    return labels.join(QStringLiteral(" + "));
}

std::optional<FixedRecord> fixedRecord(const LinkDraft &draft, Side side)
{
    const auto record = draft.record(side);
    return record ? std::optional(FixedRecord{record->id, draft.title(side).name}) : std::nullopt;
}

} // namespace

std::optional<Preset> presetOf(const LinkDraft &draft)
{
    const auto direction = draft.direction();
    const QList<LabelledType> types = draft.chosen();
    if (!direction || types.isEmpty())
        return std::nullopt;
    Preset preset;
    preset.name = proposedName(types);
    preset.direction = *direction;
    preset.types = types;
    preset.mode = draft.mode();
    preset.from = fixedRecord(draft, Side::From);
    preset.to = fixedRecord(draft, Side::To);
    return preset;
}

PresetApplier::PresetApplier(PresetStore &store, LinkDraft &draft, DraftLookup &lookup, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_draft(draft)
    , m_lookup(lookup)
{
    connect(&draft.catalogue(), &Catalogue::changed, this, &PresetApplier::compare);
    connect(&draft, &LinkDraft::changed, this, &PresetApplier::onDraftChanged);
    connect(&store, &PresetStore::changed, this, &PresetApplier::onStoreChanged);
}

void PresetApplier::apply(const Preset &preset)
{
    m_applied = preset;
    m_compared = m_isHeldBack = false;
    Q_EMIT matched();
    const auto text = [](const std::optional<FixedRecord> &record) {
        return record ? record->id.text() : QString();
    };
    m_draft.fill({preset.direction, text(preset.from), text(preset.to), preset.types, preset.mode});
    m_lookup.start();
    compare();
}

// Once the person has changed something, it is no longer the preset.
void PresetApplier::onDraftChanged()
{
    if (!m_applied)
        return;
    const QList<AssociationType> chosen = withoutLabels(m_draft.chosen());
    const QList<AssociationType> kept =
        m_isHeldBack ? QList<AssociationType>() : withoutLabels(m_applied->types);
    if (m_draft.direction() != m_applied->direction || m_draft.mode() != m_applied->mode
        || !std::is_permutation(chosen.cbegin(), chosen.cend(), kept.cbegin(), kept.cend())) {
        m_applied.reset();
        Q_EMIT matched();
    }
}

// The same if the preset itself was changed or removed.
void PresetApplier::onStoreChanged()
{
    if (!m_applied)
        return;
    const auto now = m_store.find(m_applied->id);
    if (now && hasSameLink(*now, *m_applied)) {
        m_applied = now;
    } else {
        m_applied.reset();
        Q_EMIT matched();
    }
}

void PresetApplier::compare()
{
    if (!m_applied || m_compared)
        return;
    const LabelCatalogue::Labels *labels = m_draft.catalogue().labels().of(m_applied->direction);
    if (!labels || !labels->problem.isEmpty())
        return;
    m_compared = true;
    const auto matches = matchLabels(*m_applied, labels->types);
    if (!needsMending(matches))
        return;
    // A label that is another one here must not be linked by mistake, nor the rest alone.
    m_isHeldBack = true;
    const Preset applied = *m_applied; // a listener may apply another preset
    m_draft.setChosen(withoutLabels(applied.types), false);
    Q_EMIT mismatched(applied, matches);
}

Result<void> PresetApplier::mend(const Preset &preset, const QList<LabelMatch> &matches)
{
    const Preset whole = mended(preset, matches);
    const auto saved = m_store.replace(whole);
    if (saved)
        apply(whole);
    return saved;
}

QString PresetApplier::nameFor(const LinkRequest &request) const
{
    return m_applied && isMadeWith(request, *m_applied) ? m_applied->name : QString();
}

QString mismatchText(const Preset &preset, const QList<LabelMatch> &matches)
{
    const auto isGone = [](const LabelMatch &match) {
        return match.kind == LabelMatch::Kind::Gone;
    };
    const qsizetype gone = std::count_if(matches.cbegin(), matches.cend(), isGone);
    QStringList lines{
        sentence(PresetApplier::tr("The preset “%1” no longer fits this account; its labels are not ticked:"),
            {shortened(preset.name, 100)})};
    lines += matchTexts(matches);
    if (gone == matches.size())
        lines.append(PresetApplier::tr("Choose labels in the form and edit the preset, or delete it."));
    else if (gone > 0)
        lines.append(PresetApplier::tr("Mending it leaves out what does not exist."));
    return lines.join(QLatin1Char('\n'));
}

} // namespace relata
