// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypes.h"
#include "history/historyentry.h"

namespace relata {

class LabelCatalogue;

/// HubSpot's refusal of a change in the words of the form, with the next step; other errors are left alone.
/// What HubSpot sent is kept (raw, correlationId). Source: the error bodies in app/hubspot/README.md.
Error explained(
    const Error &error, const HistoryEntry &entry, const ObjectTypes &types, const LabelCatalogue &labels);

} // namespace relata
