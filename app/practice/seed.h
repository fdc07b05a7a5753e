// SPDX-License-Identifier: MIT
#pragma once

#include "practice/world.h"

namespace relata::practice {

/// Fills an empty world with the sample data: the tables in resources/crm and resources/practice/world.json.
void seed(World &world);

} // namespace relata::practice
