// SPDX-License-Identifier: MIT
#pragma once

#include "linking/linkoutcome.h"

#include <QDate>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace relata {

class HistoryModel;
class HistoryPane;
class Journal;
class LinkPage;
class Messages;
class PresetApplier;
class PresetModel;
class PresetTransfer;
class PresetsPane;
class ThemeSwitch;
class TypeFinder;
class RecordAddress;
enum class Side;
struct LabelMatch;
struct Preset;
struct Workspace;

/// What the window shows of the open account: form and result, presets, history, and how they work together.
/// The window gives the panes their places.
class Desk : public QObject {
    Q_OBJECT

public:
    struct Services {
        Journal &journal;
        ThemeSwitch &theme;
        Messages &messages;
        /// Asks whether links may be written into this account.
        std::function<QFuture<bool>()> mayWrite;
        /// How an account is called.
        std::function<QString(const QString &id)> accountTitle;
        /// The same by portal; empty when that account is not known.
        std::function<QString(const QString &portalId)> accountOf;
    };

    Desk(std::unique_ptr<Workspace> workspace, const Services &services, QObject *parent = nullptr);
    ~Desk() override;

    Workspace &workspace() { return *m_workspace; }
    LinkPage &page() { return *m_page; }
    HistoryPane &history() { return *m_history; }
    PresetsPane &presets() { return *m_presets; }

    PresetTransfer &presetTransfer() { return *m_transfer; }

    /// Brings the preset with this shortcut into the form.
    void applyShortcut(int shortcut);
    /// The line in which a few letters find a preset.
    void showSwitcher();
    void exportChosenPresets();
    void exportAllPresets();
    /// The page of the form's record in HubSpot.
    void openRecord(Side side);
    /// The window in which labels of all object types are looked up.
    void showTypeFinder();
    /// Takes back the newest change that stands, after a preview.
    void undoLast();
    /// Looks for rows that a crash or a lost answer left open; unknownFound() tells.
    void countUnknown();
    /// Settles them by reading from HubSpot.
    void checkUnknown();
    /// Asks the journal again; linksTodayCounted() tells.
    void countLinksToday();

Q_SIGNALS:
    void linksTodayCounted(int count);
    void unknownFound(int count);
    /// An address for the browser.
    void pageRequested(const QUrl &page);
    /// A record of another account is wanted, in that account.
    void accountRequested(relata::Side side, const relata::RecordAddress &address);

private:
    void connectPanes();
    void connectHistory();
    void followDay();
    void connectPresets();
    void applyPreset(const Preset &preset);
    void showMismatch(const Preset &preset, const QList<LabelMatch> &matches);
    void takeOutcome(const LinkOutcome &outcome);
    void openPage(const RecordRef &record);

    std::unique_ptr<Workspace> m_workspace;
    Journal &m_journal;
    ThemeSwitch &m_theme;
    Messages &m_messages;
    std::unique_ptr<PresetApplier> m_applier;
    std::unique_ptr<LinkPage> m_page;
    std::unique_ptr<HistoryModel> m_historyModel;
    std::unique_ptr<HistoryPane> m_history;
    std::unique_ptr<PresetModel> m_presetModel;
    std::unique_ptr<PresetsPane> m_presets;
    PresetTransfer *m_transfer;
    QTimer m_minute;
    QDate m_day = QDate::currentDate();       ///< "today" in the history
    std::unique_ptr<TypeFinder> m_typeFinder; ///< made when it is first wanted
};

} // namespace relata
