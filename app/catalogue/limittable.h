// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/limits.h"

#include <QHash>

#include <optional>

namespace relata {

/// How many records may be linked in each direction, as far as it was read: what the account has set for each
/// association type, and HubSpot's own limit.
class LimitTable {
public:
    void store(const Direction &direction, const QList<TypeLimit> &limits);
    /// The limits could not be read, and why.
    void storeProblem(const Direction &direction, const QString &why);
    void storeUsage(const Direction &direction, const RecordUsage &usage);

    /// The limits that the account has set; empty if there are none or they are not known.
    QList<TypeLimit> of(const Direction &direction) const;
    /// The limit of one type; nothing if it has none.
    std::optional<qint64> most(const Direction &direction, const AssociationType &type) const;
    /// Why they could not be read; empty otherwise.
    QString problem(const Direction &direction) const;
    /// HubSpot's own limit, when the record has reached it.
    std::optional<qint64> fullAt(const RecordReference &record, const ObjectTypeId &to) const;

private:
    struct Limits {
        QList<TypeLimit> limits;
        RecordUsage usage;
        QString problem;
    };
    QHash<Direction, Limits> m_limits;
};

} // namespace relata
