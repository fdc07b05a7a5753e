// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "crm/record.h"

#include <optional>

namespace relata {

/// The labels that the account offers, by direction, as far as they were fetched; and what HubSpot's
/// documentation knows beside them.
class LabelCatalogue {
public:
    struct Labels {
        Direction direction;
        QList<LabelledType> types;
        QString problem; ///< why they could not be read; empty when they could
    };

    void store(const Labels &labels);
    /// nullptr while they have not been fetched.
    const Labels *of(const Direction &direction) const;
    bool contains(const Direction &direction, const AssociationType &type) const;

    /// Where a type that does not belong to this direction is at home; nothing when it belongs here or is not
    /// known at all. The opposite direction comes first.
    std::optional<Direction> homeOf(const Direction &here, const AssociationType &type) const;
    /// What a type of the opposite direction is called here, where that is documented.
    std::optional<AssociationType> counterpart(const Direction &here, const AssociationType &type) const;

private:
    QList<Labels> m_labels;
};

} // namespace relata
