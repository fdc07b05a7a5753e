// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

#include <QObject>

#include <optional>

namespace relata {

class DraftLookup;
class LinkDraft;
class PresetStore;

/// Fills the form from presets, compares their labels with the account's as soon as those are known, and
/// remembers which preset the form was filled from.
class PresetApplier : public QObject {
    Q_OBJECT

public:
    PresetApplier(PresetStore &store, LinkDraft &draft, DraftLookup &lookup, QObject *parent = nullptr);

    /// Object types, labels, mode and fixed records; the other fields are emptied.
    void apply(const Preset &preset);
    /// Saves the preset with the labels that the account has, without missing ones, and fills the form again.
    Result<void> mend(const Preset &preset, const QList<LabelMatch> &matches);
    /// The name of the preset that a request was made with; empty when it is not what a preset put into the
    /// form.
    QString nameFor(const LinkRequest &request) const;

Q_SIGNALS:
    /// A label of the preset is missing or is another one in this account: none of them is ticked.
    void mismatched(const relata::Preset &preset, const QList<relata::LabelMatch> &matches);
    /// Another preset is being applied, or none any more: messages about the previous one are void.
    void matched();

private:
    void onDraftChanged();
    void onStoreChanged();
    void compare();

    PresetStore &m_store;
    LinkDraft &m_draft;
    DraftLookup &m_lookup;
    std::optional<Preset> m_applied;
    bool m_compared = false;
    bool m_isHeldBack = false; ///< its labels do not fit and are not in the form
};

/// The preset that the form would be saved as, with its records as fixed ones; nothing without object types
/// and a label.
std::optional<Preset> presetOf(const LinkDraft &draft);

/// What is wrong, a sentence for each label.
QString mismatchText(const Preset &preset, const QList<LabelMatch> &matches);

} // namespace relata
