// SPDX-License-Identifier: MIT
#include "ui/linking/typefinder.h"

#include "crm/sentence.h"
#include "hubspot/client.h"
#include "linking/requesttext.h"
#include "ui/common/copytext.h"
#include "ui/common/foldedproxy.h"
#include "ui/linking/typemodel.h"
#include "ui_typefinder.h"

#include <QHeaderView>

namespace relata {

// Rows of the chosen object types that contain all words of the filter, in any column.
class TypeFinder::Sorted : public FoldedProxy {
public:
    Sorted(const TypeModel &model, QObject *parent)
        : FoldedProxy(parent)
        , m_model(model)
    {
    }

    void setWanted(const ObjectTypeId &from, const ObjectTypeId &to, const QString &words)
    {
        m_from = from;
        m_to = to;
        FoldedProxy::setWanted(words);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const Direction &direction = m_model.rowAt(row).direction;
        if ((!m_from.isNull() && !(direction.from == m_from)) || (!m_to.isNull() && !(direction.to == m_to)))
            return false;
        return FoldedProxy::filterAcceptsRow(row, parent);
    }

private:
    const TypeModel &m_model;
    ObjectTypeId m_from;
    ObjectTypeId m_to;
};

TypeFinder::TypeFinder(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TypeFinder>())
    , m_services(services)
    , m_table(services.catalogue)
    , m_model(new TypeModel(m_table, services.catalogue, this))
    , m_sorted(new Sorted(*m_model, this))
{
    m_ui->setupUi(this);
    bindTable();
    bindActions();
    connect(&m_table, &TypeTable::progressChanged, this, &TypeFinder::refresh);
    refresh();
}

TypeFinder::~TypeFinder() = default;

void TypeFinder::bindTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(TypeModel::SortRole);
    m_ui->types->setModel(m_sorted);
    m_ui->types->sortByColumn(TypeModel::From, Qt::AscendingOrder);
    QHeaderView *header = m_ui->types->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(TypeModel::Label, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    const QList<int> widths{18, 18, 30, 26, 24, 12, 9, 16};
    for (int column = 0; column < widths.size(); ++column)
        m_ui->types->setColumnWidth(column, widths.at(column) * letter);
    m_ui->types->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    connect(m_ui->types, &QTableView::activated, this, &TypeFinder::choose);
    connect(m_ui->types->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const TypeRow *row = current())
            m_chosen = *row;
        refresh();
    });
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &TypeFinder::restoreRow);
    resize(letter * 170, fontMetrics().height() * 36);
}

void TypeFinder::bindActions()
{
    for (const TypeBox *box : {m_ui->finderFrom, m_ui->finderTo})
        box->lineEdit()->setPlaceholderText(tr("All"));
    connect(m_ui->words, &QLineEdit::textChanged, this, &TypeFinder::filter);
    connect(m_ui->words, &QLineEdit::returnPressed, this, &TypeFinder::choose);
    connect(m_ui->finderFrom, &QComboBox::editTextChanged, this, &TypeFinder::filter);
    connect(m_ui->finderTo, &QComboBox::editTextChanged, this, &TypeFinder::filter);
    connect(m_ui->load, &QPushButton::clicked, this, &TypeFinder::load);
    connect(m_ui->use, &QPushButton::clicked, this, &TypeFinder::choose);
    connect(m_ui->copyId, &QPushButton::clicked, this, [this] {
        if (const TypeRow *row = current())
            copyText(QString::number(row->type.type.typeId), m_ui->copyId);
    });
    connect(m_ui->copyJson, &QPushButton::clicked, this, [this] {
        if (const TypeRow *row = current())
            copyText(requesttext::asJson(row->type.type), m_ui->copyJson);
    });
    connect(m_ui->copyCurl, &QPushButton::clicked, this, [this] {
        if (const TypeRow *row = current())
            copyText(
                requesttext::asCurl({m_services.client.setLabelsTemplate(row->direction, row->type.type)}),
                m_ui->copyCurl);
    });
}

