// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <functional>
#include <optional>

namespace relata {

class HistoryDatabase;

/// Long work on the history, cut into slices: each call does one and gives the result when it is the last.
template <typename T>
using Slice = std::function<std::optional<Result<T>>(HistoryDatabase &)>;

} // namespace relata
