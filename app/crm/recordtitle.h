// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypeid.h"

#include <QHash>
#include <QMap>

namespace relata {

/// How a record is shown: "Ada Lovelace" and "ada@analytical.example".
struct RecordTitle {
    QString name;   ///< empty when the record has no name
    QString detail; ///< second line: email, domain, stage; may be empty

    /// The properties to ask HubSpot for so that a record of this type can be shown. Empty for types whose
    /// properties are not documented; HubSpot then answers with its defaults.
    /// Source: HubSpot's guide on CRM search, default searchable properties.
    static QStringList properties(const ObjectTypeId &type);
    /// The object types whose second line is a pipeline stage, and the property that holds its ID.
    static QHash<ObjectTypeId, QString> stageProperties();
    /// Reads name and detail from a record's properties; primaryProperty is that of a custom object's schema.
    static RecordTitle from(const ObjectTypeId &type, const QMap<QString, QString> &properties,
        const QString &primaryProperty = {});

    friend bool operator==(const RecordTitle &, const RecordTitle &) = default;
};

} // namespace relata
