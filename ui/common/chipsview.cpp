// SPDX-License-Identifier: MIT
#include "ui/common/chipsview.h"

#include "crm/foldedtext.h"
#include "ui/common/chip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace relata {

namespace {

constexpr int chipGap = 6;

class ChipDelegate : public QStyledItemDelegate {
public:
    ChipDelegate(const ThemeSwitch &theme, QAbstractItemView *view)
        : QStyledItemDelegate(view)
        , m_theme(theme)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (index.data(ChipsView::HeadingRole).toBool())
            return {m_view->viewport()->width() - 2 * chipGap,
                m_view->fontMetrics().height()}; // a line of its own
        return lookedAt(index).size(m_view->font(), m_view->viewport()->width() - 2 * chipGap);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(ChipsView::HeadingRole).toBool()) {
            painter->setFont(m_view->font());
            painter->setPen(m_theme.theme().color(Role::Muted));
            painter->drawText(
                option.rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), index.data().toString());
            return;
        }
        const Chip chip = lookedAt(index);
        const bool focused = m_view->hasFocus() && m_view->currentIndex() == index;
        const QSize size = chip.size(m_view->font(), option.rect.width());
        chip.paint(*painter, QRect(option.rect.topLeft(), size), m_view->font(), m_theme.theme(), focused);
    }

private:
    Chip lookedAt(const QModelIndex &index) const
    {
        const bool chosen = m_view->selectionModel()->isSelected(index);
        return {index.data().toString(), index.data(ChipsView::RemarkRole).toString(),
            chosen ? Chip::Look::Chosen : Chip::Look::Plain};
    }

    const ThemeSwitch &m_theme;
    QAbstractItemView *m_view;
};

} // namespace

ChipsView::ChipsView(QWidget *parent)
    : QListView(parent)
{
    setProperty("chips", true);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setSpacing(chipGap / 2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    m_refitLater.setSingleShot(true);
    connect(&m_refitLater, &QTimer::timeout, this, &ChipsView::refit);
}

void ChipsView::setTheme(const ThemeSwitch &theme)
{
    setItemDelegate(new ChipDelegate(theme, this));
    connect(&theme, &ThemeSwitch::changed, viewport(), qOverload<>(&QWidget::update));
}

void ChipsView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    const auto fitLater = [this] {
        m_refitLater.start(0); // once for many rows
    };
    connect(model, &QAbstractItemModel::modelReset, this, fitLater);
    connect(model, &QAbstractItemModel::rowsInserted, this, fitLater);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fitLater);
    refit();
}

QSize ChipsView::sizeHint() const
{
    return {QListView::sizeHint().width(), height()};
}

QSize ChipsView::minimumSizeHint() const
{
    return {0, height()};
}

void ChipsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    refit();
}

void ChipsView::keyboardSearch(const QString &text)
{
    const bool goesOn =
        m_sinceTyped.isValid() && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
    m_typed = goesOn ? m_typed + foldedText(text) : foldedText(text);
    m_sinceTyped.start();
    const int rows = model() ? model()->rowCount() : 0;
    const int current = std::max(0, currentIndex().row());
    const int first = m_typed.size() > 1 || !currentIndex().isValid()
        ? current
        : current + 1; // the same letter again moves on
    for (int i = 0; i < rows && !m_typed.isEmpty(); ++i) {
        const QModelIndex index = model()->index((first + i) % rows, 0);
        if (index.flags().testFlag(Qt::ItemIsEnabled)
            && foldedText(index.data().toString()).startsWith(m_typed))
            return selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
}

QItemSelectionModel::SelectionFlags ChipsView::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    const bool isClick = event
        && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease
            || event->type() == QEvent::MouseButtonDblClick);
    const bool isSpace = event && event->type() == QEvent::KeyPress
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Space;
    return isClick || isSpace ? QListView::selectionCommand(index, event)
                              : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate);
}

void ChipsView::refit()
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return setFixedHeight(fontMetrics().height() + 8);
    doItemsLayout();
    setFixedHeight(contentsSize().height() + 2);
}

} // namespace relata
