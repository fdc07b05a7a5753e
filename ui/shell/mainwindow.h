// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "linking/linkoutcome.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QDockWidget;
class QLabel;
class QMenu;
class QVBoxLayout;

namespace relata {

class Client;
class DraftLookup;
class HistoryModel;
class HistoryPane;
class Journal;
class LinkDraft;
class LinkPage;
class Linker;
class PresetModel;
class PresetStore;
class PresetsPane;
class Settings;
class ThemeSwitch;
struct HistoryEntry;
struct Preset;

/// The window: form and result in the centre, presets left, history right.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    struct Services {
        Account account;
        Client &client;
        Journal &journal;
        Linker &linker;
        LinkDraft &draft;
        DraftLookup &lookup;
        PresetStore &presets;
        Settings &settings;
        ThemeSwitch &theme;
        /// Restores the practice data; empty when the account is no practice portal.
        std::function<void()> resetPractice;
    };

    explicit MainWindow(const Services &services);

    /// A bar at the top that says what concerns the whole window.
    void showWarning(const QString &sentence);
    void showError(const QString &sentence);
    /// Says where a damaged file was moved.
    void showSetAside(const QString &path);
    /// Docks back in their places, at their first widths.
    void resetLayout();
    /// Comes forward, out of an icon too.
    void raiseWindow();

Q_SIGNALS:
    void firstFramePainted();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildTop();
    void buildCentre();
    void buildDocks();
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *pane, Qt::DockWidgetArea area);
    void buildStatus();
    void buildMenus();
    void buildFileMenu();
    void buildLinkMenu();
    void buildPresetsMenu();
    void buildViewMenu(QMenu *menu);
    void buildHelpMenu();
    void connectPanes();
    void restoreLayout();
    void focusNextPane();
    void closeLastOpened();
    void applyPreset(const Preset &preset);
    void savePreset();
    void addBar(bool isError, const QString &sentence);
    void askToResetPractice();
    void showAbout();
    void showShortcuts();
    void updateBudget();
    void updateLinksToday();
    void takeOutcome(const LinkOutcome &outcome);

    Services m_services;
    LinkPage *m_page;
    HistoryModel *m_historyModel;
    HistoryPane *m_history;
    PresetModel *m_presetModel;
    PresetsPane *m_presets;
    QDockWidget *m_presetsDock = nullptr;
    QDockWidget *m_historyDock = nullptr;
    QVBoxLayout *m_bars = nullptr;
    QLabel *m_budget = nullptr;
    QLabel *m_linksToday = nullptr;
    QAction *m_link = nullptr;
    QTimer m_budgetTimer;
    QByteArray m_firstLayout;
    bool m_painted = false;
};

} // namespace relata
