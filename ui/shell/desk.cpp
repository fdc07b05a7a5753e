// SPDX-License-Identifier: MIT
#include "ui/shell/desk.h"

#include "async/then.h"
#include "history/journal.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypane.h"
#include "ui/linking/linkpage.h"
#include "ui/presets/presetmodel.h"
#include "ui/presets/presetspane.h"
#include "workspace/workspace.h"

namespace relata {

Desk::Desk(std::unique_ptr<Workspace> workspace, const Services &services, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_journal(services.journal)
    , m_page(std::make_unique<LinkPage>(
          LinkPage::Services{m_workspace->draft, m_workspace->lookup, m_workspace->linker, services.theme,
              [&client = m_workspace->client](const RecordPair &pair) { return client.setLabelsUrl(pair); },
              services.mayWrite}))
    , m_historyModel(std::make_unique<HistoryModel>(services.journal, m_workspace->account.id))
    , m_history(std::make_unique<HistoryPane>(*m_historyModel, services.theme))
    , m_presetModel(std::make_unique<PresetModel>(m_workspace->presets, m_workspace->draft))
    , m_presets(std::make_unique<PresetsPane>(m_workspace->presets, *m_presetModel, services.theme))
{
    connectPanes();
}

Desk::~Desk() = default;

void Desk::connectPanes()
{
    connect(m_page.get(), &LinkPage::savePresetRequested, this, &Desk::savePreset);
    connect(m_page.get(), &LinkPage::failed, this, &Desk::failed);
    connect(m_page.get(), &LinkPage::finished, this, &Desk::takeOutcome);
    connect(m_history.get(), &HistoryPane::entryActivated, m_page.get(), &LinkPage::restore);
    connect(m_historyModel.get(), &HistoryModel::failed, this, &Desk::failed);
    connect(m_historyModel.get(), &HistoryModel::loaded, this, &Desk::countLinksToday);
    connect(m_presets.get(), &PresetsPane::presetActivated, this, &Desk::applyPreset);
    connect(m_presets.get(), &PresetsPane::failed, this, &Desk::failed);
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
    m_workspace->draft.fill({preset.direction, {}, {}, preset.types, preset.mode});
    m_workspace->lookup.start();
    m_page->form().focusFirst();
    Q_EMIT statusMessage(tr("Preset “%1” is in the form").arg(preset.name));
}

void Desk::savePreset()
{
    const LinkDraft &draft = m_workspace->draft;
    const auto direction = draft.direction();
    const QList<LabelledType> types = draft.chosen();
    if (!direction || types.isEmpty()) {
        Q_EMIT statusMessage(tr("Choose at least one label, then save the preset."));
        return;
    }
    QStringList labels;
    for (const LabelledType &type : types)
        labels.append(type.label.isEmpty() ? type.type.shortText() : type.label);
    m_presets->save({{}, {}, {}, *direction, types, draft.mode(), 0}, labels.join(QStringLiteral(" + ")));
}

void Desk::takeOutcome(const LinkOutcome &outcome)
{
    Q_EMIT statusMessage(
        historyTitle(outcome.entry) + QStringLiteral(": ") + historyStateText(outcome.entry.state));
    countLinksToday();
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
