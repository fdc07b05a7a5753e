// SPDX-License-Identifier: MIT
#pragma once

#include "practice/associationcalls.h"

namespace relata::practice {

/// Records: list, read, read in batches, search, archive.
Response handleObjects(
    Context context, const Route &route, const std::string &method, const std::string &body);

} // namespace relata::practice
