// SPDX-License-Identifier: MIT
#pragma once

#include "crm/error.h"

// An alias cannot carry the attribute, so the class gets it from this first declaration.
namespace tl {
template <class T, class E>
class [[nodiscard]] expected;
}

#include <tl/expected.hpp>

namespace relata {

/// A value or the reason why there is none. The one place to change once std::expected is available.
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// A failure of kind BadInput with a translated sentence.
inline tl::unexpected<Error> badInput(const QString &sentence)
{
    return failure(Error::badInput(sentence));
}

} // namespace relata
