// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypes.h"
#include "crm/recordaddress.h"

#include <optional>

namespace relata {

/// What was typed at one end of the form's link.
class DraftEnd {
    Q_DECLARE_TR_FUNCTIONS(relata::DraftEnd)

public:
    explicit DraftEnd(const ObjectTypeId &type)
        : m_type(type)
    {
    }

    /// An object type's name or ID; what is none of them stays as it was typed.
    void setTypeText(const QString &text, const ObjectTypes &types);
    /// The object type, by another way than typing; a record of another type goes.
    void setType(const ObjectTypeId &type);
    /// The account has these object types: what was typed may be one of them.
    void recognizeType(const ObjectTypes &types);
    std::optional<ObjectTypeId> type() const; ///< nothing while what was typed is none
    QString typeText(const ObjectTypes &types) const;
    /// Whether the text says what stands in the field of the object type.
    bool isType(const QString &text, const ObjectTypes &types) const;
    QString typeError(const ObjectTypes &types) const; ///< empty when the object type is valid

    /// Takes what was typed or pasted: an ID, words, a record's address (sets the type, too), or several
    /// lines, of which the first counts. What was pasted is cleaned. An address counts as soon as it is
    /// whole; one that is typed letter by letter stays as it is until finish().
    void setRecordText(const QString &text);
    void finish();
    /// A record that was found.
    void setRecord(const RecordReference &record);
    const QString &recordText() const { return m_recordText; } ///< an ID, or words to search for

    /// The record of what stands there; none while it is not known whether an address belongs to this portal
    /// (the account's own; empty while it is not known).
    std::optional<RecordReference> record(const QString &portalId) const;
    /// The address that stands there, when it belongs to another portal.
    std::optional<RecordAddress> foreignAddress(const QString &portalId) const;
    /// The address that stands there; nothing when what stands there is none.
    const std::optional<RecordAddress> &address() const { return m_address; }
    /// What was typed can be no record; empty for IDs, words and nothing.
    QString recordError(const QString &portalId) const;
    /// What to search for; empty when there is an ID, an error or nothing.
    QString searchText() const;
    /// Only the first of several lines counts; the account has no such object type.
    QStringList notes(const ObjectTypes &types) const;

private:
    Result<void> acceptAddress();

    ObjectTypeId m_type; ///< null while m_typeText counts
    QString m_typeText;  ///< what was typed and is no object type
    QString m_recordText;
    int m_lines = 0;                        ///< how many were pasted at once
    std::optional<RecordAddress> m_address; ///< where the record's ID comes from
    QString m_addressError;
};

} // namespace relata
