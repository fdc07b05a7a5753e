// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/recordsearch.h"

#include <QAbstractListModel>

namespace relata {

/// The records that a search found, one row each.
class HitModel : public QAbstractListModel {
    Q_OBJECT

public:
    HitModel(const RecordSearch &search, const Catalogue &catalogue, QObject *parent = nullptr);

    enum Role { DetailRole = Qt::UserRole + 1 };
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const RecordSearch::Hit &hitAt(int row) const { return m_hits.at(row); }

private:
    void reload();
    QString detailOf(const RecordSearch::Hit &hit) const;

    const RecordSearch &m_search;
    const Catalogue &m_catalogue;
    QList<RecordSearch::Hit> m_hits;
};

} // namespace relata
