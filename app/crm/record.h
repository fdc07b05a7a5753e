// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypeid.h"

namespace relata {

/// The ID of a record within its object type: decimal digits of at most 64 bits, kept as text because
/// HubSpot's IDs are larger than JSON numbers can hold exactly.
class RecordId {
    Q_DECLARE_TR_FUNCTIONS(relata::RecordId)

public:
    RecordId() = default; ///< no ID
    /// Digits 0 to 9 up to 9223372036854775807, surrounding blanks trimmed; BadInput otherwise.
    static Result<RecordId> parse(const QString &text);

    bool isNull() const { return m_text.isEmpty(); }
    const QString &text() const { return m_text; }

    /// Leading zeros make no difference.
    friend bool operator==(const RecordId &a, const RecordId &b) { return a.number() == b.number(); }
    friend size_t qHash(const RecordId &id, size_t seed = 0) { return qHash(id.number(), seed); }

private:
    qint64 number() const { return m_text.isEmpty() ? -1 : m_text.toLongLong(); }

    QString m_text;
};

/// A record: IDs are unique only within one object type.
struct RecordReference {
    ObjectTypeId type;
    RecordId id;

    friend bool operator==(const RecordReference &, const RecordReference &) = default;
};

/// Association types and labels are valid in one direction only.
struct Direction {
    ObjectTypeId from;
    ObjectTypeId to;

    Direction reversed() const { return {to, from}; }
    friend bool operator==(const Direction &, const Direction &) = default;
    friend size_t qHash(const Direction &direction, size_t seed = 0)
    {
        return qHashMulti(seed, direction.from, direction.to);
    }
};

/// Two records in the direction in which they are linked.
struct RecordPair {
    RecordReference from;
    RecordReference to;

    Direction direction() const { return {from.type, to.type}; }
    RecordPair reversed() const { return {to, from}; }
    friend bool operator==(const RecordPair &, const RecordPair &) = default;
};

} // namespace relata
