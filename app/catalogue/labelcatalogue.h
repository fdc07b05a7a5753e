// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "crm/record.h"

#include <QHash>

#include <optional>

namespace relata {

struct SchemaAssociation;

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
    /// The internal names of association types: both directions of one label carry the same.
    void storeNames(const QList<SchemaAssociation> &associations);
    /// nullptr while they have not been fetched.
    const Labels *of(const Direction &direction) const;
    bool contains(const Direction &direction, const AssociationType &type) const;
    const QList<Labels> &all() const { return m_labels; }
    /// The type with its text; the text is empty when it is not known.
    LabelledType labelled(const Direction &direction, const AssociationType &type) const;

    /// The same association seen from the other end.
    struct Inverse {
        LabelledType type;
        bool certain = true; ///< false: a neighbouring number is all that speaks for it
    };
    /// HubSpot tells it for its own types only. For others: the type of the opposite direction with the same
    /// internal name, else the only one with the same text, else the only free one with a neighbouring
    /// number; the last two are guesses where something else fits, too.
    std::optional<Inverse> inverse(const Direction &direction, const AssociationType &type) const;

    /// Where a type that does not belong to this direction is at home; nothing when it belongs here or is not
    /// known at all. The opposite direction comes first.
    std::optional<Direction> homeOf(const Direction &here, const AssociationType &type) const;
    /// What a type of the opposite direction is called here, where that is known.
    std::optional<AssociationType> counterpart(const Direction &here, const AssociationType &type) const;

private:
    QString nameOf(const Direction &direction, const AssociationType &type) const;
    std::optional<LabelledType> byName(const Direction &direction, const AssociationType &type) const;
    std::optional<LabelledType> byText(const Direction &direction, const AssociationType &type) const;
    bool hasRival(
        const Direction &direction, const AssociationType &type, const AssociationType &found) const;
    /// The labels of a direction whose numbers stand beside this one's, but for one.
    QStringList neighboursOf(
        const Direction &direction, const AssociationType &type, const AssociationType &except) const;
    std::optional<LabelledType> byNumber(const Direction &direction, const AssociationType &type) const;

    QList<Labels> m_labels;
    QHash<Direction, qsizetype> m_places;             ///< in m_labels
    QHash<Direction, QHash<qint32, QString>> m_names; ///< by type ID
};

} // namespace relata
