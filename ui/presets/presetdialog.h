// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

#include <QDialog>

#include <memory>

namespace relata {

class LinkDraft;
class PresetStore;

namespace Ui {
class PresetDialog;
}

/// Everything that can be changed about a preset, new or existing.
class PresetDialog : public QDialog {
    Q_OBJECT

public:
    /// The preset to begin with; a new one has no id. `form` is the content of the form as a preset; a form
    /// without labels cannot be used.
    PresetDialog(const Preset &preset, const std::optional<Preset> &form, const PresetStore &store,
        const LinkDraft &draft, QWidget *parent = nullptr);
    ~PresetDialog() override;

    /// As it is to be saved.
    Preset preset() const;

private:
    void fillShortcuts(const PresetStore &store);
    std::optional<FixedRecord> offered(
        const Direction &direction, std::optional<FixedRecord> Preset::*end) const;
    void offerRecords();
    void refresh();

    std::unique_ptr<Ui::PresetDialog> m_ui;
    Preset m_preset;
    std::optional<Preset> m_form;
    const LinkDraft &m_draft;
};

} // namespace relata
