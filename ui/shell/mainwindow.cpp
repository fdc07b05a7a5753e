// SPDX-License-Identifier: MIT
#include "ui/shell/mainwindow.h"

#include "async/then.h"
#include "history/journal.h"
#include "hubspot/client.h"
#include "linking/draftlookup.h"
#include "presets/presetstore.h"
#include "ui/account/accountbutton.h"
#include "ui/common/messagebar.h"
#include "ui/common/theme.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypane.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetmodel.h"
#include "ui/presets/presetspane.h"
#include "ui/shell/settings.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
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
    , m_page(new LinkPage({services.draft, services.lookup, services.linker, services.theme,
          [&client = services.client](const RecordPair &pair) {
              return client.setLabelsUrl(pair);
          }}))
    , m_historyModel(new HistoryModel(services.journal, services.account.id, this))
    , m_history(new HistoryPane(*m_historyModel, services.theme))
    , m_presetModel(new PresetModel(services.presets, services.draft, this))
    , m_presets(new PresetsPane(services.presets, *m_presetModel, services.theme))
{
    setWindowTitle(tr("%1 – Relata").arg(services.account.name));
    buildTop();
    buildCentre();
    buildDocks();
    buildStatus();
    buildMenus();
    connectPanes();
    restoreLayout();
}

