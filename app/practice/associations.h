// SPDX-License-Identifier: MIT
#pragma once

#include "practice/definitions.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace relata::practice {

/// A record of the portal: object type ID and record ID.
struct RecordKey {
    std::string type;
    std::string id;

    auto operator<=>(const RecordKey &) const = default;
};

using TypeSet = std::set<TypeKey>;

/// Which records are linked, and with which types. Rules of HubSpot's association guides: a link exists in
/// both directions, each with its own types; a labelled link is an unlabelled one too; a record has one
/// primary company, and the first company of a contact, deal or ticket becomes it.
class Associations {
public:
    explicit Associations(const Definitions &definitions)
        : m_definitions(definitions)
    {
    }

    struct Target {
        std::string id;
        TypeSet types;
    };
    /// The records of one type that a record is linked to, in the order of linking.
    std::vector<Target> targets(const RecordKey &from, const std::string &toType) const;
    /// The types of one pair; empty when not linked.
    TypeSet types(const RecordKey &from, const RecordKey &to) const;

    /// Sets types on top of what the pair has, with all that follows from it.
    void add(const RecordKey &from, const RecordKey &to, const TypeSet &types);
    /// Takes types from the pair in both directions; taking the unlabelled one unlinks it.
    void remove(const RecordKey &from, const RecordKey &to, const TypeSet &types);
    void unlink(const RecordKey &from, const RecordKey &to);
    /// Puts exactly these types on both directions, without rules: for reading back a saved state.
    void restore(const RecordKey &from, const RecordKey &to, const TypeSet &forward, const TypeSet &backward);

    using PairKey = std::pair<RecordKey, RecordKey>;
    /// The pairs changed since the last clearTouched(), in one direction each.
    const std::set<PairKey> &touched() const { return m_touched; }
    void clearTouched()
    {
        m_touched.clear();
        m_changed = false;
    }
    /// Whether anything has changed since the last call.
    bool takeChanged() { return std::exchange(m_changed, false); }

private:
    struct Row {
        std::size_t order = 0;
        TypeSet types;
    };
    using Rows = std::map<std::string, Row>;                           // by the other record's ID
    using RowsKey = std::tuple<std::string, std::string, std::string>; // type, ID, other type

    Row &row(const RecordKey &from, const RecordKey &to);
    void addOneWay(const RecordKey &from, const RecordKey &to, const TypeSet &types);
    void erase(const RecordKey &from, const RecordKey &to);
    void movePrimary(const RecordKey &from, const RecordKey &to, const TypeKey &primary);
    void makeFirstPrimary(const RecordKey &from, const RecordKey &to);
    void touch(const RecordKey &from, const RecordKey &to);

    const Definitions &m_definitions;
    std::map<RowsKey, Rows> m_rows;
    std::set<PairKey> m_touched;
    std::size_t m_order = 0;
    bool m_changed = false;
};

} // namespace relata::practice
