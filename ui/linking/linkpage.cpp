// SPDX-License-Identifier: MIT
#include "ui/linking/linkpage.h"

#include "async/then.h"
#include "linking/draftlookup.h"
#include "ui/linking/consent.h"
#include "ui/linking/resultview.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace relata {

LinkPage::LinkPage(const Services &services, QWidget *parent)
    : QScrollArea(parent)
    , m_services(services)
    , m_form(new LinkForm)
    , m_result(new ResultView)
{
    layOut();
    m_form->bind(services.draft, services.addressOf, services.theme);
    m_result->setTheme(services.theme);
    connectForm();
}

void LinkPage::layOut()
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("page"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addWidget(m_result, 1);
    setWidget(page);
}

QSize LinkPage::minimumSizeHint() const
{
    const int scrollBar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + scrollBar, QScrollArea::minimumSizeHint().height()};
}

void LinkPage::connectForm()
{
    connect(m_form, &LinkForm::linkRequested, this, &LinkPage::link);
    connect(m_form, &LinkForm::savePresetRequested, this, &LinkPage::savePresetRequested);
    connect(m_form, &LinkForm::edited, &m_services.lookup, &DraftLookup::start);
    connect(&m_services.draft, &LinkDraft::changed, this, &LinkPage::stateChanged);
    connect(m_result, &ResultView::cancelRequested, &m_services.linker, &Linker::cancel);
    connect(m_result, &ResultView::checkRequested, this, &LinkPage::check);
    connect(&m_services.linker, &Linker::journalFailed, this,
        [this](const Error &error) { Q_EMIT failed(error.sentence()); });
}

void LinkPage::setBusy(bool busy)
{
    m_busy = busy;
    m_form->setBusy(busy);
    Q_EMIT stateChanged();
}

void LinkPage::link()
{
    const auto request = m_services.draft.request();
    if (m_busy || !m_services.draft.isReady() || !request)
        return;
    setBusy(true);
    then(m_services.mayWrite(), this, [this, request = *request](bool agreed) {
        if (agreed)
            send(request);
        else
            setBusy(false);
    });
}

void LinkPage::send(const LinkRequest &request)
{
    m_result->showBusy(tr("Linking…"));
    const RecordNames names{m_services.draft.title(Side::From).name, m_services.draft.title(Side::To).name};
    then(m_services.linker.link(request, names, askInDialog(window())), this,
        [this](const Result<LinkOutcome> &outcome) { take(outcome); });
}

void LinkPage::check(const HistoryEntry &entry)
{
    if (m_busy)
        return;
    setBusy(true);
    m_result->showBusy(tr("Reading from HubSpot…"));
    then(m_services.linker.check(entry), this, [this, entry](const Result<LinkOutcome> &outcome) {
        if (outcome)
            return take(outcome);
        setBusy(false);
        Q_EMIT failed(
            tr("It could not be checked: %1 %2").arg(outcome.error().sentence(), outcome.error().nextStep()));
        m_result->showOutcome({entry, {}}, m_services.draft.objectTypes());
    });
}

void LinkPage::take(const Result<LinkOutcome> &outcome)
{
    setBusy(false);
    if (outcome) {
        m_result->showOutcome(*outcome, m_services.draft.objectTypes());
        ensureWidgetVisible(m_result, 0, 0);
        Q_EMIT finished(*outcome);
        return;
    }
    m_result->showAgain();
    if (outcome.error().kind != Error::Kind::Cancelled)
        Q_EMIT failed(tr("Nothing was sent, because the link could not be written into the history. %1 %2")
                          .arg(outcome.error().sentence(), outcome.error().nextStep()));
}

void LinkPage::restore(const HistoryEntry &entry)
{
    if (m_busy)
        return;
    m_services.draft.fill({entry.pair.direction(), entry.pair.from.id.text(), entry.pair.to.id.text(),
        entry.asked, entry.mode});
    m_services.lookup.start();
    m_result->showOutcome({entry, {}}, m_services.draft.objectTypes());
}

void LinkPage::clear()
{
    if (m_busy)
        return;
    m_services.draft.clear();
    m_result->showEmpty();
    m_form->focusFirst();
}

} // namespace relata
