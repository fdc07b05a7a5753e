// SPDX-License-Identifier: MIT
#include "ui/shell/mainmenu.h"

#include "crm/sentence.h"
#include "settings/settings.h"
#include "ui/account/accountmenu.h"
#include "ui/common/messagebars.h"
#include "ui/common/theme.h"
#include "ui/history/historypane.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetspane.h"
#include "ui/presets/presettransfer.h"
#include "ui/shell/accountpanes.h"
#include "ui/shell/mainwindow.h"
#include "workspace/workspace.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace relata {

MainMenu::MainMenu(const Services &services)
    : QObject(&services.window)
    , m_services(services)
{
    QMenuBar *bar = services.window.menuBar();
    addFileMenu();
    addLinkMenu();
    m_presets = bar->addMenu(tr("&Presets"));
    addHistoryMenu();
    bar->addMenu(&services.accountMenu);
    addViewMenu();
    addHelpMenu();
    addPresetShortcuts();
}

template <typename Act>
void MainMenu::addPaneAction(QMenu *menu, const QString &text, const QKeySequence &key, Act act)
{
    m_paneActions.append(menu->addAction(text, key, this, act));
}

void MainMenu::addFileMenu()
{
    MainWindow &window = m_services.window;
    QMenu *menu = window.menuBar()->addMenu(tr("&File"));
    addPaneAction(menu, tr("New link"), QKeySequence::New, [&window] { window.panes()->page().clear(); });
    menu->addSeparator();
    menu->addAction(tr("Quit"), QKeySequence::Quit, &window, &QWidget::close);
}

void MainMenu::addLinkMenu()
{
    MainWindow &window = m_services.window;
    QMenu *menu = window.menuBar()->addMenu(tr("&Link"));
    m_link = menu->addAction(tr("Link"), this, [&window] { window.panes()->page().link(); });
    m_link->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    addPaneAction(menu, tr("Swap direction"), Qt::CTRL | Qt::SHIFT | Qt::Key_X,
        [&window] { window.panes()->page().swap(); });
    addPaneAction(menu, tr("Open From record in HubSpot"), {},
        [&window] { window.panes()->page().openRecord(Side::From); });
    addPaneAction(menu, tr("Open To record in HubSpot"), {},
        [&window] { window.panes()->page().openRecord(Side::To); });
    addPaneAction(menu, tr("Undo the last link…"), Qt::CTRL | Qt::ALT | Qt::Key_Z,
        [&window] { window.workspace()->changes.undoLast(); });
    menu->addSeparator();
    addPaneAction(menu, tr("Find a label…"), Qt::CTRL | Qt::Key_T,
        [&window] { window.panes()->page().showTypeFinder(); });
    addPaneAction(menu, tr("Read labels and names again"), QKeySequence::Refresh,
        [&window] { window.workspace()->lookup.refresh(); });
}

void MainMenu::addHistoryMenu()
{
    MainWindow &window = m_services.window;
    m_history = window.menuBar()->addMenu(tr("H&istory"));
    addPaneAction(m_history, tr("Search history"), QKeySequence::Find, [&window] {
        window.historyDock().show();
        window.panes()->history().focusSearch();
    });
    m_history->addSeparator();
}

void MainMenu::addViewMenu()
{
    MainWindow &window = m_services.window;
    QMenu *menu = window.menuBar()->addMenu(tr("&View"));
    for (QDockWidget *dock : {&window.presetsDock(), &window.historyDock()}) {
        menu->addAction(dock->toggleViewAction());
        m_paneActions.append(dock->toggleViewAction());
    }
    addPaneAction(menu, tr("Next pane"), Qt::Key_F6, [&window] { window.focusNextPane(); });
    menu->addSeparator();
    addThemes(menu);
    menu->addSeparator();
    addPaneAction(menu, tr("Reset layout"), {}, [&window] { window.resetLayout(); });
}

void MainMenu::addThemes(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    for (const auto &[choice, text] : {std::pair(ThemeChoice::System, tr("Colours of the system")),
             std::pair(ThemeChoice::Light, tr("Light")), std::pair(ThemeChoice::Dark, tr("Dark"))}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_services.theme.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] { chooseTheme(choice); });
    }
}

