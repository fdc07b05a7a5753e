// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace relata::practice {

/// Category and type ID.
struct TypeKey {
    std::string category;
    int id = 0;

    auto operator<=>(const TypeKey &) const = default;
};

/// One association type in one direction.
struct Definition {
    std::string from; ///< object type ID
    std::string to;
    TypeKey key;
    std::string label;                ///< empty for the unlabelled type
    std::optional<TypeKey> inverse{}; ///< the same association from the other end
    int maxTo = 0;                    ///< how many records one record may have under it; 0 for no limit
    std::string name{};               ///< internal, the same in both directions; schemas show it
};

/// The association types of the portal.
class Definitions {
public:
    void add(const Definition &definition);
    /// Limits how many records one record may have under a type; 0 for no limit.
    void limit(const std::string &from, const std::string &to, const TypeKey &key, int maxTo);
    void remove(const std::string &from, const std::string &to, const TypeKey &key);

    /// In the order in which they were added; empty for a pair that cannot be associated.
    const std::vector<Definition> &of(const std::string &from, const std::string &to) const;
    const Definition *find(const std::string &from, const std::string &to, const TypeKey &key) const;
    const Definition *unlabelled(const std::string &from, const std::string &to) const;
    /// Any definition with this key, whatever its direction: HubSpot looks here first.
    const Definition *findAnywhere(const TypeKey &key) const;
    /// All definitions, direction by direction.
    std::vector<Definition> all() const;

private:
    std::map<std::pair<std::string, std::string>, std::vector<Definition>> m_byDirection;
};

} // namespace relata::practice
