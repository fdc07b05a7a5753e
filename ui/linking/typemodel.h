// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/typetable.h"

#include <QAbstractTableModel>

namespace relata {

/// The rows of the type finder.
class TypeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    TypeModel(const TypeTable &table, const Catalogue &catalogue, QObject *parent = nullptr);

    enum Column { From, To, Label, Inverse, CategoryColumn, TypeId, Limit, Origin, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1 };
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    const TypeRow &rowAt(int row) const { return m_rows.at(row); }

private:
    void reload();
    QString text(const TypeRow &row, int column) const;

    const TypeTable &m_table;
    const Catalogue &m_catalogue;
    QList<TypeRow> m_rows;
};

} // namespace relata
