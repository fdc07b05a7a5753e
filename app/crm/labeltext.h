// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"

namespace relata {

/// The label's text; for the unlabelled type and for types without a known text, words that say so.
QString labelText(const LabelledType &type);
/// The order in which labels are shown: HubSpot's, the account's own, integrations'; then by number.
bool comesBefore(const LabelledType &a, const LabelledType &b);
/// In that order, without the unlabelled type where there are labels: it says nothing beside them.
QList<LabelledType> labelsToShow(const QList<LabelledType> &types);
bool hasLabel(const QList<LabelledType> &types);
/// Several texts in quotation marks, joined by commas; for a type without a known text, its number.
QString labelTexts(const QList<LabelledType> &types);
/// The same for lists and drawings, without quotation marks.
QString labelNames(const QList<LabelledType> &types);

} // namespace relata
