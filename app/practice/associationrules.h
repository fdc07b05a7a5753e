// SPDX-License-Identifier: MIT
#pragma once

#include "practice/calls.h"

namespace relata::practice {

// What the calls for one pair share with those for many: reading bodies, checking types, shaping answers.

/// Every type of the array in one request, or the error HubSpot gives for its form.
struct Specs {
    TypeSet types;
    std::optional<Response> error;
};
Specs parseSpecs(const Json &array);
/// Parses a body as JSON; the error when it is missing or broken.
struct Body {
    Json json;
    std::optional<Response> error;
};
Body parseBody(const std::string &text);

/// Why these types cannot be set on the pair, as HubSpot says it; nothing when they can.
std::optional<Response> checkTypes(
    Context context, const RecordKey &from, const RecordKey &to, const TypeSet &types);
/// Sets types by the portal's semantics of the call.
void setTypes(Context context, const RecordKey &from, const RecordKey &to, const TypeSet &types);
/// LabelsBetweenObjectPair.
Json pairLabels(Context context, const RecordKey &from, const RecordKey &to, const TypeSet &asked);
/// MultiAssociatedObjectWithLabel.
Json associatedRecord(Context context, const std::string &version, const std::string &fromType,
    const std::string &toType, const Associations::Target &target);
/// An ID in an association answer, in the form the switch asks for.
Json idValue(Context context, const std::string &id);
/// The links of one record from a cursor on, at most `limit`.
struct Page {
    std::vector<Associations::Target> targets;
    std::string after; ///< cursor of the next page, empty on the last
};
Page pageOf(
    Context context, const RecordKey &from, const std::string &toType, const std::string &after, int limit);
/// PublicDefaultAssociation, both directions.
Json defaultResults(Context context, const RecordKey &from, const RecordKey &to);
/// The envelope of a batch answer.
Json envelope(const Json &results, const Json &errors);

} // namespace relata::practice
