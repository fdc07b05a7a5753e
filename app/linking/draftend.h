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

    /// An object type's name or ID; anything else is kept as it was typed.
    void setTypeText(const QString &text, const ObjectTypes &types);
    /// Sets the object type other than by typing; a record of another type is cleared.
    void setType(const ObjectTypeId &type);
    /// The account has these object types: what was typed may be one of them.
    void recognizeType(const ObjectTypes &types);
    std::optional<ObjectTypeId> type() const; ///< nothing while the text is not an object type
    QString typeText(const ObjectTypes &types) const;
    /// Whether the text means the object type in the field.
    bool isType(const QString &text, const ObjectTypes &types) const;
    QString typeError(const ObjectTypes &types) const; ///< empty when the object type is valid

    /// Takes typed or pasted text: an ID, words, a record's address (which sets the type, too), or several
    /// lines, of which only the first is used. Pasted text is cleaned. An address is used as soon as it is
    /// complete; the text of one that was typed is replaced by its ID only in finish().
    void setRecordText(const QString &text);
    void finish();
    /// A record that was found.
    void setRecord(const RecordReference &record);
    const QString &recordText() const { return m_recordText; } ///< an ID, or words to search for

    /// The record that the text means; nothing while it is not known whether an address belongs to this
    /// portal (the account's own; empty while it is not known).
    std::optional<RecordReference> record(const QString &portalId) const;
    /// The address in the field, if it belongs to another portal.
    std::optional<RecordAddress> foreignAddress(const QString &portalId) const;
    /// The address in the field; nothing if it holds none.
    const std::optional<RecordAddress> &address() const { return m_address; }
    /// Why the text cannot be a record; empty for IDs, words and no text.
    QString recordError(const QString &portalId) const;
    /// The words to search for; empty for an ID, an error or no text.
    QString searchText() const;
    /// Only the first of several lines is used; the account has no such object type.
    QStringList notes(const ObjectTypes &types) const;

private:
    Result<void> acceptAddress();

    ObjectTypeId m_type; ///< null while m_typeText is used
    QString m_typeText;  ///< text that is not an object type
    QString m_recordText;
    int m_lines = 0;                        ///< how many were pasted at once
    std::optional<RecordAddress> m_address; ///< the source of the record's ID
    QString m_addressError;
};

} // namespace relata
