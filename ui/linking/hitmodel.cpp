// SPDX-License-Identifier: MIT
#include "ui/linking/hitmodel.h"

#include "crm/sentence.h"
#include "ui/common/plaintext.h"

namespace relata {

HitModel::HitModel(const RecordSearch &search, const Catalogue &catalogue, QObject *parent)
    : QAbstractListModel(parent)
    , m_search(search)
    , m_catalogue(catalogue)
{
    connect(&search, &RecordSearch::changed, this, &HitModel::reload);
}

void HitModel::reload()
{
    beginResetModel();
    m_hits = m_search.hits();
    endResetModel();
}

int HitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

// "Contact · ada@analytical.example · 101 · used recently": the type tells hits of other types apart.
QString HitModel::detailOf(const RecordSearch::Hit &hit) const
{
    return joined({m_catalogue.objectTypes().singular(hit.record.type), hit.title.detail,
                      hit.record.id.text(), hit.recent ? tr("used recently") : QString()},
        QStringLiteral(" · "));
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecordSearch::Hit &hit = m_hits.at(index.row());
    const QString name = hit.title.name.isEmpty() ? hit.record.id.text() : hit.title.name;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: // what a completer puts into the field
        return name;
    case DetailRole:
        return detailOf(hit);
    case Qt::ToolTipRole:
        return plainToolTip(name + QLatin1Char('\n') + detailOf(hit));
    case Qt::AccessibleTextRole:
        return joined({name, detailOf(hit)}, QStringLiteral(", "));
    default:
        return {};
    }
}

} // namespace relata
