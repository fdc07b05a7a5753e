// SPDX-License-Identifier: MIT
#pragma once

#include "account/productionguard.h"
#include "linking/linkdraft.h"
#include "ui/common/messagebar.h"
#include "ui/common/messages.h"

#include <QFuture>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QDockWidget;
class QLabel;
class QVBoxLayout;

namespace relata {

class AccountActions;
class AccountButton;
class AccountMenu;
class Accounts;
class Desk;
class Journal;
class LinkDraft;
class Settings;
class ThemeSwitch;
class RecordAddress;
class WelcomePage;
enum class Side;
struct Error;
struct LinkOutcome;
struct Workspace;

/// The window: the desk of the open account with form and result in the centre, presets left, history right;
/// or three ways to begin while no account is open.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    struct Services {
        Accounts &accounts;
        Journal &journal;
        Settings &settings;
        ThemeSwitch &theme;
        std::function<std::unique_ptr<Workspace>(const Account &)> makeWorkspace;
        /// Opens an address in the system's browser; false when there is none.
        std::function<bool(const QUrl &)> openBrowser;
        QList<quint16> signInPorts;
        /// Restores the practice data.
        std::function<void()> resetPractice;
    };

    explicit MainWindow(const Services &services);
    ~MainWindow() override;

    /// Shows this account in the place of the one that is open, unless a link is under way in that. Each
    /// account's form keeps what it holds until the program ends.
    void openAccount(const QString &id);
    void showWelcome();
    /// Null while no account is open.
    Desk *desk() { return m_desk.get(); }

    /// A bar at the top that says what concerns the whole window.
    void showWarning(const QString &sentence);
    void showError(const QString &sentence);
    /// Opens a file of presets in the open account; without one it waits until one is open.
    void openPresets(const QString &path);
    /// Says where a damaged file was moved.
    void showSetAside(const QString &path);
    /// The same of the history, whose rows are being brought over.
    void showHistorySetAside(const QString &path);
    /// Says how many of them could be.
    void showHistorySaved(qint64 rows);
    /// Docks back in their places, at their first widths.
    void resetLayout();
    /// Comes forward, out of an icon too.
    void raiseWindow();

Q_SIGNALS:
    void firstFramePainted();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildTop();
    void buildCentre();
    void buildDocks();
    QDockWidget *addDock(const QString &name, const QString &title, Qt::DockWidgetArea area);
    void buildStatus();
    void buildMenus();
    void buildFileMenu();
    void buildLinkMenu();
    void buildHistoryMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void fillPresetsMenu();
    void connectAccounts();
    void keepDesk();
    void takeDesk(std::unique_ptr<Desk> desk);
    void connectDesk();
    void showAccount();
    void followDesk();
    void restoreLayout();
    void saveLayout();
    void saveClosedFolders();
    void focusNextPane();
    void closeLastOpened();
    void addBar(MessageBar::Kind kind, const QString &sentence);
    MessageBar *addAccountBar(MessageBar::Kind kind, const QString &sentence);
    MessageBar *addTopicBar(MessageBar::Kind kind, const QString &sentence, const char *about);
    void closeAccountBars();
    void closeTopicBars(const char *about);
    void closeDeskBars();
    void signInEnded(const QString &id, const Error &why);
    void keychainFailed(const QString &id, const Error &why);
    void takeMove(const QString &id, const QUrl &apiBase);
    void showKept();
    void showUnknown(int count);
    void showNothingSent(const QString &sentence);
    void closeNothingSent();
    std::optional<Account> account() const;
    std::optional<Account> accountOf(const QString &portalId) const;
    QFuture<bool> mayWrite();
    QFuture<bool> askIfProduction(const Account &account);
    void openRecord(Side side, const RecordAddress &address);
    void closeAfter(const LinkOutcome &outcome);
    bool isOpen(const QString &id) const;
    void takeSignIn(const QString &id);
    void takeSignOut(const QStringList &troubles);
    void askToResetPractice();
    void showAbout();
    void showShortcuts();
    void updateBudget();

    Services m_services;
    ProductionGuard m_guard;
    Messages m_messages; ///< of whatever the desk shows
    std::unique_ptr<Desk> m_desk;
    /// What the session keeps of accounts that were opened before.
    struct Kept {
        LinkDraft::Form form;
        Catalogue::Kept catalogue;
    };
    std::map<QString, Kept> m_keptDesks; ///< by account
    std::unique_ptr<WelcomePage> m_welcome;
    AccountActions *m_actions;
    AccountMenu *m_accountMenu;
    AccountButton *m_accountButton = nullptr;
    QLabel *m_banner = nullptr;
    QMenu *m_presetsMenu = nullptr;
    QMenu *m_historyMenu = nullptr;
    QDockWidget *m_presetsDock = nullptr;
    QDockWidget *m_historyDock = nullptr;
    QVBoxLayout *m_centre = nullptr;
    QVBoxLayout *m_bars = nullptr;
    QLabel *m_budget = nullptr;
    QLabel *m_kept = nullptr;
    QLabel *m_linksToday = nullptr;
    QAction *m_link = nullptr;
    QList<QAction *> m_deskActions; ///< off while no account is open
    QTimer m_budgetTimer;
    QByteArray m_firstLayout;
    QString m_presetsToOpen;       ///< a file that waits for an account
    bool m_closesWhenDone = false; ///< the person closed the window while a link was under way
    bool m_painted = false;
};

} // namespace relata
