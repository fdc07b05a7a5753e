// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/endpoint.h"

#include <QHash>

namespace relata {

/// A custom object of the account.
struct Schema {
    ObjectTypeId id;
    QString name;
    QString fullyQualifiedName; ///< p{portal}_{name}
    QString singular;
    QString plural;
    QString primaryProperty;
};

/// One association type of a schema; both directions of a label carry the same name.
struct SchemaAssociation {
    Direction direction;
    qint32 typeId = 0;
    QString name;
};

/// Object types and their properties.
namespace schemas {

/// GET …/schemas: the account's custom objects; 300 at most.
Request<QList<Schema>> customObjects(ApiVersion version);
/// GET …/schemas/{type}: the association types that begin or end at this object type, with their names.
/// Standard types have a schema, too.
Request<QList<SchemaAssociation>> associations(ApiVersion version, const ObjectTypeId &type);
/// GET …/object-library/…/enablement: by object type ID, whether it is switched on; types that need no
/// switching on are missing.
Request<QHash<ObjectTypeId, bool>> objectLibrary(ApiVersion version);
/// GET …/properties/{type}/{name}: the values that a property of choices can have, each with its text.
Request<QHash<QString, QString>> propertyOptions(
    ApiVersion version, const ObjectTypeId &type, const QString &name);

} // namespace schemas

} // namespace relata
