// SPDX-License-Identifier: MIT
#include "ui/linking/labelmodel.h"

#include "linking/linkdraft.h"
#include "ui/common/chipsview.h"
#include "ui/common/tooltip.h"

namespace relata {

QString labelText(const LabelledType &type, bool listed)
{
    if (!type.label.isEmpty())
        return type.label;
    return listed ? LabelModel::tr("No label") : LabelModel::tr("Label by ID");
}

LabelModel::LabelModel(const LinkDraft &draft, QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
    , m_labels(draft.offered())
{
    connect(&draft, &LinkDraft::changed, this, &LabelModel::follow);
}

void LabelModel::follow()
{
    const QList<LabelledType> offered = m_draft.offered();
    if (offered == m_labels)
        return;
    beginResetModel();
    m_labels = offered;
    endResetModel();
}

int LabelModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_labels.size());
}

QString LabelModel::spokenText(const LabelledType &label) const
{
    return QStringLiteral("%1, %2, %3")
        .arg(labelText(label, m_draft.isListed(label.type)), label.type.category.text())
        .arg(label.type.typeId);
}

QVariant LabelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LabelledType &label = m_labels.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return labelText(label, m_draft.isListed(label.type));
    case Qt::ToolTipRole:
        return plainToolTip(spokenText(label));
    case Qt::AccessibleTextRole:
        return spokenText(label);
    case ChipsView::RemarkRole:
        return label.type.shortText();
    default:
        return {};
    }
}

} // namespace relata
