// SPDX-License-Identifier: MIT
#include "practice/associations.h"

#include <algorithm>

namespace relata::practice {

namespace {

const std::string contact = "0-1";
const std::string company = "0-2";
const std::string deal = "0-3";
const std::string ticket = "0-5";
const std::string lead = "0-136";

// "Primary" holds once for the record on this side: a contact has one primary company, a company is primary
// for many contacts.
bool isPrimaryOwner(const std::string &type, const std::string &otherType)
{
    return type == lead || (otherType == company && type != company);
}

const Definition *primaryOf(const Definitions &definitions, const std::string &from, const std::string &to)
{
    for (const Definition &definition : definitions.of(from, to)) {
        if (definition.label == "Primary" && definition.key.category == "HUBSPOT_DEFINED")
            return &definition;
    }
    return nullptr;
}

} // namespace

std::vector<Associations::Target> Associations::targets(
    const RecordKey &from, const std::string &toType) const
{
    std::vector<std::pair<std::size_t, Target>> ordered;
    const auto rows = m_rows.find({from.type, from.id, toType});
    if (rows != m_rows.end()) {
        for (const auto &[id, row] : rows->second)
            ordered.push_back({row.order, {id, row.types}});
    }
    std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Target> result;
    result.reserve(ordered.size());
    for (auto &[order, target] : ordered)
        result.push_back(std::move(target));
    return result;
}

TypeSet Associations::types(const RecordKey &from, const RecordKey &to) const
{
    const auto rows = m_rows.find({from.type, from.id, to.type});
    if (rows == m_rows.end())
        return {};
    const auto found = rows->second.find(to.id);
    return found == rows->second.end() ? TypeSet{} : found->second.types;
}

Associations::Row &Associations::row(const RecordKey &from, const RecordKey &to)
{
    Row &row = m_rows[{from.type, from.id, to.type}][to.id];
    if (row.order == 0)
        row.order = ++m_order;
    return row;
}

void Associations::addOneWay(const RecordKey &from, const RecordKey &to, const TypeSet &types)
{
    TypeSet &present = row(from, to).types;
    present.insert(types.begin(), types.end());
    if (const Definition *plain = m_definitions.unlabelled(from.type, to.type))
        present.insert(plain->key);
}

void Associations::add(const RecordKey &from, const RecordKey &to, const TypeSet &types)
{
    TypeSet inverse;
    for (const TypeKey &type : types) {
        const Definition *definition = m_definitions.find(from.type, to.type, type);
        if (definition && definition->inverse)
            inverse.insert(*definition->inverse);
    }
    addOneWay(from, to, types);
    addOneWay(to, from, inverse);
    touch(from, to);
    for (const TypeKey &type : types)
        movePrimary(from, to, type);
    for (const TypeKey &type : inverse)
        movePrimary(to, from, type);
    makeFirstPrimary(from, to);
    makeFirstPrimary(to, from);
}

// Setting Primary removes it from the record that had it.
void Associations::movePrimary(const RecordKey &from, const RecordKey &to, const TypeKey &primary)
{
    const Definition *definition = primaryOf(m_definitions, from.type, to.type);
    if (!definition || definition->key != primary || !isPrimaryOwner(from.type, to.type))
        return;
    for (auto &[id, row] : m_rows[{from.type, from.id, to.type}]) {
        if (id == to.id || row.types.erase(primary) == 0)
            continue;
        const RecordKey former{to.type, id};
        if (definition->inverse)
            this->row(former, from).types.erase(*definition->inverse);
        touch(from, former);
    }
}

void Associations::makeFirstPrimary(const RecordKey &from, const RecordKey &to)
{
    const bool hasRule =
        to.type == company && (from.type == contact || from.type == deal || from.type == ticket);
    const Definition *primary = hasRule ? primaryOf(m_definitions, from.type, to.type) : nullptr;
    if (!primary || m_rows[{from.type, from.id, to.type}].size() > 1)
        return;
    row(from, to).types.insert(primary->key);
    if (primary->inverse)
        row(to, from).types.insert(*primary->inverse);
}

void Associations::remove(const RecordKey &from, const RecordKey &to, const TypeSet &types)
{
    if (this->types(from, to).empty())
        return;
    for (const TypeKey &type : types) {
        const Definition *definition = m_definitions.find(from.type, to.type, type);
        if (!definition)
            continue;
        if (definition->label.empty())
            return unlink(from, to);
        row(from, to).types.erase(type);
        if (definition->inverse)
            row(to, from).types.erase(*definition->inverse);
    }
    touch(from, to);
}

void Associations::unlink(const RecordKey &from, const RecordKey &to)
{
    erase(from, to);
    erase(to, from);
    touch(from, to);
}

void Associations::restore(
    const RecordKey &from, const RecordKey &to, const TypeSet &forward, const TypeSet &backward)
{
    erase(from, to);
    erase(to, from);
    if (!forward.empty())
        row(from, to).types = forward;
    if (!backward.empty())
        row(to, from).types = backward;
    touch(from, to);
}

void Associations::erase(const RecordKey &from, const RecordKey &to)
{
    const auto rows = m_rows.find({from.type, from.id, to.type});
    if (rows != m_rows.end())
        rows->second.erase(to.id);
}

void Associations::touch(const RecordKey &from, const RecordKey &to)
{
    m_changed = true;
    m_touched.insert(from < to ? PairKey{from, to} : PairKey{to, from});
}

} // namespace relata::practice
