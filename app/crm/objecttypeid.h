// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QHashFunctions>

namespace relata {

/// The ID of an object type: `0-1` for contacts, `2-3465404` for a custom object.
/// Source: HubSpot's guide "Understanding the CRM".
class ObjectTypeId {
    Q_DECLARE_TR_FUNCTIONS(relata::ObjectTypeId)

public:
    ObjectTypeId() = default; ///< no ID
    /// Two numbers joined by a hyphen, surrounding blanks trimmed; BadInput otherwise.
    static Result<ObjectTypeId> parse(const QString &text);

    bool isNull() const { return m_text.isEmpty(); }
    const QString &text() const { return m_text; }

    friend bool operator==(const ObjectTypeId &a, const ObjectTypeId &b) { return a.m_text == b.m_text; }
    friend bool operator<(const ObjectTypeId &a, const ObjectTypeId &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const ObjectTypeId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

/// The object types that the program itself names.
namespace objecttypes {
ObjectTypeId contact();
ObjectTypeId company();
ObjectTypeId deal();
ObjectTypeId ticket();
ObjectTypeId lead();
} // namespace objecttypes

} // namespace relata
