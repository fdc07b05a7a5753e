// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

#include <QObject>

#include <optional>

namespace relata {

class DraftLookup;
class LinkDraft;
class PresetStore;

/// Brings presets into the form, compares their labels with the account's as soon as those are known, and
/// remembers which one the form was filled from.
class PresetApplier : public QObject {
    Q_OBJECT

public:
    PresetApplier(PresetStore &store, LinkDraft &draft, DraftLookup &lookup, QObject *parent = nullptr);

    /// Object types, labels, mode and fixed records; the other fields are emptied.
    void apply(const Preset &preset);
    /// Saves the preset with the labels that the account has, without those that are gone, and brings it into
    /// the form again.
    Result<void> mend(const Preset &preset, const QList<LabelMatch> &matches);
    /// The name of the preset that a request was made with; empty when it is not what a preset put into the
    /// form.
    QString nameFor(const LinkRequest &request) const;

Q_SIGNALS:
    /// A label of the preset is gone, or is another one in this account: none of them is ticked.
    void mismatched(const relata::Preset &preset, const QList<relata::LabelMatch> &matches);
    /// A preset begins to be applied, or none is any more: what was said of the one before does not hold.
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

/// What is wrong, in a sentence for each label.
QString mismatchText(const Preset &preset, const QList<LabelMatch> &matches);

} // namespace relata
