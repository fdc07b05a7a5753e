// SPDX-License-Identifier: MIT
#include "ui/linking/linksmodel.h"

#include "catalogue/recordtitles.h"
#include "crm/foldedtext.h"
#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "ui/common/plaintext.h"

#include <algorithm>

namespace relata {

LinksModel::LinksModel(const RecordLinks &links, const RecordTitles &titles, QObject *parent)
    : QAbstractTableModel(parent)
    , m_links(links)
    , m_titles(titles)
{
    connect(&links, &RecordLinks::changed, this, &LinksModel::reload);
    connect(&titles, &RecordTitles::changed, this, [this](const ObjectTypeId &type) {
        if (!m_rows.isEmpty() && type == m_type)
            Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Detail));
    });
    reload();
}

// Existing rows stay in place, so that the chosen row stays chosen: pages are added, and reading again only
// changes labels.
void LinksModel::reload()
{
    const auto &question = m_links.question();
    const ObjectTypeId type = question ? question->to : ObjectTypeId();
    const QList<AssociatedRecord> &now = m_links.links();
    const auto sameRecord = [](const AssociatedRecord &a, const AssociatedRecord &b) {
        return a.to == b.to;
    };
    const bool grows = type == m_type && now.size() >= m_rows.size()
        && std::equal(m_rows.cbegin(), m_rows.cend(), now.cbegin(), sameRecord);
    if (!grows) {
        beginResetModel();
        m_type = type;
        m_rows = now;
        return endResetModel();
    }
    const int before = rowCount();
    m_rows = now.mid(0, before);
    if (before > 0)
        Q_EMIT dataChanged(index(0, Labels), index(before - 1, Labels));
    if (now.size() == before)
        return;
    beginInsertRows({}, before, static_cast<int>(now.size()) - 1);
    m_rows = now;
    endInsertRows();
}

int LinksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LinksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

RecordReference LinksModel::recordAt(int row) const
{
    return {m_type, m_rows.at(row).to};
}

QString LinksModel::nameAt(int row) const
{
    const RecordTitle *title = m_titles.find(recordAt(row));
    return title ? title->name : QString();
}

int LinksModel::unnamedRows() const
{
    int unnamed = 0;
    for (int row = 0; row < rowCount(); ++row)
        unnamed += m_titles.find(recordAt(row)) == nullptr;
    return unnamed;
}

QString LinksModel::textAt(int row, int column) const
{
    const RecordTitle *title = m_titles.find(recordAt(row));
    switch (column) {
    case Name:
        return title ? title->name : QString();
    case Detail:
        return title ? title->detail : QString();
    case Labels: {
        QStringList texts;
        for (const LabelledType &type : m_rows.at(row).types) {
            if (!type.isUnlabelled())
                texts.append(labelText(type));
        }
        std::sort(texts.begin(), texts.end(), comesFirst);
        return texts.isEmpty() ? labelText({}) : joined(texts, QStringLiteral(", "));
    }
    case Id:
        return recordAt(row).id.text();
    default:
        return {};
    }
}

QVariant LinksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(textAt(index.row(), index.column()));
    case SortRole:
        return index.column() == Id ? QVariant(recordAt(index.row()).id.text().toLongLong())
                                    : QVariant(textAt(index.row(), index.column()));
    default:
        return {};
    }
}

QVariant LinksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Name"), tr("Details"), tr("Labels"), tr("ID")};
    return names.value(section);
}

} // namespace relata
