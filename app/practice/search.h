// SPDX-License-Identifier: MIT
#pragma once

#include "practice/calls.h"

namespace relata::practice {

/// POST …/search on records of one type: text, filters, one sort rule, paging.
Response search(Context context, const TypeInfo &type, const std::string &body);

/// SimplePublicObject with the wanted properties; all of them if none is named.
Json recordJson(const TypeInfo &type, const std::string &id, const StoredRecord &record,
    const std::vector<std::string> &wanted);

} // namespace relata::practice
