// SPDX-License-Identifier: MIT
#pragma once

#include "ui/presets/presetmodel.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;

namespace relata {

class LinkDraft;
class Catalogue;
class Messages;
class Note;
class PresetApplier;
class PresetStore;
class ThemeSwitch;
struct LabelMatch;

namespace Ui {
class PresetsPane;
}

/// The presets with their filter. Return or a double click applies one; everything else that can be done with
/// them is in the context menu and in the window's menu.
class PresetsPane : public QWidget {
    Q_OBJECT

public:
    struct Services {
        PresetStore &store;
        PresetModel &model;
        PresetApplier &applier;
        Messages &messages;
        const LinkDraft &draft; ///< the form, and the names of object types
        Catalogue &catalogue;
        const ThemeSwitch &theme;
    };

    explicit PresetsPane(const Services &services, QWidget *parent = nullptr);
    ~PresetsPane() override;

    /// Apply, edit, copy, move, export, delete; enabled while a row is current.
    QList<QAction *> presetActions() const { return m_actions; }
    /// Saves the content of the form; asks for a name, and again if it is used already.
    void save();
    void focusFilter();
    /// The ids of the chosen presets, and of those in chosen folders.
    QStringList chosenIds() const;
    /// Activates the preset with this number as its shortcut.
    void activateShortcut(int number);
    /// Opens the line in which a few letters find a preset.
    void showSwitcher();
    /// Hands over all presets with exportRequested().
    void exportAll();
    QStringList closedFolders() const;
    void setClosedFolders(const QStringList &folders);
    QSize sizeHint() const override;

Q_SIGNALS:
    void presetActivated(const relata::Preset &preset);
    void exportRequested(const QList<relata::Preset> &presets);

private:
    QAction *addAction(const QString &text, const QKeySequence &key, void (PresetsPane::*act)());
    void addActions();
    void refresh();
    std::optional<Preset> current() const;
    void activateCurrent();
    void exportChosen();
    void showMismatch(const Preset &preset, const QList<LabelMatch> &matches);
    bool mend(const Preset &preset, const QList<LabelMatch> &matches);
    void edit(const Preset &preset);
    void keep(const Preset &preset);
    void askToOverwrite(const Preset &preset, const Preset &there);
    void editCurrent();
    void copyCurrent();
    void moveUp();
    void moveDown();
    void moveTo(const std::optional<PresetModel::Place> &place);
    void moveToFolder();
    void renameFolder(int row);
    void askForFolder(const QString &title, const QString &proposed, const QStringList &ids);
    void moveChosen(const QStringList &ids, const QString &folder);
    void deleteChosen();
    void choose(const QString &id);
    bool report(const Result<void> &result);

    std::unique_ptr<Ui::PresetsPane> m_ui;
    Services m_services;
    Note *m_mismatch;
    Note *m_deletion;
    QAction *m_use = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_moveUp = nullptr;
    QAction *m_moveDown = nullptr;
    QList<QAction *> m_actions;
};

} // namespace relata
