// SPDX-License-Identifier: MIT
#include "ui/history/historypane.h"

#include "linking/changeplan.h"
#include "ui/common/mnemonic.h"
#include "ui/common/twolinedelegate.h"
#include "ui/history/historymodel.h"
#include "ui_historypane.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>

#include <functional>

namespace relata {

namespace {

using State = HistoryEntry::State;
using namespace std::chrono_literals;

class HistoryDelegate : public TwoLineDelegate {
public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    Lines lines(const QModelIndex &index) const override
    {
        const auto entry = index.data(HistoryModel::EntryRole).value<HistoryEntry>();
        Lines lines{historyTitle(entry), historyDetail(entry), {}, {}, {}, false};
        if (entry.undoneBy != 0) {
            lines.sign = QStringLiteral("↶");
            lines.signColor = lines.detailColor = Role::Muted;
            return lines;
        }
        switch (entry.state) {
        case State::Proven:
        case State::AnsweredOnly:
            lines.sign = QStringLiteral("✓");
            lines.signColor = Role::GoodText;
            lines.detailColor = Role::Muted;
            break;
        case State::Refused:
        case State::Missing:
            lines.sign = QStringLiteral("✕");
            lines.signColor = lines.detailColor = Role::ErrorText;
            break;
        case State::Intended:
        case State::Unknown:
            lines.sign = QStringLiteral("?");
            lines.signColor = lines.detailColor = Role::WarningText;
            break;
        }
        return lines;
    }
};

QString recordName(const RecordRef &record, const QString &name)
{
    return withoutMnemonic(name.isEmpty() ? record.id.text() : name);
}

} // namespace

HistoryPane::HistoryPane(HistoryModel &model, const ThemeSwitch &theme, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HistoryPane>())
    , m_model(model)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    m_ui->state->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->state->setMinimumContentsLength(6);
    m_ui->table->setItemDelegate(new HistoryDelegate(theme, this));
    m_ui->table->setModel(&model);
    m_ui->table->horizontalHeader()->hide();
    m_ui->table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->table->verticalHeader()->hide();
    m_ui->table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_ui->table->verticalHeader()->setDefaultSectionSize(TwoLineDelegate::rowHeight(font()));
    connect(&theme, &ThemeSwitch::changed, m_ui->table->viewport(), qOverload<>(&QWidget::update));
    fillStates();
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(150ms);
    connect(m_ui->search, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    connect(&m_typingPause, &QTimer::timeout, this, &HistoryPane::filter);
    connect(m_ui->state, &QComboBox::currentIndexChanged, this, &HistoryPane::filter);
    connect(m_ui->table, &QTableView::activated, this, &HistoryPane::activate);
    m_ui->table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_ui->table, &QWidget::customContextMenuRequested, this, &HistoryPane::showMenu);
    addActions();
    connect(&model, &HistoryModel::loaded, this, &HistoryPane::showEmptyText);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &HistoryPane::showEmptyText);
    showEmptyText();
}

HistoryPane::~HistoryPane() = default;

QSize HistoryPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 52, 400};
}

void HistoryPane::focusSearch()
{
    m_ui->search->setFocus(Qt::ShortcutFocusReason);
    m_ui->search->selectAll();
}

void HistoryPane::fillStates()
{
    m_ui->state->addItem(tr("All"));
    m_ui->state->addItem(tr("Done"), QVariant::fromValue(QList<State>{State::Proven, State::AnsweredOnly}));
    m_ui->state->addItem(tr("Not done"), QVariant::fromValue(QList<State>{State::Refused, State::Missing}));
    m_ui->state->addItem(tr("Unknown"), QVariant::fromValue(QList<State>{State::Unknown, State::Intended}));
}

void HistoryPane::filter()
{
    m_model.setFilter(m_ui->search->text(), m_ui->state->currentData().value<QList<State>>());
}

void HistoryPane::showEmptyText()
{
    const bool empty = m_model.rowCount() == 0;
    m_ui->table->setVisible(!empty);
    m_ui->empty->setVisible(empty);
    m_ui->empty->setText(m_model.isFiltered()
            ? tr("Nothing in the history fits. Change the search or the filter.")
            : tr("Every link you make is kept here, also the refused ones. "
                 "Return or a double click brings it back into the form."));
}

std::optional<HistoryEntry> HistoryPane::current() const
{
    const QModelIndex index = m_ui->table->currentIndex();
    return index.isValid() ? std::optional(m_model.entryAt(index.row())) : std::nullopt;
}

void HistoryPane::addActions()
{
    const auto add = [this](const QString &text, const std::function<void(const HistoryEntry &)> &act) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, [this, act] {
            if (const auto entry = current())
                act(*entry);
        });
        m_actions.append(action);
        return action;
    };
    add(tr("Bring back into the form"), [this](const HistoryEntry &entry) { Q_EMIT entryActivated(entry); });
    m_undo = add(tr("Undo this change…"), [this](const HistoryEntry &entry) { Q_EMIT undoRequested(entry); });
    m_check = add(tr("Check now"), [this](const HistoryEntry &entry) { Q_EMIT checkRequested(entry); });
    m_openFrom = add({}, [this](const HistoryEntry &entry) { Q_EMIT pageRequested(entry.pair.from); });
    m_openTo = add({}, [this](const HistoryEntry &entry) { Q_EMIT pageRequested(entry.pair.to); });
    connect(
        m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPane::followEntry);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &HistoryPane::followEntry);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HistoryPane::followEntry);
    followEntry();
}

// What can be done with the chosen entry.
void HistoryPane::followEntry()
{
    const auto entry = current();
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(entry.has_value());
    m_undo->setEnabled(entry && canUndo(*entry));
    m_check->setEnabled(entry && (entry->state == State::Unknown || entry->state == State::Intended));
    m_openFrom->setText(entry ? tr("Open %1 in HubSpot").arg(recordName(entry->pair.from, entry->fromName))
                              : tr("Open the entry's From record in HubSpot"));
    m_openTo->setText(entry ? tr("Open %1 in HubSpot").arg(recordName(entry->pair.to, entry->toName))
                            : tr("Open the entry's To record in HubSpot"));
}

// The menu key opens it, too.
void HistoryPane::showMenu(const QPoint &place)
{
    if (!current())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions);
    menu->popup(m_ui->table->viewport()->mapToGlobal(place));
}

void HistoryPane::activate(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT entryActivated(m_model.entryAt(index.row()));
}

} // namespace relata
