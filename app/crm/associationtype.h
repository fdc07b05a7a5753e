// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QHashFunctions>
#include <QList>

namespace relata {

/// Who made an association type (HubSpot: `associationCategory` in requests, `category` in answers).
class Category {
    Q_DECLARE_TR_FUNCTIONS(relata::Category)

public:
    Category() = default; ///< no category
    static Category hubspotDefined();
    static Category userDefined();
    /// The four that HubSpot documents, in the order in which their labels are offered: HubSpot's, the
    /// account's own, integrations'.
    static QList<Category> known();
    /// One of the four, in any case; BadInput otherwise.
    static Result<Category> parse(const QString &text);
    /// A category as a server sent it, kept even if it is new to us.
    static Category fromServer(const QString &text);

    const QString &text() const { return m_text; }
    /// Short form for chips: HUBSPOT, USER, INTEGRATOR, WORK, or the text itself.
    QString shortText() const;

    friend bool operator==(const Category &, const Category &) = default;
    friend size_t qHash(const Category &category, size_t seed = 0) { return qHash(category.m_text, seed); }

private:
    explicit Category(const QString &text)
        : m_text(text)
    {
    }
    QString m_text;
};

/// Category and type ID. Only together with a direction do they identify a type: in other directions and
/// categories the same number means another type.
struct AssociationType {
    Q_DECLARE_TR_FUNCTIONS(relata::AssociationType)

public:
    Category category;
    qint32 typeId = 0;

    /// A whole number from 1 to 2147483647; BadInput otherwise.
    static Result<qint32> parseTypeId(const QString &text);
    /// E.g. "USER 28", for chips and lists.
    QString shortText() const;

    friend bool operator==(const AssociationType &, const AssociationType &) = default;
    friend size_t qHash(const AssociationType &type, size_t seed = 0)
    {
        return qHashMulti(seed, type.category, type.typeId);
    }
};

/// An association type with the label HubSpot shows for it; the unlabelled type has an empty label.
struct LabelledType {
    AssociationType type;
    QString label;
    bool isNameless = false; ///< it may have a label that is not known

    bool isUnlabelled() const { return label.isEmpty() && !isNameless; }
    friend bool operator==(const LabelledType &, const LabelledType &) = default;
};

/// Whether one of the entries has this type, whatever its label says.
bool containsType(const QList<LabelledType> &types, const AssociationType &type);
QList<AssociationType> withoutLabels(const QList<LabelledType> &types);

} // namespace relata
