// SPDX-License-Identifier: MIT
#include "ui/shell/accountpanes.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "history/journal.h"
#include "ui/common/messages.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypane.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetmodel.h"
#include "ui/presets/presetspane.h"
#include "ui/presets/presettransfer.h"
#include "workspace/openaccount.h"

#include <QDockWidget>
#include <QVBoxLayout>

namespace relata {

AccountPanes::AccountPanes(const Services &services, const Places &places)
    : m_services(services)
    , m_workspace(*services.open.workspace())
    , m_page(std::make_unique<LinkPage>(
          LinkPage::Services{services.open, services.theme, services.messages}, places.centre.parentWidget()))
    , m_historyModel(
          std::make_unique<HistoryModel>(services.journal, m_workspace.account.id, services.accountTitle))
    , m_history(std::make_unique<HistoryPane>(
          HistoryPane::Services{services.journal, *m_historyModel, services.messages, m_workspace.catalogue,
              services.theme, m_workspace.account.id, services.accountTitle},
          &places.history))
    , m_presetModel(std::make_unique<PresetModel>(m_workspace.presets, m_workspace.catalogue))
    , m_presets(std::make_unique<PresetsPane>(
          PresetsPane::Services{m_workspace.presets, *m_presetModel, m_workspace.presetApplier,
              services.messages, m_workspace.draft, m_workspace.catalogue, services.theme},
          &places.presets))
    , m_transfer(new PresetTransfer(
          {m_workspace.presets, services.messages, m_workspace.catalogue}, m_presets.get()))
{
    places.centre.addWidget(m_page.get(), 1);
    places.history.setWidget(m_history.get());
    places.presets.setWidget(m_presets.get());
    connectPage();
    connectPresets();
    connectHistory();
}

AccountPanes::~AccountPanes() = default;

void AccountPanes::connectPage()
{
    connect(m_page.get(), &LinkPage::savePresetRequested, m_presets.get(), &PresetsPane::save);
    connect(m_page.get(), &LinkPage::pageRequested, this, &AccountPanes::showRecord);
}

void AccountPanes::connectPresets()
{
    connect(m_presets.get(), &PresetsPane::presetActivated, m_page.get(), &LinkPage::applyPreset);
    connect(m_presets.get(), &PresetsPane::exportRequested, m_transfer, &PresetTransfer::exportPresets);
}

void AccountPanes::connectHistory()
{
    connect(m_history.get(), &HistoryPane::entryActivated, m_page.get(), &LinkPage::restore);
    connect(m_history.get(), &HistoryPane::runAgainRequested, m_page.get(), &LinkPage::runAgain);
    connect(m_history.get(), &HistoryPane::undoRequested, &m_workspace.changes, &Changes::undo);
    connect(m_history.get(), &HistoryPane::checkRequested, &m_workspace.changes, &Changes::check);
    connect(m_history.get(), &HistoryPane::pageRequested, this, &AccountPanes::showRecord);
    connect(m_historyModel.get(), &HistoryModel::failed, &m_services.messages, &Messages::showError);
    connect(&m_workspace.today, &Today::dayChanged, m_history.get(), &HistoryPane::refresh);
}

void AccountPanes::showRecord(const RecordReference &record)
{
    then(m_workspace.pageOf(record), this, [this](const Result<QUrl> &page) {
        if (!page)
            m_services.messages.showStatus(page.error().sentence());
        else if (!m_services.openBrowser(*page))
            m_services.messages.showStatus(
                sentence(tr("No browser could be opened for %1"), {page->toString()}));
    });
}

} // namespace relata
