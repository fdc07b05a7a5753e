// SPDX-License-Identifier: MIT
#pragma once

#include "practice/associations.h"
#include "practice/definitions.h"
#include "practice/json.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace relata::practice {

struct TypeInfo {
    std::string id;
    std::string name; ///< singular, as HubSpot writes it: `line_item`
    std::string plural;
    std::string shownSingular;
    std::string shownPlural;
    std::string primaryProperty;       ///< of a custom object
    std::vector<std::string> searched; ///< properties that a search's text is looked up in
    bool custom = false;
};

struct StoredRecord {
    std::map<std::string, std::string> properties;
    bool archived = false;
};

/// Everything the portal knows: object types, records, association types, links.
struct World {
    static constexpr long long portalId = 147000001;

    std::vector<TypeInfo> types;
    std::map<std::string, std::map<std::string, StoredRecord>> records; ///< by type ID, then record ID
    std::map<std::string, std::vector<std::string>> recordOrder;        ///< record IDs as they were made
    std::map<RecordKey, std::string> merged; ///< records that were merged, with the ID of the surviving one
    std::map<std::string, bool> library;     ///< object types that accounts switch on, by type ID
    std::map<std::string, std::vector<Json>> properties; ///< definitions of properties of choices, by type ID
    Definitions definitions;
    Associations associations{definitions};

    World() = default;
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    /// A type by ID, or by any of its names in any case; nullptr if there is none.
    const TypeInfo *type(const std::string &idOrName) const;
    /// A record that is not archived.
    const StoredRecord *live(const RecordKey &key) const;
    void addRecord(const RecordKey &key, const StoredRecord &record);
    /// The type's name in capitals, as HubSpot's errors write it: CONTACT.
    std::string wireName(const std::string &typeId) const;
    /// The name under which a custom object is known outside its account: p{portal}_{name}.
    static std::string fullyQualifiedName(const TypeInfo &type);
};

} // namespace relata::practice
