// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypeid.h"

#include <QHash>
#include <QList>
#include <QLocale>

namespace relata {

/// One object type with its names.
struct ObjectType {
    ObjectTypeId id;
    QString name;     ///< HubSpot's own, singular, e.g. `line_item` or `p1470000_machine`
    QString singular; ///< as shown, in the interface language, e.g. "Artikel"
    QString plural;
    QStringList otherNames;    ///< further names that a person may type
    QString primaryProperty{}; ///< the property that names a record of a custom object
};

/// The object types an account has: the standard ones and its custom objects.
class ObjectTypes {
    Q_DECLARE_TR_FUNCTIONS(relata::ObjectTypes)

public:
    /// HubSpot's standard types, from resources/crm/object-types.csv, with names in a language that has a
    /// column there.
    static ObjectTypes standard(QLocale::Language language);

    /// Adds a custom object or replaces the one with its ID. If its name is used already, the ID is appended.
    void add(const ObjectType &type);
    /// All of the account's custom objects have been added.
    void setComplete() { m_complete = true; }
    bool isComplete() const { return m_complete; }
    /// Which types the account has switched on; the others stay.
    void setEnabled(const QHash<ObjectTypeId, bool> &enabled) { m_enabled = enabled; }
    /// The types to choose from.
    QList<ObjectType> all() const;
    /// Also finds types that are not switched on; nullptr when the ID is not known at all.
    const ObjectType *find(const ObjectTypeId &id) const;
    /// The singular name, or the ID itself for a type that is not in the list.
    QString singular(const ObjectTypeId &id) const;

    /// An ID, or a name in any case and language, singular or plural; BadInput otherwise.
    Result<ObjectTypeId> parse(const QString &text) const;

private:
    void insert(const ObjectType &type);

    QList<ObjectType> m_types;
    QHash<QString, ObjectTypeId> m_byName; ///< every name of a type, see comparable()
    QHash<ObjectTypeId, bool> m_enabled;
    bool m_complete = false;
};

} // namespace relata
