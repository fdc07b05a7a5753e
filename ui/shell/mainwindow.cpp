// SPDX-License-Identifier: MIT
#include "ui/shell/mainwindow.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "hubspot/client.h"
#include "settings/settings.h"
#include "ui/account/accountactions.h"
#include "ui/account/accountbutton.h"
#include "ui/account/accountlook.h"
#include "ui/account/accountmenu.h"
#include "ui/account/welcomepage.h"
#include "ui/common/heldkeys.h"
#include "ui/common/question.h"
#include "ui/history/historypane.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetspane.h"
#include "ui/presets/presettransfer.h"
#include "ui/shell/desk.h"
#include "workspace/workspace.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace relata {

namespace {

using namespace std::chrono_literals;

constexpr int layoutVersion = 1;

} // namespace

MainWindow::MainWindow(const Services &services)
    : m_services(services)
    , m_actions(new AccountActions(
          {services.accounts, services.journal, services.openBrowser, services.signInPorts}, this))
    , m_accountMenu(new AccountMenu(services.accounts, services.theme, this))
{
    setAcceptDrops(true);
    qApp->installEventFilter(this);
    new HeldKeys(this); // before there is any action
    buildTop();
    buildCentre();
    buildDocks();
    buildStatus();
    buildMenus();
    connectAccounts();
    connect(&m_messages, &Messages::failed, this, &MainWindow::showError);
    connect(&m_messages, &Messages::told, this,
        [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    resize(QSize(1320, 880).boundedTo(screen()->availableSize()));
    restoreGeometry(m_services.settings.value(settings::windowGeometry));
    m_firstLayout = saveState(layoutVersion);
    showWelcome();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildTop()
{
    auto *bar = new QToolBar(tr("Account"), this);
    bar->setObjectName(QStringLiteral("top"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_accountButton = new AccountButton;
    m_accountButton->setMenu(m_accountMenu);
    bar->addWidget(m_accountButton);
    m_banner = new QLabel;
    m_banner->setProperty("role", QStringLiteral("banner"));
    auto *room = new QWidget; // a toolbar shows what it holds, hidden or not
    auto *layout = new QHBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    layout->addStretch();
    bar->addWidget(room);
    m_budget = new QLabel;
    m_budget->setProperty("role", QStringLiteral("muted"));
    bar->addWidget(m_budget);
    bar->toggleViewAction()->setVisible(false);
    addToolBar(bar);
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget;
    m_centre = new QVBoxLayout(centre);
    m_centre->setContentsMargins(0, 0, 0, 0);
    m_centre->setSpacing(0);
    m_bars = new QVBoxLayout;
    m_bars->setContentsMargins(16, 0, 16, 0);
    m_bars->setSpacing(8);
    m_centre->addLayout(m_bars);
    setCentralWidget(centre);
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    m_presetsDock = addDock(QStringLiteral("presets"), tr("Presets"), Qt::LeftDockWidgetArea);
    m_historyDock = addDock(QStringLiteral("history"), tr("History"), Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void MainWindow::buildStatus()
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
    connect(m_accountMenu, &AccountMenu::switchRequested, this, &MainWindow::openAccount);
    connect(m_accountMenu, &AccountMenu::signInRequested, m_actions, [this] { m_actions->signIn(); });
    connect(m_accountMenu, &AccountMenu::keyRequested, m_actions, [this] { m_actions->useKey(); });
    connect(m_accountMenu, &AccountMenu::pageRequested, m_actions,
        [this] { m_actions->showPage(*account(), m_desk->workspace().draft.objectTypes()); });
    connect(m_accountMenu, &AccountMenu::signOutRequested, m_actions,
        [this] { m_actions->signOut(m_desk->workspace().account.id); });
    connect(m_accountMenu, &AccountMenu::resetRequested, this, &MainWindow::askToResetPractice);
    connect(m_actions, &AccountActions::signedIn, this, &MainWindow::takeSignIn);
    connect(m_actions, &AccountActions::signingOut, this, [this](const QString &id) {
        if (isOpen(id))
            showWelcome();
        m_keptDesks.erase(id);
    });
    connect(m_actions, &AccountActions::signedOut, this, &MainWindow::takeSignOut);
    connect(m_actions, &AccountActions::versionChanged, this, &MainWindow::openAccount);
    connect(&m_services.accounts, &Accounts::changed, this, &MainWindow::showAccount);
    connect(&m_services.accounts, &Accounts::signInNeeded, this, &MainWindow::signInEnded);
    connect(&m_services.accounts, &Accounts::keychainFailed, this, &MainWindow::keychainFailed);
    connect(&m_services.accounts, &Accounts::keptInMemory, this, &MainWindow::showKept);
    connect(&m_services.accounts, &Accounts::moved, this, &MainWindow::takeMove);
    connect(&m_services.accounts, &Accounts::saveFailed, this,
        [this](const Error &why) { showError(why.sentence()); });
    connect(&m_budgetTimer, &QTimer::timeout, this, &MainWindow::updateBudget);
}

void MainWindow::openAccount(const QString &id)
{
    if (m_desk && m_desk->page().isBusy())
        return statusBar()->showMessage(tr("A link is under way; change the account when it is done."));
    const auto account = m_services.accounts.open(id);
    if (!account)
        return showError(account.error().sentence());
    auto workspace = m_services.makeWorkspace(*account);
    const auto loaded = workspace->presets.load();
    keepDesk();
    if (const auto kept = m_keptDesks.find(id); kept != m_keptDesks.end()) {
        workspace->catalogue.setKept(kept->second.catalogue);
        workspace->draft.setForm(kept->second.form);
    }
    takeDesk(std::make_unique<Desk>(std::move(workspace),
        Desk::Services{m_services.journal, m_services.theme, m_messages, [this] { return mayWrite(); },
            [this](const QString &other) {
                const auto known = m_services.accounts.find(other);
                return known ? known->title() : other;
            },
            [this](const QString &portalId) {
                const auto known = accountOf(portalId);
                return known ? known->title() : QString();
            }}));
    showKept();
    if (!loaded)
        showError(loaded.error().sentence());
    else if (!loaded->isEmpty())
        showWarning(*loaded);
    if (!m_presetsToOpen.isEmpty())
        openPresets(std::exchange(m_presetsToOpen, {}));
    // With a token from the environment nothing goes out before the person acts, and nothing is known of the
    // account.
    DraftLookup &lookup = m_desk->workspace().lookup;
    if (account->credential == Account::Credential::Environment)
        connect(&lookup, &DraftLookup::started, this, [this, id] { m_services.accounts.check(id); });
    else
        lookup.start();
}

// What the form of the open account holds and how its records are called, for when it is opened again.
void MainWindow::keepDesk()
{
    if (!m_desk)
        return;
    saveClosedFolders();
    const Workspace &open = m_desk->workspace();
    m_keptDesks[open.account.id] = {open.draft.form(), open.catalogue.kept()};
}

void MainWindow::showWelcome()
{
    saveLayout();
    m_desk.reset();
    m_welcome = std::make_unique<WelcomePage>();
    connect(m_welcome.get(), &WelcomePage::signInRequested, m_actions, [this] { m_actions->signIn(); });
    connect(m_welcome.get(), &WelcomePage::keyRequested, m_actions, [this] { m_actions->useKey(); });
    connect(
        m_welcome.get(), &WelcomePage::practiceRequested, this,
        [this] { openAccount(Account::practiceId()); }, Qt::QueuedConnection);
    m_centre->addWidget(m_welcome.get(), 1);
    m_welcome->focusFirst();
    followDesk();
}

// The old desk goes first, so that nothing of its account is left when the new one is shown.
void MainWindow::takeDesk(std::unique_ptr<Desk> desk)
{
    const bool wasOpen = m_desk != nullptr;
    m_welcome.reset();
    m_desk = std::move(desk);
    m_centre->addWidget(&m_desk->page(), 1);
    m_presetsDock->setWidget(&m_desk->presets());
    m_desk->presets().setClosedFolders(
        m_services.settings.value(settings::closedFolders, m_desk->workspace().account.id));
    m_historyDock->setWidget(&m_desk->history());
    if (!wasOpen)
        restoreLayout();
    // They go with the desk.
    m_historyMenu->addActions(m_desk->history().entryActions());
    m_historyMenu->addActions(m_desk->history().listActions());
    connectDesk();
    followDesk();
    statusBar()->showMessage(tr("Ready"));
    m_desk->page().form().focusFirst();
}

void MainWindow::connectDesk()
{
    connect(m_desk.get(), &Desk::linksTodayCounted, this,
        [this](int count) { m_linksToday->setText(tr("%Ln link(s) today", nullptr, count)); });
    connect(m_desk.get(), &Desk::unknownFound, this, &MainWindow::showUnknown);
    connect(m_desk.get(), &Desk::pageRequested, this, [this](const QUrl &page) {
        if (!m_services.openBrowser(page))
            statusBar()->showMessage(sentence(tr("No browser could be opened for %1"), {page.toString()}));
    });
    connect(m_desk.get(), &Desk::accountRequested, this, &MainWindow::openRecord);
    connect(&m_desk->page(), &LinkPage::nothingSent, this, &MainWindow::showNothingSent);
    connect(&m_desk->page(), &LinkPage::finished, this, &MainWindow::closeAfter);
    connect(&m_desk->workspace().client, &Client::budgetChanged, this, &MainWindow::updateBudget);
    connect(&m_desk->workspace().client, &Client::livesElsewhere, this,
        [this, id = m_desk->workspace().account.id](
            const QString &dataCentre) { m_services.accounts.moveTo(id, dataCentre); });
    connect(&m_desk->page(), &LinkPage::stateChanged, this, [this] {
        m_link->setEnabled(m_desk->workspace().draft.isReady() && !m_desk->page().isBusy());
        m_accountMenu->setEnabled(!m_desk->page().isBusy());
        // Later: whoever waits for the end has been told of it by then.
        QTimer::singleShot(
            0, this, [this] { m_closesWhenDone = m_closesWhenDone && m_desk && m_desk->page().isBusy(); });
    });
    m_desk->countLinksToday();
    m_desk->countUnknown();
}

// What depends on which desk is there.
void MainWindow::followDesk()
{
    closeDeskBars();
    for (QAction *action : std::as_const(m_deskActions))
        action->setEnabled(m_desk != nullptr);
    m_link->setEnabled(m_desk && m_desk->workspace().draft.isReady());
    if (!m_desk) {
        m_presetsDock->hide();
        m_historyDock->hide();
        m_linksToday->clear();
    }
    fillPresetsMenu();
    showAccount();
    updateBudget();
}

// The open account: what a check or a new sign-in has brought is in the list, the address in the workspace.
std::optional<Account> MainWindow::account() const
{
    if (!m_desk)
        return std::nullopt;
    const Account &opened = m_desk->workspace().account;
    Account now = m_services.accounts.find(opened.id).value_or(opened);
    now.apiBase = opened.apiBase;
    return now;
}

bool MainWindow::isOpen(const QString &id) const
{
    return m_desk && m_desk->workspace().account.id == id;
}

void MainWindow::showAccount()
{
    const auto account = this->account();
    setWindowTitle(account ? sentence(tr("%1 – Relata"), {account->title()}) : QStringLiteral("Relata"));
    m_accountButton->showAccount(account);
    m_accountMenu->setOpen(account);
    const QString banner = account ? accountBanner(*account) : QString();
    m_banner->setText(banner);
    m_banner->setVisible(!banner.isEmpty());
    m_kept->setText(account && account->isStored() ? account->keptText() : QString());
}

void MainWindow::restoreLayout()
{
    // Docks take a width only once the window is laid out.
    if (!restoreState(m_services.settings.value(settings::windowDocks), layoutVersion))
        QTimer::singleShot(0, this, &MainWindow::resetLayout);
}

void MainWindow::saveLayout()
{
    m_services.settings.setValue(settings::windowGeometry, saveGeometry());
    if (m_desk)
        m_services.settings.setValue(settings::windowDocks, saveState(layoutVersion));
}

void MainWindow::saveClosedFolders()
{
    if (m_desk)
        m_services.settings.setValue(
            settings::closedFolders, m_desk->presets().closedFolders(), m_desk->workspace().account.id);
}

void MainWindow::resetLayout()
{
    if (!m_desk)
        return;
    restoreState(m_firstLayout, layoutVersion);
    m_presetsDock->show();
    m_historyDock->show();
    resizeDocks({m_presetsDock, m_historyDock},
        {m_desk->presets().sizeHint().width(), m_desk->history().sizeHint().width()}, Qt::Horizontal);
}

void MainWindow::focusNextPane()
{
    const QList<QWidget *> panes{&m_desk->page(), &m_desk->history(), &m_desk->presets()};
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
            return m_desk->page().form().focusFirst();
        return pane == panes.at(1) ? m_desk->history().focusSearch() : m_desk->presets().focusFilter();
    }
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::askToResetPractice()
{
    const Question question{tr("Reset the practice data?"),
        tr("All links made in the practice portal go; your history and presets stay."), tr("Reset")};
    then(askQuestion(this, question), this, [this](const Reply &reply) {
        if (!reply.agreed || !m_desk)
            return;
        m_services.resetPractice();
        m_desk->workspace().lookup.refresh();
        statusBar()->showMessage(tr("The practice data is as it was at first"));
    });
}

void MainWindow::updateBudget()
{
    const RateGate *gate = m_desk ? &m_desk->workspace().client.rateGate() : nullptr;
    const int used = gate ? gate->used() : 0;
    m_budget->setText(gate ? sentence(tr("%1 of %2 calls / 10 s"), {used, gate->limit()}) : QString());
    if (used == 0)
        m_budgetTimer.stop();
    else if (!m_budgetTimer.isActive())
        m_budgetTimer.start(1s);
}

// A link that is under way takes seconds; the window goes when it is there, and stays when it is not. Whoever
// closes a second time means it: the intent is on disk and is settled at the next start, as after the end of
// a session.
void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool isLinking = m_desk && m_desk->page().isBusy() && !qGuiApp->isSavingSession();
    if (isLinking && !std::exchange(m_closesWhenDone, true)) {
        statusBar()->showMessage(
            tr("A link is under way; Relata closes when it is done. Close again to end at once."));
        return event->ignore();
    }
    saveLayout();
    saveClosedFolders();
    (void)m_services.settings.save(); // nobody is there to hear of it
    QMainWindow::closeEvent(event);
}

void MainWindow::closeAfter(const LinkOutcome &outcome)
{
    closeNothingSent();
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
