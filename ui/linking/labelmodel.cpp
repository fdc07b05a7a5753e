// SPDX-License-Identifier: MIT
#include "ui/linking/labelmodel.h"

#include "linking/linkforecast.h"
#include "ui/common/chipsview.h"
#include "ui/common/tooltip.h"

#include <algorithm>

namespace relata {

namespace {

QString groupName(const Category &category)
{
    if (category == Category::hubspotDefined())
        return LabelModel::tr("HubSpot");
    if (category == Category::userDefined())
        return LabelModel::tr("This account");
    return LabelModel::tr("Integrations");
}

} // namespace

QString labelText(const LabelledType &type, bool listed)
{
    if (!type.label.isEmpty())
        return type.label;
    return listed ? LabelModel::tr("No label") : LabelModel::tr("Label by ID");
}

bool hasLabel(const QList<LabelledType> &types)
{
    return !std::all_of(
        types.cbegin(), types.cend(), [](const LabelledType &type) { return type.isUnlabelled(); });
}

QList<LabelledType> tellingLabels(const QList<LabelledType> &types)
{
    QList<LabelledType> telling = types;
    if (hasLabel(types))
        telling.removeIf([](const LabelledType &type) { return type.isUnlabelled(); });
    return telling;
}

QString labelTexts(const QList<LabelledType> &types)
{
    QStringList texts;
    for (const LabelledType &type : types)
        texts.append(LabelModel::tr("“%1”").arg(labelText(type)));
    return texts.join(QStringLiteral(", "));
}

LabelModel::LabelModel(const LinkDraft &draft, QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
    , m_rows(rows())
{
    connect(&draft, &LinkDraft::changed, this, &LabelModel::follow);
}

// One group alone needs no heading.
QList<LabelModel::Row> LabelModel::rows() const
{
    QList<Row> rows;
    QStringList groups;
    for (const LabelledType &label : m_draft.offered()) {
        const QString group = groupName(label.type.category);
        if (!groups.contains(group)) {
            groups.append(group);
            rows.append({group, {}, {}});
        }
        rows.append({{}, label, remarkOf(label)});
    }
    if (groups.size() == 1)
        rows.removeFirst();
    return rows;
}

// "⇄ Decides for us · 2 of 3 used · USER 28 · LINKED"
QString LabelModel::remarkOf(const LabelledType &label) const
{
    QStringList parts;
    const auto other = m_draft.inverse(label.type);
    if (other && other->type.label != label.label && !other->type.label.isEmpty())
        parts.append(QStringLiteral("⇄ ") + other->type.label);
    if (const auto use = LinkForecast(m_draft).use(label.type); use && use->used)
        parts.append(tr("%1 of %2 used").arg(*use->used).arg(use->most));
    else if (use)
        parts.append(tr("at most %1").arg(use->most));
    parts.append(label.type.shortText());
    if (const PairState *now = m_draft.present(); now && containsType(now->types, label.type))
        parts.append(tr("LINKED"));
    return parts.join(QStringLiteral(" · "));
}

void LabelModel::follow()
{
    const QList<Row> now = rows();
    if (now == m_rows)
        return;
    const auto sameLabel = [](const Row &a, const Row &b) {
        return a.heading == b.heading && a.label == b.label;
    };
    if (std::equal(now.cbegin(), now.cend(), m_rows.cbegin(), m_rows.cend(), sameLabel)) {
        m_rows = now;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        Q_EMIT remarksChanged();
        return;
    }
    beginResetModel();
    m_rows = now;
    endResetModel();
}

int LabelModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags LabelModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && !m_rows.at(index.row()).heading.isEmpty();
    return isHeading ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

std::optional<AssociationType> LabelModel::typeAt(int row) const
{
    const Row &there = m_rows.at(row);
    return there.heading.isEmpty() ? std::optional(there.label.type) : std::nullopt;
}

QString LabelModel::spokenText(const Row &row) const
{
    const LabelledType &label = row.label;
    QString text = QStringLiteral("%1, %2, %3")
                       .arg(labelText(label, m_draft.isListed(label.type)), label.type.category.text())
                       .arg(label.type.typeId);
    if (const PairState *now = m_draft.present(); now && containsType(now->types, label.type))
        text += tr(", linked now");
    return text;
}

QVariant LabelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isHeading = !row.heading.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return isHeading ? row.heading : labelText(row.label, m_draft.isListed(row.label.type));
    case Qt::ToolTipRole:
        return isHeading ? QVariant() : plainToolTip(spokenText(row) + QLatin1Char('\n') + row.remark);
    case Qt::AccessibleTextRole:
        return isHeading ? row.heading : spokenText(row);
    case ChipsView::RemarkRole:
        return row.remark;
    case ChipsView::HeadingRole:
        return isHeading;
    default:
        return {};
    }
}

} // namespace relata
