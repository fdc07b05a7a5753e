// SPDX-License-Identifier: MIT
#include "ui/linking/linkpage.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "ui/common/messages.h"
#include "ui/common/question.h"
#include "ui/linking/linkspane.h"
#include "ui/linking/previewdialog.h"
#include "ui/linking/resultview.h"
#include "ui/linking/typefinder.h"
#include "workspace/openaccount.h"

#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace relata {

LinkPage::LinkPage(const Services &services, QWidget *parent)
    : QScrollArea(parent)
    , m_services(services)
    , m_workspace(*services.open.workspace())
    , m_page(new QWidget(viewport()))
    , m_form(new LinkForm(m_page))
    , m_result(new ResultView(m_page))
{
    layOut();
    Workspace &open = m_workspace;
    const auto callOf = [&client = open.client](const LinkRequest &request) {
        return client.textOf(Write::setLabels(request.pair(), withoutLabels(request.types())));
    };
    m_form->bind({open.draft, open.outlook, open.fromSearch, open.toSearch, callOf, services.theme,
        [&account = services.open](const QString &portalId) {
            const auto other = account.otherOf(portalId);
            return other ? other->title() : QString();
        }});
    m_result->setTheme(services.theme);
    m_result->links().bind(open.outlook.links(), open.catalogue.titles());
    connectForm();
    connectResult();
    connectChanges();
    showLinks();
}

LinkPage::~LinkPage() = default;

void LinkPage::layOut()
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_page->setObjectName(QStringLiteral("page"));
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addWidget(m_result, 1);
    setWidget(m_page);
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
    connect(m_form, &LinkForm::edited, &m_workspace.lookup, &DraftLookup::start);
    connect(m_form, &LinkForm::pageRequested, this, &LinkPage::pageRequested);
    connect(m_form, &LinkForm::accountRequested, this, &LinkPage::accountRequested);
    connect(&m_workspace.draft, &LinkDraft::changed, this, &LinkPage::showWhoseOutcome);
}

void LinkPage::connectResult()
{
    Workspace &open = m_workspace;
    connect(m_result, &ResultView::cancelRequested, &open.changes, &Changes::cancel);
    connect(m_result, &ResultView::checkRequested, &open.changes, &Changes::check);
    connect(m_result, &ResultView::undoRequested, &open.changes, &Changes::undo);
    connect(m_result, &ResultView::pageRequested, this, &LinkPage::pageRequested);
    connect(&m_result->links(), &LinksPane::pageRequested, this, &LinkPage::pageRequested);
    connect(&m_result->links(), &LinksPane::removalRequested, &open.changes,
        [&open](const RecordPair &pair, const QString &toName, const QList<LabelledType> &labels) {
            const RecordTitle *from = open.catalogue.titles().find(pair.from);
            open.changes.remove(pair, {from ? from->name : QString(), toName}, labels);
        });
    connect(&m_result->links(), &LinksPane::targetChosen, &open.draft,
        [&open](const RecordReference &record) { open.draft.setRecord(Side::To, record); });
    connect(&open.outlook.links(), &RecordLinks::changed, this, &LinkPage::showLinks);
    connect(&open.catalogue.titles(), &RecordTitles::changed, this, &LinkPage::showLinks);
}

