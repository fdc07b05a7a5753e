// SPDX-License-Identifier: MIT
#include "ui/shell/mainwindow.h"

#include "account/accounts.h"
#include "async/then.h"
#include "crm/sentence.h"
#include "settings/settings.h"
#include "ui/account/accountactions.h"
#include "ui/account/accountmenu.h"
#include "ui/account/welcomepage.h"
#include "ui/common/heldkeys.h"
#include "ui/common/messagebars.h"
#include "ui/common/question.h"
#include "ui/history/historypane.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetspane.h"
#include "ui/presets/presettransfer.h"
#include "ui/shell/accountbars.h"
#include "ui/shell/accountpanes.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/mainmenu.h"
#include "ui/shell/topbar.h"
#include "workspace/openaccount.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace relata {

namespace {

constexpr int layoutVersion = 1;

} // namespace

MainWindow::MainWindow(const Services &services)
    : m_services(services)
    , m_actions(new AccountActions(
          {services.accounts, services.journal, services.openBrowser, services.signInPorts}, this))
    , m_accountMenu(new AccountMenu(services.accounts, services.theme, this))
    , m_top(new TopBar(m_accountMenu))
    , m_bars(new MessageBars)
{
    new HeldKeys(this); // before there is any action
    connect(new FileDrop(this), &FileDrop::presetsDropped, this, &MainWindow::openPresets);
    addToolBar(m_top);
    buildCentre();
    m_presetsDock = addDock(QStringLiteral("presets"), tr("Presets"), Qt::LeftDockWidgetArea);
    m_historyDock = addDock(QStringLiteral("history"), tr("History"), Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    buildStatusBar();
    m_menu = new MainMenu({*this, *m_accountMenu, services.settings, services.theme});
    connect(&m_messages, &Messages::errorShown, m_bars, &MessageBars::showError);
    connect(&m_messages, &Messages::statusShown, this,
        [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    resize(QSize(1320, 880).boundedTo(screen()->availableSize()));
    restoreGeometry(services.settings.value(settings::windowGeometry));
    m_firstLayout = saveState(layoutVersion);
    m_presetsDock->hide();
    m_historyDock->hide();
    connectAccounts();
    if (services.open.workspace())
        showOpen();
}

MainWindow::~MainWindow() = default;

Workspace *MainWindow::workspace()
{
    return m_services.open.workspace();
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget;
    m_centre = new QVBoxLayout(centre);
    m_centre->setContentsMargins(0, 0, 0, 0);
    m_centre->setSpacing(0);
    m_centre->addWidget(m_bars);
    setCentralWidget(centre);
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    m_kept = new QLabel;
    statusBar()->addPermanentWidget(m_kept);
    m_linksToday = new QLabel;
    statusBar()->addPermanentWidget(m_linksToday);
    statusBar()->showMessage(tr("Ready"));
}

void MainWindow::connectAccounts()
{
    OpenAccount &open = m_services.open;
    connect(m_accountMenu, &AccountMenu::switchRequested, this, &MainWindow::openAccount);
    connect(m_accountMenu, &AccountMenu::signInRequested, m_actions, [this] { m_actions->signIn(); });
    connect(m_accountMenu, &AccountMenu::keyRequested, m_actions, [this] { m_actions->useKey(); });
    connect(m_accountMenu, &AccountMenu::pageRequested, m_actions,
        [this, &open] { m_actions->showPage(*open.account(), open.workspace()->draft.objectTypes()); });
    connect(m_accountMenu, &AccountMenu::signOutRequested, m_actions,
        [this, &open] { m_actions->signOut(open.account()->id); });
    connect(m_accountMenu, &AccountMenu::resetRequested, this, &MainWindow::askToResetPractice);
    connect(m_actions, &AccountActions::signedIn, this, &MainWindow::onSignedIn);
    connect(m_actions, &AccountActions::signingOut, &open, &OpenAccount::forget);
    connect(m_actions, &AccountActions::signedOut, this, &MainWindow::onSignedOut);
    connect(m_actions, &AccountActions::versionChanged, this, &MainWindow::openAccount);
    connect(&m_services.accounts, &Accounts::changed, this, &MainWindow::showAccount);
    connect(&open, &OpenAccount::closing, this, &MainWindow::removePanes);
    connect(&open, &OpenAccount::changed, this, &MainWindow::showOpen);
    connect(&open, &OpenAccount::moved, this, &MainWindow::showAccount);
    new AccountBars(m_services.accounts, open, *m_actions, *m_bars);
}

void MainWindow::openAccount(const QString &id)
{
    const bool isBusy = m_services.open.isBusy();
    const auto opened = m_services.open.open(id);
    if (isBusy)
        return statusBar()->showMessage(opened.error().sentence());
    if (!opened)
        m_bars->showError(opened.error().sentence());
    else if (!opened->isEmpty())
        m_bars->showWarning(*opened);
    if (m_panes && !m_presetsToOpen.isEmpty())
        openPresets(std::exchange(m_presetsToOpen, {}));
}

void MainWindow::openPresets(const QString &path)
{
    if (m_panes)
        return m_panes->presetTransfer().importFrom(path);
    m_presetsToOpen = path;
    statusBar()->showMessage(tr("Open an account first; the presets will be shown then."));
}

// The account that is open, or the ways to open one.
void MainWindow::showOpen()
{
    if (workspace())
        showPanes();
    else
        showWelcome();
    m_menu->refresh();
    updateChanging();
    showAccount();
    m_top->setClient(workspace() ? &workspace()->client : nullptr);
}

void MainWindow::showWelcome()
{
    m_presetsDock->hide();
    m_historyDock->hide();
    m_linksToday->clear();
    m_welcome = std::make_unique<WelcomePage>(m_services.accounts.hasPractice());
    connect(m_welcome.get(), &WelcomePage::signInRequested, m_actions, [this] { m_actions->signIn(); });
    connect(m_welcome.get(), &WelcomePage::keyRequested, m_actions, [this] { m_actions->useKey(); });
    connect(
        m_welcome.get(), &WelcomePage::practiceRequested, this,
        [this] { openAccount(Account::practiceId()); }, Qt::QueuedConnection);
    m_centre->addWidget(m_welcome.get(), 1);
    m_welcome->focusFirst();
}

void MainWindow::showPanes()
{
    m_welcome.reset();
    Workspace &open = *workspace();
    m_panes = std::make_unique<AccountPanes>(
        AccountPanes::Services{m_services.open, m_services.journal, m_services.theme, m_messages,
            [&accounts = m_services.accounts](const QString &id) {
                const auto known = accounts.find(id);
                return known ? known->title() : id;
            },
            m_services.openBrowser},
        AccountPanes::Places{*m_centre, *m_historyDock, *m_presetsDock});
    m_panes->presets().setClosedFolders(m_services.settings.value(settings::closedFolders, open.account.id));
    restoreLayout();
    connect(&m_panes->page(), &LinkPage::accountRequested, this, &MainWindow::openRecord);
    connect(&open.today, &Today::linksCounted, this,
        [this](int count) { m_linksToday->setText(tr("%Ln link(s) today", nullptr, count)); });
    connect(&open.draft, &LinkDraft::changed, this, &MainWindow::updateChanging);
    connect(&open.changes, &Changes::busyChanged, this, &MainWindow::updateChanging);
    connect(&open.changes, &Changes::finished, this, &MainWindow::onFinished);
    open.today.countLinks();
    statusBar()->showMessage(tr("Ready"));
    m_panes->page().form().focusFirst();
}

void MainWindow::removePanes()
{
    saveLayout();
    m_panes.reset();
}

void MainWindow::showAccount()
{
    const auto account = m_services.open.account();
    setWindowTitle(account ? sentence(tr("%1 – Relata"), {account->title()}) : QStringLiteral("Relata"));
    m_top->showAccount(account);
    m_accountMenu->setOpen(account);
    m_kept->setText(account && account->isStored() ? account->keptText() : QString());
}

// Updates what depends on whether a change can be made or is under way.
void MainWindow::updateChanging()
{
    const bool isBusy = m_services.open.isBusy();
    m_menu->setCanLink(workspace() && workspace()->draft.isReady() && !isBusy);
    m_accountMenu->setEnabled(!isBusy);
    // Queued: by then everything that waits for the end has heard of it.
    QTimer::singleShot(0, this, [this] { m_closesWhenDone = m_closesWhenDone && m_services.open.isBusy(); });
}

void MainWindow::restoreLayout()
{
    // Docks take a width only once the window is laid out.
    if (!restoreState(m_services.settings.value(settings::windowDocks), layoutVersion))
        QTimer::singleShot(0, this, &MainWindow::resetLayout);
}

void MainWindow::saveLayout()
{
    Settings &settings = m_services.settings;
    settings.setValue(settings::windowGeometry, saveGeometry());
    if (!m_panes)
        return;
    settings.setValue(settings::windowDocks, saveState(layoutVersion));
    settings.setValue(settings::closedFolders, m_panes->presets().closedFolders(), workspace()->account.id);
}

void MainWindow::resetLayout()
{
    if (!m_panes)
        return;
    restoreState(m_firstLayout, layoutVersion);
    m_presetsDock->show();
    m_historyDock->show();
    resizeDocks({m_presetsDock, m_historyDock},
        {m_panes->presets().sizeHint().width(), m_panes->history().sizeHint().width()}, Qt::Horizontal);
}

void MainWindow::focusNextPane()
{
    const QList<QWidget *> panes{&m_panes->page(), &m_panes->history(), &m_panes->presets()};
    int at = -1;
    for (int i = 0; i < panes.size(); ++i) {
        if (panes.at(i)->isAncestorOf(focusWidget()))
            at = i;
    }
    for (int step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes.at((at + step) % panes.size());
        if (!pane->isVisible())
            continue;
        if (pane == panes.at(0))
            return m_panes->page().form().focusFirst();
        return pane == panes.at(1) ? m_panes->history().focusSearch() : m_panes->presets().focusFilter();
    }
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

// Queued: the pane that asks is deleted with the account that was open.
void MainWindow::openRecord(Side side, const RecordAddress &address)
{
    const auto wanted = m_services.open.otherOf(address.portalId);
    if (!wanted)
        return;
    const auto bring = [this, side, id = wanted->id, record = address.record] {
        openAccount(id);
        if (!m_services.open.has(id))
            return;
        workspace()->draft.setRecord(side, record);
        workspace()->lookup.start();
    };
    QMetaObject::invokeMethod(this, bring, Qt::QueuedConnection);
}

void MainWindow::onSignedIn(const QString &id)
{
    if (m_services.open.has(id))
        workspace()->lookup.refresh();
    else
        openAccount(id);
    if (const auto account = m_services.accounts.find(id))
        statusBar()->showMessage(sentence(tr("Signed in to %1"), {account->title()}));
}

void MainWindow::onSignedOut(const QStringList &troubles)
{
    for (const QString &trouble : troubles)
        m_bars->showError(trouble);
    if (troubles.isEmpty())
        statusBar()->showMessage(tr("Signed out"));
}

void MainWindow::askToResetPractice()
{
    const Question question{tr("Reset the practice data?"),
        tr("All links made in the practice portal are removed; your history and presets stay."), tr("Reset")};
    then(askQuestion(this, question), this, [this](const Reply &reply) {
        if (reply.agreed)
            resetPractice();
    });
}

void MainWindow::resetPractice()
{
    then(m_services.resetPractice(), this, [this](const Result<void> &done) {
        if (!done)
            return m_bars->showError(sentence(
                tr("The practice data could not be reset: %1"), {done.error().sentenceAndNextStep()}));
        if (workspace())
            workspace()->lookup.refresh();
        statusBar()->showMessage(tr("The practice data has been reset"));
    });
}

// With no account open, the window begins with the ways to start.
void MainWindow::showEvent(QShowEvent *event)
{
    if (!m_panes && !m_welcome)
        showOpen();
    QMainWindow::showEvent(event);
}

// A link under way takes seconds: the window closes if it succeeds, and stays if it does not. Closing a
// second time is deliberate: the intent is on disk and is settled at the next start, as at the end of a
// session.
void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool isLinking = m_services.open.isBusy() && !qGuiApp->isSavingSession();
    if (isLinking && !std::exchange(m_closesWhenDone, true)) {
        statusBar()->showMessage(
            tr("A link is under way; Relata closes when it is done. Close again to quit now."));
        return event->ignore();
    }
    saveLayout();
    (void)m_services.settings.save(); // an error could no longer be shown
    QMainWindow::closeEvent(event);
}

void MainWindow::onFinished(const LinkOutcome &outcome)
{
    if (m_closesWhenDone && (outcome.verdict() == Fate::Proven || outcome.verdict() == Fate::NothingChanged))
        QTimer::singleShot(0, this, &QWidget::close);
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::firstFramePainted);
    return handled;
}

} // namespace relata
