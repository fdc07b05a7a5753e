// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "crm/record.h"

#include <QHash>

#include <optional>

namespace relata {

/// The HubSpot-defined association types that HubSpot's documentation lists, from
/// resources/crm/association-types.csv. Never complete: what an account really has comes from its label
/// definitions. Used to recognise a type that belongs elsewhere, and to name inverses.
class AssociationTable {
public:
    struct Entry {
        Direction direction;
        LabelledType type;
        qint32 inverseTypeId = 0; ///< 0 if the documentation does not say
    };

    /// The table of this build, read once.
    static const AssociationTable &builtIn();

    /// Sorted by direction, then by type ID.
    QList<Entry> all() const;
    /// All directions in which the documentation lists this type.
    QList<Entry> find(const AssociationType &type) const;
    bool contains(const Direction &direction, const AssociationType &type) const;
    /// The same association seen from the other end, if the documentation says.
    std::optional<AssociationType> inverse(const Direction &direction, const AssociationType &type) const;

private:
    AssociationTable();

    QMultiHash<AssociationType, Entry> m_entries;
};

} // namespace relata
