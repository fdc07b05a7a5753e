// SPDX-License-Identifier: MIT
#include "ui/linking/linkspane.h"

#include "catalogue/recordtitles.h"
#include "crm/sentence.h"
#include "linking/recordlinks.h"
#include "ui/common/plaintext.h"
#include "ui/common/setshown.h"
#include "ui/linking/linksmodel.h"
#include "ui_linkspane.h"

#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace relata {

LinksPane::LinksPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LinksPane>())
    , m_removeMenu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->removeLink->setMenu(m_removeMenu);
    m_sorted.setSortRole(LinksModel::SortRole);
    connect(m_ui->linksFilter, &QLineEdit::textChanged, &m_sorted, &FoldedProxy::setWanted);
    connect(m_ui->linksFilter, &QLineEdit::textChanged, this, &LinksPane::refresh);
    connect(m_ui->linksTable, &QTableView::activated, this, &LinksPane::useAsTarget);
    connect(m_ui->useAsTarget, &QPushButton::clicked, this, &LinksPane::useAsTarget);
    connect(m_ui->openLink, &QPushButton::clicked, this, [this] {
        if (const int row = currentRow(); row >= 0)
            Q_EMIT pageRequested(m_model->recordAt(row));
    });
    connect(m_removeMenu, &QMenu::aboutToShow, this, &LinksPane::fillRemoveMenu);
    auto *removeKey = new QShortcut(QKeySequence::Delete, m_ui->linksTable);
    removeKey->setContext(Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, m_ui->removeLink, &QPushButton::showMenu);
    m_ui->linksTable->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_ui->linksTable, &QWidget::customContextMenuRequested, this, &LinksPane::showMenu);
}

LinksPane::~LinksPane() = default;

void LinksPane::bind(RecordLinks &links, RecordTitles &titles)
{
    m_links = &links;
    m_titles = &titles;
    m_model = new LinksModel(links, titles, this);
    m_sorted.setSourceModel(m_model);
    m_ui->linksTable->setModel(&m_sorted);
    m_ui->linksTable->sortByColumn(LinksModel::Name, Qt::AscendingOrder);
    QHeaderView *header = m_ui->linksTable->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(LinksModel::Detail, QHeaderView::Interactive);
    header->setSectionResizeMode(LinksModel::Id, QHeaderView::Interactive);
    m_ui->linksTable->setColumnWidth(LinksModel::Detail, fontMetrics().averageCharWidth() * 27);
    m_ui->linksTable->setColumnWidth(LinksModel::Id, fontMetrics().averageCharWidth() * 14);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->linksTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    connect(m_ui->moreLinks, &QPushButton::clicked, this, [this] {
        if (m_links->isReading())
            m_links->stop();
        else
            m_links->readOn();
    });
    connect(&links, &RecordLinks::changed, this, &LinksPane::refresh);
    connect(
        m_ui->linksTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &LinksPane::refresh);
    connect(&m_sorted, &QAbstractItemModel::modelReset, this, &LinksPane::refresh);
    const QScrollBar *bar = m_ui->linksTable->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &LinksPane::fetchVisibleNames);
    connect(bar, &QScrollBar::rangeChanged, this, &LinksPane::fetchVisibleNames);
    refresh();
}

void LinksPane::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

QString LinksPane::status() const
{
    const QString count = QLocale().toString(m_links->links().size());
    if (!m_links->problem().isEmpty())
        return sentence(tr("The links could not be read: %1"), {m_links->problem()});
    if (m_links->isReading())
        return sentence(tr("%1 links read so far…"), {count});
    if (m_links->hasMore())
        return sentence(tr("%1 links read, there are more."), {count});
    if (const int unnamed = m_model->unnamedRows(); unnamed > 0 && !m_ui->linksFilter->text().isEmpty())
        return tr(
            "%Ln name(s) have not been read; the filter finds those records by ID only.", nullptr, unnamed);
    return m_links->links().isEmpty() ? tr("No links yet.") : QString();
}

void LinksPane::refresh()
{
    const bool readsOn = m_links->isReading() && !m_links->isFirstPage();
    m_ui->linksStatus->setFullText(status());
    m_ui->moreLinks->setText(readsOn ? tr("Stop reading") : tr("Read more"));
    setShown(m_ui->moreLinks, m_links->hasMore() || readsOn);
    const bool chosen = currentRow() >= 0;
    m_ui->useAsTarget->setEnabled(chosen && !m_busy);
    m_ui->removeLink->setEnabled(chosen && !m_busy);
    m_ui->openLink->setEnabled(chosen);
}

// In long lists not all names are read in advance.
void LinksPane::fetchVisibleNames()
{
    if (!m_links->question())
        return;
    const QTableView *table = m_ui->linksTable;
    const int first = std::max(0, table->rowAt(0));
    const int last = table->rowAt(table->viewport()->height() - 1);
    QList<RecordId> ids;
    for (int row = first; row < m_sorted.rowCount() && (last < 0 || row <= last); ++row)
        ids.append(m_model->recordAt(m_sorted.mapToSource(m_sorted.index(row, 0)).row()).id);
    if (last >= 0 || ids.size() < 100)
        m_titles->fetch(m_links->question()->to, ids);
}

int LinksPane::currentRow() const
{
    const QModelIndex index = m_ui->linksTable->currentIndex();
    return index.isValid() ? m_sorted.mapToSource(index).row() : -1;
}

void LinksPane::useAsTarget()
{
    if (const int row = currentRow(); row >= 0 && !m_busy)
        Q_EMIT targetChosen(m_model->recordAt(row));
}

void LinksPane::showMenu(const QPoint &place)
{
    if (currentRow() < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton *button : {m_ui->useAsTarget, m_ui->openLink}) {
        QAction *action = menu->addAction(button->text(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
    }
    menu->addAction(m_ui->removeLink->text(), m_ui->removeLink, &QPushButton::showMenu)
        ->setEnabled(m_ui->removeLink->isEnabled());
    menu->popup(m_ui->linksTable->viewport()->mapToGlobal(place));
}

void LinksPane::fillRemoveMenu()
{
    m_removeMenu->clear();
    const int row = currentRow();
    if (row < 0)
        return;
    for (const LabelledType &type : m_model->typesAt(row)) {
        if (!type.isUnlabelled())
            m_removeMenu->addAction(sentence(tr("Label “%1”…"), {withoutMnemonic(type.label)}), this,
                [this, type] { remove({type}); });
    }
    if (!m_removeMenu->isEmpty())
        m_removeMenu->addSeparator();
    m_removeMenu->addAction(tr("The whole association…"), this, [this] { remove({}); });
}

void LinksPane::remove(const QList<LabelledType> &labels)
{
    const int row = currentRow();
    if (row >= 0)
        Q_EMIT removalRequested(
            {m_links->question()->record, m_model->recordAt(row)}, m_model->nameAt(row), labels);
}

} // namespace relata
