// SPDX-License-Identifier: MIT
#include "ui/common/foldedproxy.h"

#include "crm/foldedtext.h"

#include <algorithm>

namespace relata {

// Connected first: cells are forgotten before the proxy itself hears of a change and sorts.
void FoldedProxy::setSourceModel(QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::dataChanged, this, &FoldedProxy::forget);
    connect(model, &QAbstractItemModel::modelReset, this, &FoldedProxy::forget);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FoldedProxy::forget);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FoldedProxy::forget);
    connect(model, &QAbstractItemModel::layoutChanged, this, &FoldedProxy::forget);
    QSortFilterProxyModel::setSourceModel(model);
}

void FoldedProxy::setWanted(const QString &text)
{
    m_words = foldedWords(text);
    invalidateFilter();
}

const QString &FoldedProxy::foldedAt(const QModelIndex &cell) const
{
    const QPair<int, int> place(cell.row(), cell.column());
    auto known = m_folded.constFind(place);
    if (known == m_folded.cend())
        known = m_folded.insert(place, foldedText(cell.data().toString()));
    return *known;
}

bool FoldedProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant value = left.data(sortRole());
    if (value.typeId() != QMetaType::QString)
        return value.toLongLong() < right.data(sortRole()).toLongLong();
    const QString foldedLeft = foldedAt(left); // copied, since the cache may grow and move
    return foldedLeft < foldedAt(right);
}

bool FoldedProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
            if (foldedAt(sourceModel()->index(row, column, parent)).contains(word))
                return true;
        }
        return false;
    });
}

} // namespace relata