// Written at once, since a session may end without closing the window.
void MainMenu::chooseTheme(ThemeChoice choice)
{
    m_services.theme.choose(choice);
    m_services.settings.setValue(settings::theme, choice);
    if (const auto saved = m_services.settings.save(); !saved)
        m_services.window.bars().showError(saved.error().sentence());
}

void MainMenu::addHelpMenu()
{
    MainWindow &window = m_services.window;
    QMenu *menu = window.menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("Keyboard shortcuts"), QKeySequence::HelpContents, this, &MainMenu::showShortcuts);
    menu->addAction(tr("About Relata"), this, &MainMenu::showAbout);
    auto *escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    connect(escape, &QAction::triggered, &window.bars(), &MessageBars::closeNewest);
    window.addAction(escape);
}

void MainMenu::addPresetShortcuts()
{
    MainWindow &window = m_services.window;
    for (int n = 1; n <= 9; ++n) {
        auto *action = new QAction(this);
        action->setShortcut(presetKey(n));
        connect(action, &QAction::triggered, this,
            [&window, n] { window.panes()->presets().activateShortcut(n); });
        window.addAction(action);
        m_paneActions.append(action);
    }
}

void MainMenu::setCanLink(bool can)
{
    m_link->setEnabled(can);
}

void MainMenu::refresh()
{
    AccountPanes *panes = m_services.window.panes();
    for (QAction *action : std::as_const(m_paneActions))
        action->setEnabled(panes != nullptr);
    fillPresetsMenu();
    if (!panes)
        return;
    // They are deleted with the pane.
    m_history->addActions(panes->history().entryActions());
    m_history->addActions(panes->history().listActions());
}

// Some of its actions belong to the pane of the open account.
void MainMenu::fillPresetsMenu()
{
    m_presets->clear();
    MainWindow &window = m_services.window;
    AccountPanes *panes = window.panes();
    m_presets->setEnabled(panes != nullptr);
    if (!panes)
        return;
    PresetsPane &presets = panes->presets();
    m_presets->addAction(tr("Save as preset…"), QKeySequence::Save, &presets, &PresetsPane::save);
    m_presets->addAction(tr("Use a preset…"), Qt::CTRL | Qt::Key_K, &presets, &PresetsPane::showSwitcher);
    m_presets->addAction(
        tr("Filter presets"), Qt::CTRL | Qt::SHIFT | Qt::Key_K, &presets, [&window, &presets] {
            window.presetsDock().show();
            presets.focusFilter();
        });
    m_presets->addSeparator();
    m_presets->addActions(presets.presetActions());
    m_presets->addSeparator();
    m_presets->addAction(tr("Export all presets…"), &presets, &PresetsPane::exportAll);
    m_presets->addAction(tr("Import presets…"), &panes->presetTransfer(), &PresetTransfer::importPresets);
}

void MainMenu::showAbout()
{
    auto *box = new QMessageBox(&m_services.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Relata"));
    box->setText(sentence(tr("Relata %1"), {QStringLiteral(RELATA_VERSION)}));
    box->setInformativeText(
        tr("Links HubSpot records by hand, with labels, and shows what HubSpot answered.\n"
           "Neither made by nor affiliated with HubSpot, Inc."));
    box->open();
}

void MainMenu::showShortcuts()
{
    QStringList lines;
    for (const QAction *menu : m_services.window.menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                lines.append(sentence(QStringLiteral("%1: %2"),
                    {action->text().remove(QLatin1Char('&')),
                        action->shortcut().toString(QKeySequence::NativeText)}));
        }
    }
    lines.append(tr("Presets: Ctrl+1 to Ctrl+9"));
    auto *box = new QMessageBox(&m_services.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Keyboard shortcuts"));
    box->setText(tr("Keyboard shortcuts"));
    box->setInformativeText(lines.join(QLatin1Char('\n')));
    box->open();
}

} // namespace relata
