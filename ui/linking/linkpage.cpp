// SPDX-License-Identifier: MIT
#include "ui/linking/linkpage.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "ui/common/messages.h"
#include "ui/linking/consent.h"
#include "ui/linking/linkspane.h"
#include "ui/linking/resultview.h"
#include "workspace/workspace.h"

#include <QApplication>
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
    Workspace &open = services.workspace;
    const auto callOf = [&client = open.client](const LinkRequest &request) {
        return client.textOf(Write::setLabels(request.pair(), withoutLabels(request.types())));
    };
    m_form->bind({open.draft, open.outlook, open.fromSearch, open.toSearch, callOf, services.theme,
        services.accountOf});
    m_result->setTheme(services.theme);
    m_result->links().bind(open.outlook.links(), open.catalogue.titles());
    connectForm();
    connectResult();
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
    LinkDraft &draft = m_services.workspace.draft;
    connect(m_form, &LinkForm::linkRequested, this, &LinkPage::link);
    connect(m_form, &LinkForm::savePresetRequested, this, &LinkPage::savePresetRequested);
    connect(m_form, &LinkForm::edited, &m_services.workspace.lookup, &DraftLookup::start);
    connect(m_form, &LinkForm::pageRequested, this, &LinkPage::pageRequested);
    connect(m_form, &LinkForm::accountRequested, this, &LinkPage::accountRequested);
    connect(&draft, &LinkDraft::changed, this, &LinkPage::followDraft);
    connect(&m_services.workspace.linker, &Linker::journalFailed, this,
        [this](const Error &error) { Q_EMIT m_services.messages.failed(error.sentence()); });
}

void LinkPage::connectResult()
{
    Workspace &open = m_services.workspace;
    connect(m_result, &ResultView::cancelRequested, this, [this, &open] {
        m_isCancelled = true;
        open.linker.cancel();
    });
    connect(m_result, &ResultView::checkRequested, this, &LinkPage::check);
    connect(m_result, &ResultView::undoRequested, this, &LinkPage::undo);
    connect(m_result, &ResultView::pageRequested, this, &LinkPage::pageRequested);
    connect(&m_result->links(), &LinksPane::pageRequested, this, &LinkPage::pageRequested);
    connect(&m_result->links(), &LinksPane::removalRequested, this,
        [this, &open](const RecordPair &pair, const QString &toName, const QList<LabelledType> &labels) {
            const RecordTitle *from = open.catalogue.titles().find(pair.from);
            remove(pair, {from ? from->name : QString(), toName}, labels);
        });
    connect(&m_result->links(), &LinksPane::targetChosen, &open.draft,
        [&open](const RecordRef &record) { open.draft.setRecord(Side::To, record); });
    connect(&open.outlook.links(), &RecordLinks::changed, this, &LinkPage::showLinks);
    connect(&open.catalogue.titles(), &RecordTitles::changed, this, &LinkPage::showLinks);
}

// "Companies of Ada Lovelace (3)"
void LinkPage::showLinks()
{
    const Workspace &open = m_services.workspace;
    const RecordLinks &links = m_services.workspace.outlook.links();
    // A record that nobody knows yet may not be there at all.
    if (!links.question() || !open.catalogue.titles().found(links.question()->record))
        return m_result->showLinks({});
    const ObjectType *type = open.draft.objectTypes().find(links.question()->to);
    const QString name = open.catalogue.titles().nameOf(links.question()->record);
    m_result->showLinks(sentence(tr("%1 of %2 (%3)"),
        {type ? type->plural : links.question()->to.text(),
            fontMetrics().elidedText(name, Qt::ElideRight, 28 * fontMetrics().averageCharWidth()),
            QLocale().toString(links.links().size())
                + (links.isComplete() ? QString() : QStringLiteral("+"))}));
}

void LinkPage::setBusy(bool busy)
{
    if (busy)
        m_focused = focusWidget();
    m_busy = busy;
    m_form->setBusy(busy);
    m_result->setBusy(busy);
    if (!busy && m_focused && m_focused->isEnabled() && isAncestorOf(QApplication::focusWidget()))
        m_focused->setFocus(); // a button that goes off gives its focus away
    Q_EMIT stateChanged();
}

// Every change goes this way: one at a time, and only where the person may write.
void LinkPage::begin(const QString &what, const Sending &sending)
{
    if (m_busy)
        return;
    setBusy(true);
    m_asked = m_services.workspace.draft.input();
    m_isCancelled = false;
    m_result->showBusy(what); // what has to be known before may take a while
    then(m_services.mayWrite(), this, [this, sending](bool agreed) {
        if (!agreed || m_isCancelled) {
            m_undoing = 0;
            m_result->showAgain();
            return setBusy(false);
        }
        then(sending(), this, [this](const Result<LinkOutcome> &outcome) { take(outcome); });
    });
}

Consent LinkPage::preview(const RecordNames &names)
{
    Workspace &open = m_services.workspace;
    return askWithPreview(
        window(), names, {open.draft.objectTypes(), open.catalogue.titles(), m_services.theme});
}

void LinkPage::link()
{
    Workspace &open = m_services.workspace;
    auto request = open.draft.request();
    if (!open.draft.isReady() || !request)
        return;
    request->setPreset(m_services.presetName(*request));
    send(*request, {open.draft.title(Side::From).name, open.draft.title(Side::To).name});
}