// "Companies of Ada Lovelace (3)"
void LinkPage::showLinks()
{
    const Workspace &open = m_workspace;
    const RecordLinks &links = m_workspace.outlook.links();
    // A record that has not been found may not exist.
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

void LinkPage::connectChanges()
{
    Changes &changes = m_workspace.changes;
    changes.setQuestions({this,
        [this] {
            return m_services.open.mayWrite([page = QPointer(this)](const Question &question) {
                return page ? askQuestion(page->window(), question) : ready(Reply());
            });
        },
        [this](const ChangePlan &plan, const PairNames &names) {
            return ask(plan, names);
        }});
    connect(&changes, &Changes::busyChanged, this, &LinkPage::showBusy);
    connect(&changes, &Changes::outcomeChanged, this, &LinkPage::showOutcome);
    connect(&changes, &Changes::withdrawn, m_result, &ResultView::showAgain);
    connect(&changes, &Changes::finished, this, [this] { ensureWidgetVisible(m_result, 0, 0); });
    connect(&changes, &Changes::statusChanged, &m_services.messages, &Messages::showStatus);
    connect(&changes, &Changes::errorOccurred, &m_services.messages, &Messages::showError);
    if (changes.outcome())
        showOutcome();
    if (changes.isBusy())
        showBusy();
}

QFuture<bool> LinkPage::ask(const ChangePlan &plan, const PairNames &names)
{
    return askWithPreview(window(), plan, names,
        {m_workspace.draft.objectTypes(), m_workspace.catalogue.titles(), m_services.theme});
}

void LinkPage::showBusy()
{
    const bool isBusy = m_workspace.changes.isBusy();
    if (isBusy) {
        m_focused = focusWidget();
        m_result->showBusy(m_workspace.changes.busyText());
    }
    m_form->setBusy(isBusy);
    m_result->setBusy(isBusy);
    if (!isBusy) // queued: until the result is shown again, its buttons are hidden
        QTimer::singleShot(0, this, &LinkPage::giveFocusBack);
}

// A button that is disabled or hidden loses the focus.
void LinkPage::giveFocusBack()
{
    if (m_focused && m_focused->isEnabled() && isAncestorOf(window()->focusWidget()))
        m_focused->setFocus();
}

void LinkPage::showOutcome()
{
    const auto &outcome = m_workspace.changes.outcome();
    if (!outcome)
        return m_result->showEmpty();
    showWhoseOutcome();
    m_result->showOutcome(*outcome, m_workspace.draft.objectTypes());
}

// A result must not look like the answer to what is in the form now.
void LinkPage::showWhoseOutcome()
{
    m_result->setEarlier(!(m_workspace.draft.input() == m_workspace.changes.outcomeInput()));
}

void LinkPage::link()
{
    auto request = m_workspace.draft.request();
    if (!m_workspace.draft.isReady() || !request)
        return;
    request->setPreset(m_workspace.presetApplier.nameFor(*request));
    m_workspace.changes.link(
        *request, {m_workspace.draft.title(Side::From).name, m_workspace.draft.title(Side::To).name});
}

void LinkPage::restore(const HistoryEntry &entry)
{
    if (m_workspace.changes.isBusy())
        return;
    m_workspace.draft.fill({entry.pair.direction(), entry.pair.from.id.text(), entry.pair.to.id.text(),
        entry.asked, entry.mode});
    m_workspace.lookup.start();
    m_workspace.changes.show(entry);
}

void LinkPage::runAgain(const HistoryEntry &entry)
{
    Changes &changes = m_workspace.changes;
    if (changes.isBusy())
        return m_services.messages.showStatus(tr("A link is under way; try again when it is done."));
    restore(entry);
    const PairNames names{entry.fromName, entry.toName};
    if (entry.action == LinkAction::Remove)
        return changes.remove(entry.pair, names, entry.unlinks ? QList<LabelledType>() : entry.toRemove);
    auto request = LinkRequest::create(entry.pair, entry.asked, entry.mode);
    if (!request)
        return m_services.messages.showStatus(request.error().sentence());
    request->setPreset(entry.preset);
    request->setRepeated();
    changes.link(*request, names);
}

void LinkPage::applyPreset(const Preset &preset)
{
    if (m_workspace.changes.isBusy())
        return;
    m_services.messages.showStatus(sentence(tr("Preset “%1” is in the form"), {shortened(preset.name, 100)}));
    m_workspace.presetApplier.apply(preset);
    m_form->focusFirst();
}

void LinkPage::showTypeFinder()
{
    if (!m_typeFinder) {
        m_typeFinder = std::make_unique<TypeFinder>(
            TypeFinder::Services{m_workspace.client, m_workspace.catalogue}, window());
        connect(m_typeFinder.get(), &TypeFinder::chosen, this, [this](const TypeRow &row) {
            m_workspace.draft.choose(row.direction, row.type);
            m_workspace.lookup.start();
            m_form->focusFirst();
        });
    }
    m_typeFinder->showFor(m_workspace.draft.direction());
}

void LinkPage::swap()
{
    m_workspace.draft.swap();
    m_workspace.lookup.start();
}

void LinkPage::openRecord(Side side)
{
    if (const auto record = m_workspace.draft.record(side))
        Q_EMIT pageRequested(*record);
    else
        m_services.messages.showStatus(tr("There is no record yet."));
}

void LinkPage::clear()
{
    if (m_workspace.changes.isBusy())
        return;
    m_workspace.draft.clear();
    m_workspace.changes.forgetOutcome();
    m_form->focusFirst();
}

} // namespace relata
