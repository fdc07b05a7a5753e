// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QSortFilterProxyModel>

namespace relata {

/// Sorts and filters a table as foldedText() compares: ignoring case and accents, Ä as A. Each cell is folded
/// once, however often it is compared. A row passes if it has all the words, in any column.
class FoldedProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setSourceModel(QAbstractItemModel *model) override;
    void setWanted(const QString &text);

protected:
    /// By the sort role: numbers as numbers, everything else as text.
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void forget() { m_folded.clear(); }
    const QString &foldedAt(const QModelIndex &cell) const;

    QStringList m_words;
    mutable QHash<QPair<int, int>, QString> m_folded; ///< by row and column
};

} // namespace relata
