// SPDX-License-Identifier: MIT
#include "ui/history/historypane.h"

#include "async/then.h"
#include "catalogue/catalogue.h"
#include "crm/sentence.h"
#include "history/historylines.h"
#include "history/journal.h"
#include "linking/changeplan.h"
#include "linking/requesttext.h"
#include "storage/prettyjson.h"
#include "ui/common/messages.h"
#include "ui/common/plaintext.h"
#include "ui/common/setshown.h"
#include "ui/history/historydelegate.h"
#include "ui/history/historydetails.h"
#include "ui/history/historyfilter.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytasks.h"
#include "ui_historypane.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

namespace relata {

namespace {

QString recordName(const RecordReference &record, const QString &name)
{
    return withoutMnemonic(name.isEmpty() ? record.id.text() : name);
}

} // namespace

HistoryPane::HistoryPane(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HistoryPane>())
    , m_services(services)
    , m_filter(
          new HistoryFilter({services.journal, services.catalogue, services.account, services.accountTitle}))
    , m_details(new HistoryDetails({services.journal, services.theme,
          [&catalogue = services.catalogue](
              const ObjectTypeId &type) { return catalogue.objectTypes().singular(type); },
          services.accountTitle}))
    , m_tasks(new HistoryTasks(services.journal, services.messages, this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    m_ui->filterPlace->addWidget(m_filter);
    setShown(m_filter, false);
    m_ui->splitter->addWidget(m_details);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 2);
    m_ui->splitter->setCollapsible(0, false);
    setUpTable();
    setUpSearch();
    addListActions();
    addEntryActions();
    showEmptyText();
    showCurrent();
}

HistoryPane::~HistoryPane() = default;

QSize HistoryPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 52, 400};
}

void HistoryPane::setUpTable()
{
    HistoryModel &model = m_services.model;
    QTableView *table = m_ui->table;
    table->setItemDelegate(new HistoryDelegate(m_services.theme, this));
    table->setModel(&model);
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(TwoLineDelegate::rowHeight(font()));
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_services.theme, &ThemeSwitch::changed, table->viewport(), qOverload<>(&QWidget::update));
    connect(table, &QTableView::activated, this, &HistoryPane::activate);
    connect(table, &QWidget::customContextMenuRequested, this, &HistoryPane::showMenu);
    connect(&model, &HistoryModel::loaded, this, &HistoryPane::showEmptyText);
    connect(
        &model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            sizeRows(first, last);
            showEmptyText();
        });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        sizeRows(0, m_services.model.rowCount() - 1);
        m_ui->table->scrollToTop();
    });
    sizeRows(0, model.rowCount() - 1);
}

void HistoryPane::setUpSearch()
{
    m_ui->state->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->state->setMinimumContentsLength(6);
    fillStates();
    connect(m_ui->search, &QLineEdit::textChanged, this, &HistoryPane::filter);
    connect(m_ui->state, &QComboBox::currentIndexChanged, this, &HistoryPane::filter);
    connect(m_filter, &HistoryFilter::changed, this, &HistoryPane::filter);
    connect(m_filter, &HistoryFilter::everythingWanted, this, &HistoryPane::showEverything);
    connect(m_ui->more, &QPushButton::toggled, m_filter, [this](bool open) { setShown(m_filter, open); });
}

void HistoryPane::focusSearch()
{
    m_ui->search->setFocus(Qt::ShortcutFocusReason);
    m_ui->search->selectAll();
}

void HistoryPane::fillStates()
{
    m_ui->state->addItem(tr("All"));
    m_ui->state->addItem(tr("Done"), QVariant::fromValue(QList<Fate>{Fate::Proven, Fate::AnsweredOnly}));
    m_ui->state->addItem(tr("Done, not read back"), QVariant::fromValue(QList<Fate>{Fate::AnsweredOnly}));
    m_ui->state->addItem(tr("Undone"), QVariant::fromValue(QList<Fate>{}));
    m_ui->state->addItem(tr("Not done"), QVariant::fromValue(QList<Fate>{Fate::Refused, Fate::Missing}));
    m_ui->state->addItem(tr("Refused"), QVariant::fromValue(QList<Fate>{Fate::Refused}));
    m_ui->state->addItem(tr("Not as asked"), QVariant::fromValue(QList<Fate>{Fate::Missing}));
    m_ui->state->addItem(tr("Unknown"), QVariant::fromValue(QList<Fate>{Fate::Unknown, Fate::Intended}));
    m_undoneState = m_ui->state->findText(tr("Undone"));
}