void TypeFinder::showFor(const std::optional<Direction> &direction)
{
    for (TypeBox *box : {m_ui->finderFrom, m_ui->finderTo})
        box->setTypes(m_services.catalogue.objectTypes().all());
    if (direction && !isVisible()) {
        m_ui->words->clear();
        m_ui->finderFrom->setEditText(m_services.catalogue.objectTypes().singular(direction->from));
        m_ui->finderTo->setEditText(m_services.catalogue.objectTypes().singular(direction->to));
    }
    show();
    raise();
    activateWindow();
    m_ui->words->setFocus();
    m_ui->words->selectAll();
}

bool TypeFinder::isEmptyOrType(const TypeBox &box) const
{
    return box.currentText().trimmed().isEmpty() || !typeIn(box).isNull();
}

// Null if the field is empty or its text is not an object type.
ObjectTypeId TypeFinder::typeIn(const TypeBox &box) const
{
    return m_services.catalogue.objectTypes().parse(box.currentText()).value_or(ObjectTypeId());
}

void TypeFinder::showEvent(QShowEvent *event)
{
    m_table.setUpdating(true);
    QDialog::showEvent(event);
}

void TypeFinder::hideEvent(QHideEvent *event)
{
    m_table.setUpdating(false);
    QDialog::hideEvent(event);
}

// Return chooses the first matching row.
void TypeFinder::filter()
{
    filterRows();
    if (m_sorted->rowCount() > 0)
        m_ui->types->setCurrentIndex(m_sorted->index(0, 0));
    refresh();
}

void TypeFinder::filterRows()
{
    m_sorted->setWanted(typeIn(*m_ui->finderFrom), typeIn(*m_ui->finderTo), m_ui->words->text());
}

// The rows are rebuilt whenever something was read; the person's choice stays.
void TypeFinder::restoreRow()
{
    filterRows();
    for (int row = 0; m_chosen && row < m_sorted->rowCount(); ++row) {
        const TypeRow &candidate = m_model->rowAt(m_sorted->mapToSource(m_sorted->index(row, 0)).row());
        if (!(candidate.direction == m_chosen->direction && candidate.type.type == m_chosen->type.type))
            continue;
        m_ui->types->setCurrentIndex(m_sorted->index(row, 0));
        return refresh();
    }
    filter();
}

void TypeFinder::load()
{
    if (m_table.isLoading())
        m_table.cancel();
    else
        m_table.load(typeIn(*m_ui->finderFrom), typeIn(*m_ui->finderTo));
}

void TypeFinder::refresh()
{
    QString text = tr("%Ln association type(s)", nullptr, m_sorted->rowCount());
    for (const TypeBox *box : {m_ui->finderFrom, m_ui->finderTo}) {
        if (!isEmptyOrType(*box))
            text = sentence(
                tr("There is no object type “%1”; an empty field stands for all."), {box->currentText()});
    }
    if (m_table.isLoading())
        text = sentence(tr("%1 of %2 pairs read from the account…"), {m_table.done(), m_table.total()});
    else if (!m_table.problem().isEmpty())
        text = sentence(tr("Some could not be read: %1"), {m_table.problem()});
    m_ui->state->setText(text);
    m_ui->progress->setVisible(m_table.isLoading());
    m_ui->progress->setMaximum(std::max(1, m_table.total()));
    m_ui->progress->setValue(m_table.done());
    m_ui->load->setText(m_table.isLoading() ? tr("Cancel") : tr("Read from the account"));
    m_ui->load->setEnabled(
        m_table.isLoading() || (isEmptyOrType(*m_ui->finderFrom) && isEmptyOrType(*m_ui->finderTo)));
    const bool chosen = current() != nullptr;
    for (QPushButton *button : {m_ui->use, m_ui->copyId, m_ui->copyJson, m_ui->copyCurl})
        button->setEnabled(chosen);
}

const TypeRow *TypeFinder::current() const
{
    const QModelIndex index = m_ui->types->currentIndex();
    return index.isValid() ? &m_model->rowAt(m_sorted->mapToSource(index).row()) : nullptr;
}

void TypeFinder::choose()
{
    if (const TypeRow *row = current()) {
        const TypeRow wanted = *row; // the table is rebuilt when the form changes
        close();
        Q_EMIT chosen(wanted);
    }
}

} // namespace relata
