// SPDX-License-Identifier: MIT
#include "practice/definitions.h"

#include <algorithm>

namespace relata::practice {

void Definitions::add(const Definition &definition)
{
    m_byDirection[{definition.from, definition.to}].push_back(definition);
}

void Definitions::limit(const std::string &from, const std::string &to, const TypeKey &key, int maxTo)
{
    for (Definition &definition : m_byDirection[{from, to}]) {
        if (definition.key == key)
            definition.maxTo = maxTo;
    }
}

void Definitions::remove(const std::string &from, const std::string &to, const TypeKey &key)
{
    std::erase_if(m_byDirection[{from, to}], [&key](const Definition &d) { return d.key == key; });
}

const std::vector<Definition> &Definitions::of(const std::string &from, const std::string &to) const
{
    static const std::vector<Definition> none;
    const auto found = m_byDirection.find({from, to});
    return found == m_byDirection.end() ? none : found->second;
}

const Definition *Definitions::find(const std::string &from, const std::string &to, const TypeKey &key) const
{
    const auto &definitions = of(from, to);
    const auto found = std::find_if(
        definitions.begin(), definitions.end(), [&key](const Definition &d) { return d.key == key; });
    return found == definitions.end() ? nullptr : &*found;
}

const Definition *Definitions::unlabelled(const std::string &from, const std::string &to) const
{
    const auto &definitions = of(from, to);
    const auto found = std::find_if(
        definitions.begin(), definitions.end(), [](const Definition &d) { return d.label.empty(); });
    return found == definitions.end() ? nullptr : &*found;
}

std::vector<Definition> Definitions::all() const
{
    std::vector<Definition> all;
    for (const auto &[direction, definitions] : m_byDirection)
        all.insert(all.end(), definitions.begin(), definitions.end());
    return all;
}

const Definition *Definitions::findAnywhere(const TypeKey &key) const
{
    for (const auto &[direction, definitions] : m_byDirection) {
        if (const Definition *found = find(direction.first, direction.second, key))
            return found;
    }
    return nullptr;
}

} // namespace relata::practice
