// SPDX-License-Identifier: MIT
#pragma once

#include "practice/route.h"
#include "practice/world.h"

#include <set>

namespace relata::practice {

/// Scopes as OAuth writes them, each once.
using Scopes = std::set<std::string>;

/// Every scope the account has to give; a type whose scopes are missing (the switch missing-scope) left out.
Scopes accountScopes(const TypeInfo *missing);

/// The scopes that the app is set up to need: an authorize page that does not ask for all of them is refused.
const Scopes &appScopes();

/// Whether these scopes are enough for the call: the read or write scope of every object type in its path.
bool scopesSuffice(const Scopes &scopes, const World &world, const Route &route, const std::string &method);

/// The blank-separated list of a scope parameter.
Scopes parseScopes(const std::string &text);

} // namespace relata::practice
