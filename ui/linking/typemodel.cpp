// SPDX-License-Identifier: MIT
#include "ui/linking/typemodel.h"

#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "ui/common/plaintext.h"

namespace relata {

TypeModel::TypeModel(const TypeTable &table, const Catalogue &catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(table)
    , m_catalogue(catalogue)
    , m_rows(table.rows())
{
    connect(&table, &TypeTable::rowsChanged, this, &TypeModel::reload);
}

void TypeModel::reload()
{
    beginResetModel();
    m_rows = m_table.rows();
    endResetModel();
}

int TypeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TypeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TypeModel::text(const TypeRow &row, int column) const
{
    switch (column) {
    case From:
        return m_catalogue.objectTypes().singular(row.direction.from);
    case To:
        return m_catalogue.objectTypes().singular(row.direction.to);
    case Label:
        return labelText(row.type);
    case Inverse:
        if (row.inverseType.typeId == 0)
            return {};
        return sentence(QStringLiteral("%1 (%2)"),
            {labelText({row.inverseType, row.inverse}), QString::number(row.inverseType.typeId)});
    case CategoryColumn:
        return row.type.type.category.text();
    case TypeId:
        return QString::number(row.type.type.typeId);
    case Limit:
        return row.most > 0 ? QString::number(row.most) : QString();
    case Origin:
        return row.fromAccount ? tr("Account") : tr("HubSpot's list");
    default:
        return {};
    }
}

QVariant TypeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TypeRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(row, index.column()));
    case SortRole:
        if (index.column() == TypeId)
            return row.type.type.typeId;
        if (index.column() == Limit)
            return row.most;
        return text(row, index.column());
    default:
        return {};
    }
}

QVariant TypeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("From"), tr("To"), tr("Label"), tr("From there"), tr("Category"),
        tr("Type ID"), tr("Limit"), tr("Source")};
    return names.value(section);
}

} // namespace relata
