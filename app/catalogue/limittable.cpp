// SPDX-License-Identifier: MIT
#include "catalogue/limittable.h"

namespace relata {

void LimitTable::store(const Direction &direction, const QList<TypeLimit> &limits)
{
    m_limits[direction].limits = limits;
    m_limits[direction].problem.clear();
}

void LimitTable::storeProblem(const Direction &direction, const QString &why)
{
    m_limits[direction].problem = why;
}

void LimitTable::storeUsage(const Direction &direction, const RecordUsage &usage)
{
    m_limits[direction].usage = usage;
}

QList<TypeLimit> LimitTable::of(const Direction &direction) const
{
    return m_limits.value(direction).limits;
}

std::optional<qint64> LimitTable::most(const Direction &direction, const AssociationType &type) const
{
    for (const TypeLimit &limit : of(direction)) {
        if (limit.type == type)
            return limit.most;
    }
    return std::nullopt;
}

QString LimitTable::problem(const Direction &direction) const
{
    return m_limits.value(direction).problem;
}

std::optional<qint64> LimitTable::fullAt(const RecordReference &record, const ObjectTypeId &to) const
{
    const RecordUsage usage = m_limits.value({record.type, to}).usage;
    return usage.full.contains(record.id) ? std::optional(usage.most) : std::nullopt;
}

} // namespace relata
