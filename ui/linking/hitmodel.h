// SPDX-License-Identifier: MIT
#pragma once

#include "linking/recordsearch.h"

#include <QAbstractListModel>

namespace relata {

/// The records that a search found, one row each.
class HitModel : public QAbstractListModel {
    Q_OBJECT

public:
    HitModel(const RecordSearch &search, const LinkDraft &draft, QObject *parent = nullptr);

    enum Role { DetailRole = Qt::UserRole + 1 };
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const RecordSearch::Hit &hitAt(int row) const { return m_hits.at(row); }

private:
    void follow();
    QString detailOf(const RecordSearch::Hit &hit) const;

    const RecordSearch &m_search;
    const LinkDraft &m_draft;
    QList<RecordSearch::Hit> m_hits;
};

} // namespace relata
