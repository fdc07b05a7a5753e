// SPDX-License-Identifier: MIT
#pragma once

#include "linking/recordlinks.h"

#include <QAbstractTableModel>

namespace relata {

class RecordTitles;

/// The links of one record, one row each: name, second line, labels, ID.
class LinksModel : public QAbstractTableModel {
    Q_OBJECT

public:
    LinksModel(const RecordLinks &links, const RecordTitles &titles, QObject *parent = nullptr);

    enum Column { Name, Detail, Labels, Id, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1 };
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    RecordReference recordAt(int row) const;
    const QList<LabelledType> &typesAt(int row) const { return m_rows.at(row).types; }
    QString nameAt(int row) const;
    /// How many records' names are not known.
    int unnamedRows() const;

private:
    void reload();
    QString textAt(int row, int column) const;

    const RecordLinks &m_links;
    const RecordTitles &m_titles;
    QList<AssociatedRecord> m_rows;
    ObjectTypeId m_type;
};

} // namespace relata
