// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

namespace relata::practice {

/// The portal's JSON keeps the order of keys, as HubSpot's does, and 64-bit integers exactly. It is not the
/// client's JSON on purpose: a mistake that both shared would never show.
using Json = nlohmann::ordered_json;

} // namespace relata::practice
