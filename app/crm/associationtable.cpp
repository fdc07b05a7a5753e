// SPDX-License-Identifier: MIT
#include "crm/associationtable.h"

#include "crm/csvtable.h"

#include <algorithm>
#include <tuple>

namespace relata {

const AssociationTable &AssociationTable::builtIn()
{
    static const AssociationTable table;
    return table;
}

AssociationTable::AssociationTable()
{
    for (const auto &row : readCsvTable(QStringLiteral(":/crm/association-types.csv"))) {
        const AssociationType type{Category::fromServer(row.value(QStringLiteral("category"))),
            row.value(QStringLiteral("type_id")).toInt()};
        const Direction direction{*ObjectTypeId::parse(row.value(QStringLiteral("from_type_id"))),
            *ObjectTypeId::parse(row.value(QStringLiteral("to_type_id")))};
        const qint32 inverse = row.value(QStringLiteral("inverse_type_id")).toInt();
        m_entries.insert(type, {direction, {type, row.value(QStringLiteral("label"))}, inverse});
    }
}

QList<AssociationTable::Entry> AssociationTable::all() const
{
    QList<Entry> entries = m_entries.values();
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.direction.from, a.direction.to, a.type.type.typeId)
            < std::tie(b.direction.from, b.direction.to, b.type.type.typeId);
    });
    return entries;
}

QList<AssociationTable::Entry> AssociationTable::find(const AssociationType &type) const
{
    return m_entries.values(type);
}

bool AssociationTable::contains(const Direction &direction, const AssociationType &type) const
{
    const QList<Entry> entries = find(type);
    return std::any_of(entries.cbegin(), entries.cend(),
        [&direction](const Entry &entry) { return entry.direction == direction; });
}

std::optional<AssociationType> AssociationTable::inverse(
    const Direction &direction, const AssociationType &type) const
{
    for (const Entry &entry : find(type)) {
        if (entry.direction == direction && entry.inverseTypeId > 0)
            return AssociationType{type.category, entry.inverseTypeId};
    }
    return std::nullopt;
}

} // namespace relata