void LinkPage::send(const LinkRequest &request, const RecordNames &names)
{
    Workspace &open = m_services.workspace;
    begin(tr("Linking…"),
        [this, &open, request, names] { return open.linker.link(request, names, preview(names)); });
}

void LinkPage::remove(const RecordPair &pair, const RecordNames &names, const QList<LabelledType> &labels)
{
    Workspace &open = m_services.workspace;
    begin(tr("Removing…"), [this, &open, pair, labels, names] {
        return open.linker.remove(pair, labels, names, preview(names));
    });
}

void LinkPage::undo(const HistoryEntry &entry)
{
    Workspace &open = m_services.workspace;
    if (!canUndo(entry))
        return Q_EMIT m_services.messages.told(LastChange::whyNotUndone(entry));
    const RecordNames names{entry.fromName, entry.toName};
    m_undoing = m_busy ? m_undoing : entry.id;
    begin(tr("Undoing…"), [this, &open, entry, names] { return open.linker.undo(entry, preview(names)); });
}

// A result must not be taken for the answer to what the form asks now.
void LinkPage::followDraft()
{
    m_result->setEarlier(!(m_services.workspace.draft.input() == m_shown));
    Q_EMIT stateChanged();
}

void LinkPage::showOutcome(const LinkOutcome &outcome)
{
    m_shown = m_asked;
    m_result->setEarlier(!(m_services.workspace.draft.input() == m_shown));
    m_result->showOutcome(outcome, m_services.workspace.draft.objectTypes());
}

void LinkPage::followEntry(const HistoryEntry &entry)
{
    m_result->follow(entry, m_services.workspace.draft.objectTypes());
}

void LinkPage::check(const HistoryEntry &entry)
{
    if (m_busy)
        return;
    setBusy(true);
    m_asked = m_services.workspace.draft.input();
    m_result->showBusy(tr("Reading from HubSpot…"));
    then(m_services.workspace.linker.check(entry), this, [this, entry](const Result<LinkOutcome> &outcome) {
        if (outcome)
            return take(outcome);
        showOutcome({entry, {}});
        setBusy(false);
        if (outcome.error().kind != Error::Kind::Cancelled)
            Q_EMIT m_services.messages.failed(sentence(tr("It could not be checked: %1 %2"),
                {outcome.error().sentence(), outcome.error().nextStep()}));
    });
}

// Afterwards everything that says how records are linked is out of date.
void LinkPage::take(const Result<LinkOutcome> &outcome)
{
    Workspace &open = m_services.workspace;
    const qint64 undone = std::exchange(m_undoing, 0);
    if (outcome) {
        showOutcome(*outcome);
        setBusy(false);
        ensureWidgetVisible(m_result, 0, 0);
        takeProven(outcome->entry);
        if (outcome->error && outcome->error->kind == Error::Kind::WrongType)
            open.lookup.refreshLabels();
        Q_EMIT finished(*outcome);
        return;
    }
    m_result->showAgain();
    setBusy(false);
    const bool isWanted =
        outcome.error().kind == Error::Kind::NothingToDo || outcome.error().kind == Error::Kind::Cancelled;
    if (!isWanted) { // what stands there is no answer to this
        m_shown = {};
        followDraft();
    }
    if (outcome.error().kind == Error::Kind::NothingToDo) {
        Q_EMIT m_services.messages.told(outcome.error().sentence());
        if (undone != 0)
            open.lastChange.skip(undone);
    }
    if (!isWanted)
        Q_EMIT nothingSent(
            sentence(tr("Nothing was sent, because the change could not be written into the history. %1 %2"),
                {outcome.error().sentence(), outcome.error().nextStep()}));
}

// What reading back has just proven need not be read again.
void LinkPage::takeProven(const HistoryEntry &entry)
{
    Workspace &open = m_services.workspace;
    if (entry.provenKnown && open.draft.pair() == entry.pair)
        open.outlook.takeProven(entry.pair, {true, entry.proven});
    else
        open.outlook.refresh();
}

void LinkPage::restore(const HistoryEntry &entry)
{
    if (m_busy)
        return;
    Workspace &open = m_services.workspace;
    open.draft.fill({entry.pair.direction(), entry.pair.from.id.text(), entry.pair.to.id.text(), entry.asked,
        entry.mode});
    open.lookup.start();
    m_asked = open.draft.input();
    showOutcome({entry, {}});
}

void LinkPage::runAgain(const HistoryEntry &entry)
{
    if (m_busy)
        return Q_EMIT m_services.messages.told(tr("A link is under way; do it again when that is done."));
    restore(entry);
    if (entry.action == LinkAction::Remove)
        return remove(
            entry.pair, {entry.fromName, entry.toName}, entry.unlinks ? QList<LabelledType>() : entry.taken);
    auto request = LinkRequest::create(entry.pair, entry.asked, entry.mode);
    if (!request)
        return Q_EMIT m_services.messages.told(request.error().sentence());
    request->setPreset(entry.preset);
    request->setRepeated();
    send(*request, {entry.fromName, entry.toName});
}

void LinkPage::clear()
{
    if (m_busy)
        return;
    m_services.workspace.draft.clear();
    m_result->showEmpty();
    m_form->focusFirst();
}

} // namespace relata
