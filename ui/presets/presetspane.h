// SPDX-License-Identifier: MIT
#pragma once

#include "presets/preset.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;

namespace relata {

class PresetModel;
class PresetStore;
class ThemeSwitch;

namespace Ui {
class PresetsPane;
}

/// The presets with their filter. Return or a double click applies one; rename and delete are in the context
/// menu and in the window's menu.
class PresetsPane : public QWidget {
    Q_OBJECT

public:
    PresetsPane(PresetStore &store, PresetModel &model, const ThemeSwitch &theme, QWidget *parent = nullptr);
    ~PresetsPane() override;

    QList<QAction *> presetActions() const; ///< apply, rename, delete; on while a preset is chosen
    /// Asks for a name, then saves the preset.
    void save(Preset preset, const QString &proposedName);
    void focusFilter();
    QSize sizeHint() const override;

Q_SIGNALS:
    void presetActivated(const relata::Preset &preset);
    void failed(const QString &sentence);

private:
    void addActions();
    void follow();
    std::optional<Preset> current() const;
    void applyCurrent();
    void renameCurrent();
    void deleteCurrent();
    void report(const Result<bool> &result);

    std::unique_ptr<Ui::PresetsPane> m_ui;
    PresetStore &m_store;
    PresetModel &m_model;
    QAction *m_apply;
    QAction *m_rename;
    QAction *m_delete;
};

} // namespace relata