void HistoryPane::filter()
{
    HistoryQuery query;
    query.text = m_ui->search->text();
    query.states = m_ui->state->currentData().value<QList<Fate>>();
    query.undone = m_ui->state->currentIndex() == m_undoneState;
    m_filter->apply(query);
    const int set = m_filter->count();
    m_ui->more->setText(set == 0 ? tr("Filter") : sentence(tr("Filter (%1)"), {set}));
    m_filter->setCanShowMore(set > 0 || query.isFiltered());
    m_services.model.setQuery(query);
}

void HistoryPane::showEverything()
{
    m_ui->search->clear();
    m_ui->state->setCurrentIndex(0);
    m_filter->clear();
}

void HistoryPane::showEmptyText()
{
    const bool empty = m_services.model.rowCount() == 0;
    setShown(m_ui->splitter, !empty);
    m_ui->empty->setVisible(empty);
    m_ui->empty->setText(m_services.model.isAsking() ? tr("Reading the history…")
            : m_services.model.isFiltered()
            ? tr("Nothing in the history matches. Change the search or the filter.")
            : tr("Every link you make is kept here, including refused ones. "
                 "Return or a double click brings it back into the form."));
}

// Day rows are lower. The header keeps its heights when the model is reset.
void HistoryPane::sizeRows(int first, int last)
{
    const int entry = TwoLineDelegate::rowHeight(font());
    const int day = TwoLineDelegate::headingHeight(font());
    QHeaderView *header = m_ui->table->verticalHeader();
    for (int row = first; row <= last; ++row) {
        const int height = m_services.model.entryAt(row) ? entry : day;
        if (header->sectionSize(row) != height)
            header->resizeSection(row, height);
    }
}

std::optional<HistoryRow> HistoryPane::current() const
{
    const QModelIndex index = m_ui->table->currentIndex();
    return index.isValid() ? m_services.model.entryAt(index.row()) : std::nullopt;
}

QList<qint64> HistoryPane::selectedIds() const
{
    QList<qint64> ids;
    for (const QModelIndex &index : m_ui->table->selectionModel()->selectedRows()) {
        if (const auto entry = m_services.model.entryAt(index.row()))
            ids.append(entry->id);
    }
    return ids;
}

QAction *HistoryPane::addEntryAction(const QString &text, const Act &act)
{
    auto *action = new QAction(text, this);
    connect(action, &QAction::triggered, this, [this, act] { withCurrent(act); });
    m_entryActions.append(action);
    return action;
}

QAction *HistoryPane::addListAction(const QString &text, const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    connect(action, &QAction::triggered, this, act);
    m_listActions.append(action);
    return action;
}

void HistoryPane::addEntryActions()
{
    const auto tell = [this](auto signal) {
        return [this, signal](const HistoryEntry &entry) {
            Q_EMIT(this->*signal)(entry);
        };
    };
    m_restore = addEntryAction(tr("Bring back into the form"), tell(&HistoryPane::entryActivated));
    m_runAgain = addEntryAction(tr("Link again…"), tell(&HistoryPane::runAgainRequested));
    m_undo = addEntryAction(tr("Undo this change…"), tell(&HistoryPane::undoRequested));
    m_check = addEntryAction(tr("Check now"), tell(&HistoryPane::checkRequested));
    m_openFrom =
        addEntryAction({}, [this](const HistoryEntry &entry) { Q_EMIT pageRequested(entry.pair.from); });
    m_openTo = addEntryAction({}, [this](const HistoryEntry &entry) { Q_EMIT pageRequested(entry.pair.to); });
    m_copyCurl = addEntryAction(
        tr("Copy as curl"), [this](const HistoryEntry &entry) { copy(requesttext::asCurl(entry.calls)); });
    addEntryAction(tr("Copy as JSON"), [this](const HistoryEntry &entry) { copyAsJson(entry); });
    const HistoryModel &model = m_services.model;
    connect(
        m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPane::readCurrent);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &HistoryPane::enableActions);
    connect(&model, &QAbstractItemModel::dataChanged, this, &HistoryPane::readCurrent);
    connect(&model, &QAbstractItemModel::modelReset, this, &HistoryPane::readCurrent);
}

