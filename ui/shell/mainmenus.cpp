// SPDX-License-Identifier: MIT
// The menus of the main window: every action the program has, with its shortcut.
#include "crm/sentence.h"
#include "settings/settings.h"
#include "ui/account/accountmenu.h"
#include "ui/common/theme.h"
#include "ui/history/historypane.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetspane.h"
#include "ui/presets/presettransfer.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "workspace/workspace.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace relata {

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildLinkMenu();
    m_presetsMenu = menuBar()->addMenu(tr("&Presets"));
    buildHistoryMenu();
    menuBar()->addMenu(m_accountMenu);
    buildViewMenu();
    buildHelpMenu();
    for (int n = 1; n <= 9; ++n) {
        auto *action = new QAction(this);
        action->setShortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + n));
        connect(action, &QAction::triggered, this, [this, n] { m_desk->applyShortcut(n); });
        addAction(action);
        m_deskActions.append(action);
    }
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    m_deskActions.append(
        menu->addAction(tr("New link"), QKeySequence::New, this, [this] { m_desk->page().clear(); }));
    menu->addSeparator();
    menu->addAction(tr("Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::buildLinkMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Link"));
    m_link = menu->addAction(tr("Link"), this, [this] { m_desk->page().link(); });
    m_link->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    m_deskActions.append(
        menu->addAction(tr("Swap direction"), Qt::CTRL | Qt::SHIFT | Qt::Key_X, this, [this] {
            m_desk->workspace().draft.swap();
            m_desk->workspace().lookup.start();
        }));
    m_deskActions.append(
        menu->addAction(tr("Open From record in HubSpot"), this, [this] { m_desk->openRecord(Side::From); }));
    m_deskActions.append(
        menu->addAction(tr("Open To record in HubSpot"), this, [this] { m_desk->openRecord(Side::To); }));
    m_deskActions.append(menu->addAction(
        tr("Undo the last link…"), Qt::CTRL | Qt::ALT | Qt::Key_Z, this, [this] { m_desk->undoLast(); }));
    menu->addSeparator();
    m_deskActions.append(menu->addAction(
        tr("Find a label…"), Qt::CTRL | Qt::Key_T, this, [this] { m_desk->showTypeFinder(); }));
    m_deskActions.append(menu->addAction(tr("Read labels and names again"), QKeySequence::Refresh, this,
        [this] { m_desk->workspace().lookup.refresh(); }));
}

// Some of its actions belong to the pane of the open account.
void MainWindow::fillPresetsMenu()
{
    m_presetsMenu->clear();
    m_presetsMenu->setEnabled(m_desk != nullptr);
    if (!m_desk)
        return;
    m_presetsMenu->addAction(
        tr("Save as preset…"), QKeySequence::Save, &m_desk->presets(), &PresetsPane::save);
    m_presetsMenu->addAction(tr("Use a preset…"), Qt::CTRL | Qt::Key_K, m_desk.get(), &Desk::showSwitcher);
    m_presetsMenu->addAction(tr("Filter presets"), Qt::CTRL | Qt::SHIFT | Qt::Key_K, m_desk.get(), [this] {
        m_presetsDock->show();
        m_desk->presets().focusFilter();
    });
    m_presetsMenu->addSeparator();
    m_presetsMenu->addActions(m_desk->presets().presetActions());
    m_presetsMenu->addSeparator();
    m_presetsMenu->addAction(tr("Export all presets…"), m_desk.get(), &Desk::exportAllPresets);
    m_presetsMenu->addAction(
        tr("Import presets…"), &m_desk->presetTransfer(), &PresetTransfer::importPresets);
}

void MainWindow::buildHistoryMenu()
{
    m_historyMenu = menuBar()->addMenu(tr("H&istory"));
    m_deskActions.append(m_historyMenu->addAction(tr("Search history"), QKeySequence::Find, this, [this] {
        m_historyDock->show();
        m_desk->history().focusSearch();
    }));
    m_historyMenu->addSeparator();
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_deskActions += {m_presetsDock->toggleViewAction(), m_historyDock->toggleViewAction()};
    menu->addActions(m_deskActions.mid(m_deskActions.size() - 2));
    m_deskActions.append(menu->addAction(tr("Next pane"), Qt::Key_F6, this, &MainWindow::focusNextPane));
    menu->addSeparator();
    auto *group = new QActionGroup(this);
    for (const auto &[choice, text] : {std::pair(ThemeChoice::System, tr("Colours of the system")),
             std::pair(ThemeChoice::Light, tr("Light")), std::pair(ThemeChoice::Dark, tr("Dark"))}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_services.theme.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            m_services.theme.choose(choice);
            m_services.settings.setValue(settings::theme, choice);
            // A session may end without closing the window.
            if (const auto saved = m_services.settings.save(); !saved)
                showError(saved.error().sentence());
        });
    }
    menu->addSeparator();
    m_deskActions.append(menu->addAction(tr("Reset layout"), this, &MainWindow::resetLayout));
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("Keyboard shortcuts"), QKeySequence::HelpContents, this, &MainWindow::showShortcuts);
    menu->addAction(tr("About Relata"), this, &MainWindow::showAbout);
    auto *escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    connect(escape, &QAction::triggered, this, &MainWindow::closeLastOpened);
    addAction(escape);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Relata"));
    box->setText(sentence(tr("Relata %1"), {QStringLiteral(RELATA_VERSION)}));
    box->setInformativeText(
        tr("Links HubSpot records by hand, with labels, and shows what HubSpot answered.\n"
           "Not made by and not affiliated with HubSpot, Inc."));
    box->open();
}

void MainWindow::showShortcuts()
{
    QStringList lines;
    for (const QAction *menu : menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                lines.append(sentence(QStringLiteral("%1: %2"),
                    {action->text().remove(QLatin1Char('&')),
                        action->shortcut().toString(QKeySequence::NativeText)}));
        }
    }
    lines.append(tr("Presets: Ctrl+1 to Ctrl+9"));
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Keyboard shortcuts"));
    box->setText(tr("Keyboard shortcuts"));
    box->setInformativeText(lines.join(QLatin1Char('\n')));
    box->open();
}

} // namespace relata
