// SPDX-License-Identifier: MIT
#include "ui/linking/labelmodel.h"

#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "ui/common/chipsview.h"
#include "ui/common/plaintext.h"

#include <algorithm>

namespace relata {

namespace {

constexpr qsizetype longestInverse = 28; // the label itself needs the room

QString groupName(const Category &category)
{
    if (category == Category::hubspotDefined())
        return LabelModel::tr("HubSpot");
    if (category == Category::userDefined())
        return LabelModel::tr("This account");
    return LabelModel::tr("Integrations");
}

} // namespace

LabelModel::LabelModel(const LinkDraft &draft, const PairOutlook &outlook, QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
    , m_outlook(outlook)
    , m_rows(rows())
{
}

// A single group needs no heading.
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

// The label's name from the other end, if that is different.
QString LabelModel::otherText(const LabelledType &label) const
{
    const auto other = m_draft.inverse(label.type);
    return other && other->type.label != label.label ? other->type.label : QString();
}

QString LabelModel::useText(const LabelledType &label) const
{
    const auto use = LinkForecast(m_draft, m_outlook).use(label.type);
    if (!use)
        return {};
    return use->used ? sentence(tr("%1 of %2 used"), {*use->used, use->most})
                     : sentence(tr("at most %1"), {use->most});
}

bool LabelModel::isLinked(const LabelledType &label) const
{
    const auto now = LinkForecast(m_draft, m_outlook).present();
    return now && containsType(now->types, label.type);
}

// "⇄ Decides for us · 2 of 3 used · USER 28 · LINKED"
QString LabelModel::remarkOf(const LabelledType &label) const
{
    QStringList parts;
    if (const QString other = otherText(label); !other.isEmpty())
        parts.append(QStringLiteral("⇄ ") + shortened(other, longestInverse));
    if (const QString use = useText(label); !use.isEmpty())
        parts.append(use);
    parts.append(label.type.shortText());
    if (isLinked(label))
        parts.append(tr("LINKED"));
    return joined(parts, QStringLiteral(" · "));
}

void LabelModel::reload()
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

// "Decision maker, USER_DEFINED, 28, from there Decides for us, 2 of 3 used, linked now"
QString LabelModel::spokenText(const Row &row) const
{
    const LabelledType &label = row.label;
    QStringList parts{labelText(label), label.type.category.text(), QString::number(label.type.typeId)};
    if (const QString other = otherText(label); !other.isEmpty())
        parts.append(sentence(tr("from there %1"), {other}));
    if (const QString use = useText(label); !use.isEmpty())
        parts.append(use);
    if (isLinked(label))
        parts.append(tr("linked now"));
    return joined(parts, QStringLiteral(", "));
}

QVariant LabelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isHeading = !row.heading.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return isHeading ? row.heading : labelText(row.label);
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
