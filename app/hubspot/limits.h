// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "hubspot/endpoint.h"

namespace relata {

/// A limit that the account has set: how many records one record may have under an association type. On the
/// unlabelled type it limits all links of the direction.
struct TypeLimit {
    AssociationType type;
    qint64 most = 0;
};

/// How many labels a pair of object types has, of how many.
struct LabelUsage {
    qint64 used = 0;
    qint64 most = 0; ///< 0: not given
};

/// HubSpot's own limit of the links from records of one type to another.
struct RecordUsage {
    qint64 most = 0;
    QList<RecordId> full; ///< samples of records that have reached it
};

/// Limits of associations.
namespace limits {

/// GET …/definitions/configurations/{from}/{to}: the limits that the account has set for one direction.
Request<QList<TypeLimit>> ofTypes(ApiVersion version, const Direction &direction);
/// GET …/limits/associations/labels: how many labels the pair of object types has.
Request<LabelUsage> labelUsage(ApiVersion version, const Direction &direction);
/// GET …/limits/associations/records/{from}/{to}: HubSpot's limit, and records that have reached it.
Request<RecordUsage> recordUsage(ApiVersion version, const Direction &direction);

} // namespace limits

} // namespace relata
