// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;

namespace relata {

class AccountMenu;
class MainWindow;
class Settings;
class ThemeSwitch;
enum class ThemeChoice;

/// The menus of the window: every action the program has, with its shortcut.
class MainMenu : public QObject {
    Q_OBJECT

public:
    struct Services {
        MainWindow &window;
        AccountMenu &accountMenu;
        Settings &settings;
        ThemeSwitch &theme;
    };

    explicit MainMenu(const Services &services);

    /// Offers what can be done with the panes in the window; without panes, only what works without them.
    void refresh();
    /// Whether the form can be linked.
    void setCanLink(bool can);

private:
    template <typename Act>
    void addPaneAction(QMenu *menu, const QString &text, const QKeySequence &key, Act act);
    void addFileMenu();
    void addLinkMenu();
    void addHistoryMenu();
    void addViewMenu();
    void addThemes(QMenu *menu);
    void addHelpMenu();
    void addPresetShortcuts();
    void fillPresetsMenu();
    void chooseTheme(ThemeChoice choice);
    void showAbout();
    void showShortcuts();

    Services m_services;
    QMenu *m_presets = nullptr;
    QMenu *m_history = nullptr;
    QAction *m_link = nullptr;
    QList<QAction *> m_paneActions; ///< disabled while there are no panes
};

} // namespace relata
