// SPDX-License-Identifier: MIT
#include "ui/shell/desk.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "history/fate.h"
#include "history/historytext.h"
#include "history/journal.h"
#include "presets/presetapplier.h"
#include "ui/common/messages.h"
#include "ui/common/note.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypane.h"
#include "ui/linking/linkpage.h"
#include "ui/linking/typefinder.h"
#include "ui/presets/presetmodel.h"
#include "ui/presets/presetspane.h"
#include "ui/presets/presettransfer.h"
#include "ui/presets/quickswitcher.h"
#include "workspace/workspace.h"

namespace relata {

using namespace std::chrono_literals;

Desk::Desk(std::unique_ptr<Workspace> workspace, const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_journal(services.journal)
    , m_theme(services.theme)
    , m_messages(services.messages)
    , m_applier(
          std::make_unique<PresetApplier>(m_workspace->presets, m_workspace->draft, m_workspace->lookup))
    , m_page(std::make_unique<LinkPage>(LinkPage::Services{*m_workspace, services.theme, services.messages,
          services.mayWrite, [this](const LinkRequest &request) { return m_applier->nameFor(request); },
          services.accountOf}))
    , m_historyModel(
          std::make_unique<HistoryModel>(services.journal, m_workspace->account.id, services.accountTitle))
    , m_history(std::make_unique<HistoryPane>(
          HistoryPane::Services{services.journal, *m_historyModel, services.messages, m_workspace->catalogue,
              services.theme, m_workspace->account.id, services.accountTitle}))
    , m_presetModel(std::make_unique<PresetModel>(m_workspace->presets, m_workspace->catalogue))
    , m_presets(std::make_unique<PresetsPane>(PresetsPane::Services{
          m_workspace->presets, *m_presetModel, services.messages, m_workspace->draft, services.theme}))
    , m_transfer(new PresetTransfer(
          {m_workspace->presets, services.messages, m_workspace->catalogue}, m_presets.get()))
{
    connectPanes();
    connectPresets();
    connectHistory();
    m_minute.start(60s);
}

Desk::~Desk() = default;

void Desk::connectPanes()
{
    connect(m_page.get(), &LinkPage::savePresetRequested, m_presets.get(), &PresetsPane::save);
    connect(m_page.get(), &LinkPage::finished, this, &Desk::takeOutcome);
    connect(m_page.get(), &LinkPage::pageRequested, this, &Desk::openPage);
    connect(m_page.get(), &LinkPage::accountRequested, this, &Desk::accountRequested);
    connect(&m_journal, &Journal::entryChanged, m_page.get(), &LinkPage::followEntry);
}

void Desk::connectPresets()
{
    connect(m_presets.get(), &PresetsPane::presetActivated, this, &Desk::applyPreset);
    connect(m_presets.get(), &PresetsPane::exportRequested, this, &Desk::exportChosenPresets);
    connect(m_applier.get(), &PresetApplier::mismatched, this, &Desk::showMismatch);
    connect(m_applier.get(), &PresetApplier::matched, &m_presets->mismatchNote(), &Note::dismiss);
}

void Desk::connectHistory()
{
    connect(m_history.get(), &HistoryPane::entryActivated, m_page.get(), &LinkPage::restore);
    connect(m_history.get(), &HistoryPane::runAgainRequested, m_page.get(), &LinkPage::runAgain);
    connect(m_history.get(), &HistoryPane::undoRequested, m_page.get(), &LinkPage::undo);
    connect(m_history.get(), &HistoryPane::checkRequested, m_page.get(), &LinkPage::check);
    connect(m_history.get(), &HistoryPane::pageRequested, this, &Desk::openPage);
    connect(m_historyModel.get(), &HistoryModel::failed, &m_messages, &Messages::failed);
    connect(&m_journal, &Journal::rowsChanged, this, &Desk::countLinksToday);
    connect(&m_journal, &Journal::entryChanged, this, &Desk::countLinksToday);
    connect(&m_journal, &Journal::setAside, this, &Desk::countLinksToday);
    connect(&m_minute, &QTimer::timeout, this, &Desk::followDay);
}

// A timer to midnight would stand still while the computer sleeps.
void Desk::followDay()
{
    if (std::exchange(m_day, QDate::currentDate()) == m_day)
        return;
    m_history->refresh();
    m_journal.keepToRule();
    countLinksToday();
}

void Desk::applyShortcut(int shortcut)
{
    if (const auto preset = m_workspace->presets.withShortcut(shortcut))
        applyPreset(*preset);
}

void Desk::applyPreset(const Preset &preset)
{
    if (m_page->isBusy())
        return;
    Q_EMIT m_messages.told(sentence(tr("Preset “%1” is in the form"), {brief(preset.name, 100)}));
    m_applier->apply(preset);
    m_page->form().focusFirst();
}

void Desk::showMismatch(const Preset &preset, const QList<LabelMatch> &matches)
{
    const bool canMend = !mended(preset, matches).types.isEmpty();
    m_presets->mismatchNote().tell(
        mismatchText(preset, matches), canMend ? tr("Mend preset") : QString(), [this, preset, matches] {
            if (const auto mended = m_applier->mend(preset, matches); !mended)
                Q_EMIT m_messages.failed(mended.error().sentence());
            else
                Q_EMIT m_messages.told(sentence(tr("Preset “%1” is mended"), {brief(preset.name, 100)}));
        });
    Q_EMIT m_messages.told(sentence(tr("Preset “%1” does not fit this account"), {brief(preset.name, 100)}));
}

void Desk::showSwitcher()
{
    if (m_page->window()->findChild<QuickSwitcher *>())
        return;
    auto *switcher =
        new QuickSwitcher(m_workspace->presets, m_workspace->catalogue, m_theme, m_presets.get());
    connect(switcher, &QuickSwitcher::chosen, this, &Desk::applyPreset);
    switcher->open();
}

void Desk::exportChosenPresets()
{
    QList<Preset> presets;
    for (const QString &id : m_presets->chosenIds()) {
        if (const auto preset = m_workspace->presets.find(id))
            presets.append(*preset);
    }
    m_transfer->exportPresets(presets);
}

void Desk::exportAllPresets()
{
    m_transfer->exportPresets(m_workspace->presets.presets());
}

void Desk::undoLast()
{
    then(m_workspace->lastChange.find(), this, [this](const Result<std::optional<HistoryEntry>> &entry) {
        if (!entry)
            Q_EMIT m_messages.failed(entry.error().sentence());
        else if (*entry)
            m_page->undo(**entry);
        else
            Q_EMIT m_messages.told(tr("There is nothing to undo."));
    });
}

void Desk::openRecord(Side side)
{
    if (const auto record = m_workspace->draft.record(side))
        openPage(*record);
    else
        Q_EMIT m_messages.told(tr("There is no record yet."));
}

void Desk::showTypeFinder()
{
    if (!m_typeFinder) {
        m_typeFinder = std::make_unique<TypeFinder>(
            TypeFinder::Services{m_workspace->client, m_workspace->catalogue}, m_page->window());
        connect(m_typeFinder.get(), &TypeFinder::chosen, this, [this](const TypeRow &row) {
            m_workspace->draft.choose(row.direction, row.type);
            m_workspace->lookup.start();
            m_page->form().focusFirst();
        });
    }
    m_typeFinder->open(m_workspace->draft.direction());
}

void Desk::openPage(const RecordRef &record)
{
    if (m_workspace->account.server == Account::Server::Practice)
        return Q_EMIT m_messages.told(tr("The records of the practice portal have no pages in HubSpot."));
    then(m_workspace->catalogue.pageOf(record), this, [this](const QUrl &page) {
        if (page.isEmpty())
            Q_EMIT m_messages.told(tr("This record has no page in HubSpot that is known."));
        else
            Q_EMIT pageRequested(page);
    });
}

void Desk::checkUnknown()
{
    if (m_page->isBusy()) { // its row is open, too, but settles by itself
        Q_EMIT m_messages.told(tr("A link is under way; check again when it is done."));
        return countUnknown();
    }
    then(m_workspace->openRows.settle(), this, [this](const OpenRows::Settled &settled) {
        Q_EMIT m_messages.told(tr("%Ln link(s) settled by reading from HubSpot", nullptr, settled.rows));
        if (settled.problem.isEmpty())
            return;
        Q_EMIT m_messages.failed(sentence(tr("It could not be checked: %1"), {settled.problem}));
        countUnknown();
    });
}

void Desk::countUnknown()
{
    then(m_workspace->openRows.count(), this, [this](int count) {
        if (count > 0)
            Q_EMIT unknownFound(count);
    });
}

void Desk::takeOutcome(const LinkOutcome &outcome)
{
    Q_EMIT m_messages.told(historyTitle(outcome.entry) + QStringLiteral(": ")
        + fatetext::row(outcome.entry.state, outcome.entry.action));
}

void Desk::countLinksToday()
{
    const QDateTime midnight = QDate::currentDate().startOfDay();
    then(m_journal.countSince(m_workspace->account.id, midnight), this, [this](const Result<int> &count) {
        if (count)
            Q_EMIT linksTodayCounted(*count);
    });
}

} // namespace relata
