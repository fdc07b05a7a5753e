// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "hubspot/endpoint.h"

namespace relata {

/// Labels, and association types as every answer has them.
namespace labels {

/// GET …/labels: the association types of one direction, the unlabelled one included; 300 at most.
Request<QList<LabelledType>> definitions(ApiVersion version, const Direction &direction);

/// A type from two fields; if it cannot be read, the answer is refused.
AssociationType typeFrom(const JsonReader &category, const JsonReader &typeId);
/// A type with its label: `category`, `typeId`, `label`.
LabelledType labelledTypeFrom(const JsonReader &object);

} // namespace labels

} // namespace relata
