// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypes.h"
#include "crm/recordaddress.h"
#include "crm/recordtitle.h"

#include <optional>

namespace relata {

/// One end of the form's link: what was typed, and what is known of the record.
class DraftEnd {
    Q_DECLARE_TR_FUNCTIONS(relata::DraftEnd)

public:
    QString typeText;
    QString recordText; ///< an ID, or words to search for

    /// Takes what was typed or pasted: an ID, words, a record's address (sets the type, too), or several
    /// lines, of which the first counts. What was pasted is cleaned. An address counts as soon as it is
    /// whole; one that is typed letter by letter stays as it is until finish().
    void take(const QString &text, const ObjectTypes &types);
    void finish(const ObjectTypes &types);
    /// The account's own portal; empty while it is not known.
    void setPortal(const QString &portalId) { m_portalId = portalId; }
    /// The object type, by another way than typing; a record of another type goes.
    void setType(const ObjectTypeId &type, const ObjectTypes &types);

    /// What became of a record that was looked up.
    struct Found {
        RecordRef record;
        RecordTitle title{};
        enum Kind { There, Archived, Merged, Missing, Unread } kind = There;
        RecordId survivor{}; ///< with Merged: the record it is now
        QString reason{};    ///< with Unread: why
    };
    void setFound(const Found &found) { m_found = found; }
    /// What became of the record that stands here now; nullptr while it has not been looked up.
    const Found *found(const ObjectTypes &types) const;

    /// The record of what stands there; none while it is not known whether an address belongs to this portal.
    std::optional<RecordRef> record(const ObjectTypes &types) const;
    /// The address that stands there, when it belongs to another portal.
    std::optional<RecordAddress> foreignAddress() const;
    /// An address stands there, and the account's portal is not known yet.
    bool waitsForPortal() const { return m_address && m_portalId.isEmpty(); }
    QString typeError(const ObjectTypes &types) const; ///< empty when the object type is valid
    QString recordError() const; ///< what was typed can be no record; empty for IDs, words and nothing
    /// What to search for; empty when there is an ID, an error or nothing.
    QString searchText() const;
    /// Only the first of several lines counts; the account has no such object type; the record that was found
    /// is archived, merged, missing or could not be read.
    QString warning(const ObjectTypes &types) const;
    RecordTitle title(const ObjectTypes &types) const; ///< empty name while unknown
    /// The record to take instead of one that was merged.
    std::optional<RecordId> survivor(const ObjectTypes &types) const;

private:
    QStringList notes(const ObjectTypes &types) const;
    Result<void> takeAddress(const ObjectTypes &types);
    QString foundWarning(const ObjectTypes &types) const;

    int m_lines = 0; ///< how many were pasted at once
    QString m_portalId;
    std::optional<RecordAddress> m_address; ///< where the record's ID comes from
    QString m_addressError;
    std::optional<Found> m_found;
};

} // namespace relata
