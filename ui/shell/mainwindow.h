// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "ui/common/messages.h"

#include <QFuture>
#include <QMainWindow>
#include <QUrl>

#include <functional>
#include <memory>

class QDockWidget;
class QLabel;
class QVBoxLayout;

namespace relata {

class AccountActions;
class AccountMenu;
class AccountPanes;
class Accounts;
class Journal;
class MainMenu;
class MessageBars;
class OpenAccount;
class RecordAddress;
class Settings;
class ThemeSwitch;
class TopBar;
class WelcomePage;
enum class Side;
struct LinkOutcome;
struct Workspace;

/// The frame of the program: bars at the top, presets left, form and result in the centre, history right; the
/// ways to begin while no account is open. Shows whichever account is open, even one that was opened before
/// the window.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    struct Services {
        OpenAccount &open;
        Accounts &accounts;
        Journal &journal;
        Settings &settings;
        ThemeSwitch &theme;
        /// Opens an address in the system's browser; false if there is none.
        std::function<bool(const QUrl &)> openBrowser;
        QList<quint16> signInPorts;
        /// Restores the practice data.
        std::function<QFuture<Result<void>>()> resetPractice;
    };

    explicit MainWindow(const Services &services);
    ~MainWindow() override;

    /// Shows this account instead of the current one.
    void openAccount(const QString &id);
    /// Opens a file of presets in the open account; without one it waits until one is open.
    void openPresets(const QString &path);
    /// Comes to the front, even if it is minimised.
    void raiseWindow();

    // The parts, for the menus.
    MessageBars &bars() { return *m_bars; }
    QDockWidget &presetsDock() { return *m_presetsDock; }
    QDockWidget &historyDock() { return *m_historyDock; }
    /// Null while no account is open; so is the workspace, which goes a moment later.
    AccountPanes *panes() { return m_panes.get(); }
    Workspace *workspace();
    /// Puts the docks back in their places, at their original widths.
    void resetLayout();
    void focusNextPane();

Q_SIGNALS:
    void firstFramePainted();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildCentre();
    QDockWidget *addDock(const QString &name, const QString &title, Qt::DockWidgetArea area);
    void buildStatusBar();
    void connectAccounts();
    void showOpen();
    void showPanes();
    void showWelcome();
    void removePanes();
    void showAccount();
    void updateChanging();
    void restoreLayout();
    void saveLayout();
    void openRecord(Side side, const RecordAddress &address);
    void onSignedIn(const QString &id);
    void onSignedOut(const QStringList &troubles);
    void onFinished(const LinkOutcome &outcome);
    void askToResetPractice();
    void resetPractice();

    Services m_services;
    Messages m_messages;
    AccountActions *m_actions;
    AccountMenu *m_accountMenu;
    TopBar *m_top;
    MessageBars *m_bars;
    QVBoxLayout *m_centre = nullptr;
    QDockWidget *m_presetsDock = nullptr;
    QDockWidget *m_historyDock = nullptr;
    QLabel *m_kept = nullptr;
    QLabel *m_linksToday = nullptr;
    MainMenu *m_menu = nullptr;
    std::unique_ptr<WelcomePage> m_welcome;
    std::unique_ptr<AccountPanes> m_panes;
    QByteArray m_firstLayout;
    QString m_presetsToOpen;       ///< a file that waits for an account
    bool m_closesWhenDone = false; ///< the person closed the window while a link was under way
    bool m_painted = false;
};

} // namespace relata