void HistoryPane::addListActions()
{
    m_showDetails = addListAction(tr("Show details"), [this] { showCurrent(); });
    m_showDetails->setCheckable(true);
    m_showDetails->setChecked(true);
    addListAction(tr("Export…"), [this] { m_tasks->exportRows(m_services.model.query(), selectedIds()); });
    addListAction(tr("Import…"), [this] { m_tasks->importRows(); });
    QAction *remove =
        addListAction(tr("Delete selected rows…"), [this] { m_tasks->removeSelected(selectedIds()); });
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_ui->table->addAction(remove);
    addListAction(tr("Delete the whole history…"), [this] { m_tasks->removeAll(); });
    addListAction(tr("What the history keeps…"), [this] { m_tasks->changeRetention(); });
}

// The list holds less than the details and the actions need. The old contents stay until the row is read,
// which is too quick to notice.
void HistoryPane::readCurrent()
{
    const auto row = current();
    if (!row) {
        m_entry.reset();
        return showCurrent();
    }
    enableActions();
    then(m_services.journal.entry(row->id), this,
        [this, id = row->id](const Result<std::optional<HistoryEntry>> &entry) {
            const auto now = current();
            if (!now || now->id != id)
                return;
            m_entry = entry.value_or(std::nullopt);
            if (!entry)
                m_services.messages.showError(entry.error().sentence());
            showCurrent();
        });
}

// Acts on the current row, whichever row was read last.
void HistoryPane::withCurrent(const Act &act)
{
    const auto row = current();
    if (!row)
        return;
    then(m_services.journal.entry(row->id), this,
        [this, act](const Result<std::optional<HistoryEntry>> &entry) {
            if (!entry)
                m_services.messages.showError(entry.error().sentence());
            else if (*entry)
                act(**entry);
        });
}

void HistoryPane::showCurrent()
{
    enableActions();
    const bool shows = m_entry && m_showDetails->isChecked();
    setShown(m_details, shows);
    m_details->showEntry(shows ? m_entry : std::nullopt);
}

// What can be done with the chosen entry. An entry from another computer only serves as proof, and records of
// another account do not fit the form.
void HistoryPane::enableActions()
{
    const auto row = current();
    const auto entry = m_entry && row && m_entry->id == row->id ? m_entry : std::nullopt; // not read yet
    // With several rows selected it would not be clear which one is meant.
    const bool isOne = selectedIds().size() <= 1;
    for (QAction *action : std::as_const(m_entryActions))
        action->setEnabled(entry && isOne);
    const bool isHere = entry && isOne && entry->account == m_services.account;
    const bool isOurs = isHere && !entry->isForeign();
    m_restore->setEnabled(isHere);
    m_runAgain->setEnabled(isOurs && entry->action != LinkAction::Undo);
    m_runAgain->setText(
        entry && entry->action == LinkAction::Remove ? tr("Remove again…") : tr("Link again…"));
    m_undo->setEnabled(isOurs && canUndo(*entry));
    m_check->setEnabled(isOurs && (entry->state == Fate::Unknown || entry->state == Fate::Intended));
    m_copyCurl->setEnabled(entry && isOne && !entry->isForeign()); // nobody should run a stranger's command
    m_openFrom->setEnabled(isHere);
    m_openTo->setEnabled(isHere);
    m_openFrom->setText(entry
            ? sentence(tr("Open %1 in HubSpot"), {recordName(entry->pair.from, entry->fromName)})
            : tr("Open the entry's From record in HubSpot"));
    m_openTo->setText(entry ? sentence(tr("Open %1 in HubSpot"), {recordName(entry->pair.to, entry->toName)})
                            : tr("Open the entry's To record in HubSpot"));
}

// The menu key opens it as well.
void HistoryPane::showMenu(const QPoint &place)
{
    if (!current())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_entryActions);
    menu->addSeparator();
    menu->addActions(m_listActions);
    menu->popup(m_ui->table->viewport()->mapToGlobal(place));
}

void HistoryPane::activate(const QModelIndex &index)
{
    const auto row = index.isValid() ? m_services.model.entryAt(index.row()) : std::nullopt;
    if (row && row->account == m_services.account)
        withCurrent([this](const HistoryEntry &entry) { Q_EMIT entryActivated(entry); });
}

void HistoryPane::copyAsJson(const HistoryEntry &entry)
{
    then(m_services.journal.life(entry.id), this, [this, entry](const Result<QList<LifeStep>> &life) {
        if (life)
            copy(prettyJson(historylines::line(entry, *life, {})));
        else
            m_services.messages.showError(life.error().sentence());
    });
}

void HistoryPane::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_services.messages.showStatus(tr("Copied"));
}

} // namespace relata
