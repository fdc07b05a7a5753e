// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QStringList>

#include <string>

namespace relata::practice {

/// A fault at one call: `429@5` at the fifth call, `502@PUT:1` at the first PUT.
struct Fault {
    std::string kind;
    std::string method; ///< empty: calls of any method count
    int call = 0;

    /// BadInput names what is allowed.
    static Result<Fault> parse(const QString &text);
    static QStringList kinds();
};

} // namespace relata::practice
