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
    /// HubSpot names the inverse of its own types only. For others: the type of the opposite direction with
    /// the same internal name, else the only one with the same text, else the only unused one with a
    /// neighbouring number; the last two are guesses if something else fits, too.
    std::optional<Inverse> inverse(const Direction &direction, const AssociationType &type) const;

    /// The direction that a type belongs to when it does not belong to this one; nothing if it does, or if it
    /// is not known at all. The opposite direction is tried first.
    std::optional<Direction> homeOf(const Direction &here, const AssociationType &type) const;
    /// What a type of the opposite direction is called here, if that is known.
    std::optional<AssociationType> counterpart(const Direction &here, const AssociationType &type) const;

private:
    QString nameOf(const Direction &direction, const AssociationType &type) const;
    std::optional<LabelledType> byName(const Direction &direction, const AssociationType &type) const;
    std::optional<LabelledType> byText(const Direction &direction, const AssociationType &type) const;
    bool hasRival(
        const Direction &direction, const AssociationType &type, const AssociationType &found) const;
    /// The labels of a direction whose numbers are next to this one's, except one.
    QStringList neighboursOf(
        const Direction &direction, const AssociationType &type, const AssociationType &except) const;
    std::optional<LabelledType> byNumber(const Direction &direction, const AssociationType &type) const;

    QList<Labels> m_labels;
    QHash<Direction, qsizetype> m_places;             ///< in m_labels
    QHash<Direction, QHash<qint32, QString>> m_names; ///< by type ID
};

} // namespace relata