void MainWindow::buildTop()
{
    auto *bar = new QToolBar(tr("Account"), this);
    bar->setObjectName(QStringLiteral("top"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(new AccountButton(m_services.account));
    if (const QString banner = accountBanner(m_services.account); !banner.isEmpty()) {
        auto *label = new QLabel(banner);
        label->setProperty("role", QStringLiteral("banner"));
        bar->addWidget(label);
    }
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_budget = new QLabel;
    m_budget->setProperty("role", QStringLiteral("muted"));
    bar->addWidget(m_budget);
    bar->toggleViewAction()->setVisible(false);
    addToolBar(bar);
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bars = new QVBoxLayout;
    m_bars->setContentsMargins(16, 0, 16, 0);
    m_bars->setSpacing(8);
    layout->addLayout(m_bars);
    layout->addWidget(m_page, 1);
    setCentralWidget(centre);
}

QDockWidget *MainWindow::addDock(
    const QString &name, const QString &title, QWidget *pane, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(pane);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    m_presetsDock = addDock(QStringLiteral("presets"), tr("Presets"), m_presets, Qt::LeftDockWidgetArea);
    m_historyDock = addDock(QStringLiteral("history"), tr("History"), m_history, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void MainWindow::buildStatus()
{
    statusBar()->setSizeGripEnabled(false);
    m_linksToday = new QLabel;
    statusBar()->addPermanentWidget(m_linksToday);
    statusBar()->showMessage(tr("Ready"));
}

void MainWindow::connectPanes()
{
    connect(m_page, &LinkPage::savePresetRequested, this, &MainWindow::savePreset);
    connect(m_page, &LinkPage::failed, this, &MainWindow::showError);
    connect(m_page, &LinkPage::finished, this, &MainWindow::takeOutcome);
    connect(m_history, &HistoryPane::entryActivated, m_page, &LinkPage::restore);
    connect(m_historyModel, &HistoryModel::failed, this, &MainWindow::showError);
    connect(m_presets, &PresetsPane::presetActivated, this, &MainWindow::applyPreset);
    connect(m_presets, &PresetsPane::failed, this, &MainWindow::showError);
    connect(&m_services.client, &Client::budgetChanged, this, &MainWindow::updateBudget);
    connect(&m_budgetTimer, &QTimer::timeout, this, &MainWindow::updateBudget);
    connect(m_historyModel, &HistoryModel::loaded, this, &MainWindow::updateLinksToday);
    updateBudget();
}

void MainWindow::restoreLayout()
{
    resize(QSize(1320, 880).boundedTo(screen()->availableSize()));
    m_firstLayout = saveState(layoutVersion);
    restoreGeometry(m_services.settings.bytes(settingkeys::geometry));
    // Docks take a width only once the window is laid out.
    if (!restoreState(m_services.settings.bytes(settingkeys::docks), layoutVersion))
        QTimer::singleShot(0, this, &MainWindow::resetLayout);
    m_page->form().focusFirst();
}

void MainWindow::resetLayout()
{
    restoreState(m_firstLayout, layoutVersion);
    m_presetsDock->show();
    m_historyDock->show();
    resizeDocks({m_presetsDock, m_historyDock},
        {m_presets->sizeHint().width(), m_history->sizeHint().width()}, Qt::Horizontal);
}

void MainWindow::focusNextPane()
{
    const QList<QWidget *> panes{m_page, m_history, m_presets};
    int at = -1;
    for (int i = 0; i < panes.size(); ++i) {
        if (panes.at(i)->isAncestorOf(focusWidget()))
            at = i;
    }
    for (int step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes.at((at + step) % panes.size());
        if (!pane->isVisible())
            continue;
        if (pane == m_page)
            return m_page->form().focusFirst();
        return pane == m_history ? m_history->focusSearch() : m_presets->focusFilter();
    }
}

// Escape takes away what opened last: the newest bar.
void MainWindow::closeLastOpened()
{
    if (m_bars->count() > 0)
        m_bars->itemAt(m_bars->count() - 1)->widget()->deleteLater();
}

void MainWindow::showWarning(const QString &sentence)
{
    addBar(false, sentence);
}

void MainWindow::showError(const QString &sentence)
{
    addBar(true, sentence);
}

void MainWindow::showSetAside(const QString &path)
{
    showWarning(
        tr("A file could not be understood and was set aside; a new one is in use. The old one is %1.")
            .arg(path));
}

// The same sentence does not stand there twice.
void MainWindow::addBar(bool isError, const QString &sentence)
{
    const auto bars = centralWidget()->findChildren<MessageBar *>();
    for (const MessageBar *bar : bars) {
        if (bar->text() == sentence)
            return;
    }
    m_bars->addWidget(
        new MessageBar(isError ? MessageBar::Kind::Error : MessageBar::Kind::Warning, sentence));
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::applyPreset(const Preset &preset)
{
    if (m_page->isBusy())
        return;
    m_services.draft.fill({preset.direction, {}, {}, preset.types, preset.mode});
    m_services.lookup.start();
    m_page->form().focusFirst();
    statusBar()->showMessage(tr("Preset “%1” is in the form").arg(preset.name));
}

void MainWindow::savePreset()
{
    const auto direction = m_services.draft.direction();
    const QList<LabelledType> types = m_services.draft.chosen();
    if (!direction || types.isEmpty())
        return statusBar()->showMessage(tr("Choose at least one label, then save the preset."));
    QStringList labels;
    for (const LabelledType &type : types)
        labels.append(type.label.isEmpty() ? type.type.shortText() : type.label);
    m_presets->save(
        {{}, {}, {}, *direction, types, m_services.draft.mode(), 0}, labels.join(QStringLiteral(" + ")));
}

void MainWindow::askToResetPractice()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setText(tr("Reset the practice data?"));
    box->setInformativeText(tr("All links made in the practice portal go; your history and presets stay."));
    QPushButton *yes = box->addButton(tr("Reset"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this] {
        m_services.resetPractice();
        m_services.lookup.refresh();
        statusBar()->showMessage(tr("The practice data is as it was at first"));
    });
    box->open();
}

void MainWindow::updateBudget()
{
    const RateGate &gate = m_services.client.rateGate();
    const int used = gate.used();
    m_budget->setText(tr("%1 of %2 calls / 10 s").arg(used).arg(gate.limit()));
    if (used == 0)
        m_budgetTimer.stop();
    else if (!m_budgetTimer.isActive())
        m_budgetTimer.start(1s);
}

void MainWindow::updateLinksToday()
{
    const QDateTime midnight = QDate::currentDate().startOfDay();
    then(m_services.journal.countSince(m_services.account.id, midnight), this,
        [this](const Result<int> &count) {
            if (count)
                m_linksToday->setText(tr("%n link(s) today", nullptr, *count));
        });
}

void MainWindow::takeOutcome(const LinkOutcome &outcome)
{
    statusBar()->showMessage(
        historyTitle(outcome.entry) + QStringLiteral(": ") + historyStateText(outcome.entry.state));
    updateLinksToday();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings.setBytes(settingkeys::geometry, saveGeometry());
    m_services.settings.setBytes(settingkeys::docks, saveState(layoutVersion));
    m_services.settings.save();
    QMainWindow::closeEvent(event);
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::firstFramePainted);
    return handled;
}

} // namespace relata
