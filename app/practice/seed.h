// SPDX-License-Identifier: MIT
#pragma once

#include "practice/world.h"

namespace relata::practice {

/// Fills an empty world with the sample data: the tables in resources/crm and resources/practice/world.json.
/// idOffset is added to every record ID, for worlds whose IDs do not fit 32 bits or a double.
void seed(World &world, long long idOffset = 0);

} // namespace relata::practice
