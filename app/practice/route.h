// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace relata::practice {

/// Which group of endpoints a path belongs to.
enum class Area {
    Objects,      ///< records, and the associations of one record
    Associations, ///< batches and label definitions of a pair of types
    Schemas,
    Properties,
    Library, ///< which standard object types are switched on
    Limits,  ///< how much of its limits the account uses
    Account,
    OAuth, ///< sign-in and what is known of tokens; the tail carries the version
};

/// A request's target, decoded and freed from the differences between the API versions.
struct Route {
    std::string version; ///< v3, v4, 2026-03 or 2026-09; empty for OAuth
    Area area = Area::Objects;
    std::vector<std::string> tail; ///< what follows area and version, one decoded part each
    std::map<std::string, std::string> query;
};

/// Nothing for a path that no version has.
std::optional<Route> parseRoute(const std::string &target);

/// The fields of a query or of a form, decoded; if a field comes twice, the last wins.
using Fields = std::map<std::string, std::string>;
Fields parseFields(const std::string &text);
/// Empty if there is none of that name.
std::string field(const Fields &fields, const std::string &name);

} // namespace relata::practice
