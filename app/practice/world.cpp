// SPDX-License-Identifier: MIT
#include "practice/world.h"

#include <algorithm>
#include <cctype>

namespace relata::practice {

namespace {

std::string upper(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
    return text;
}

bool isCalled(const TypeInfo &type, const std::string &name)
{
    const std::string wanted = upper(name);
    if (type.custom)
        return wanted == upper(World::fullyQualifiedName(type));
    return wanted == upper(type.name) || wanted == upper(type.plural);
}

} // namespace

const TypeInfo *World::type(const std::string &idOrName) const
{
    const auto found = std::find_if(types.begin(), types.end(),
        [&idOrName](const TypeInfo &type) { return type.id == idOrName || isCalled(type, idOrName); });
    return found == types.end() ? nullptr : &*found;
}

const StoredRecord *World::live(const RecordKey &key) const
{
    const auto ofType = records.find(key.type);
    if (ofType == records.end())
        return nullptr;
    const auto found = ofType->second.find(key.id);
    return found == ofType->second.end() || found->second.archived ? nullptr : &found->second;
}

void World::addRecord(const RecordKey &key, const StoredRecord &record)
{
    if (records[key.type].insert_or_assign(key.id, record).second)
        recordOrder[key.type].push_back(key.id);
}

std::string World::wireName(const std::string &typeId) const
{
    const TypeInfo *known = type(typeId);
    return known && !known->custom ? upper(known->name) : typeId;
}

std::string World::fullyQualifiedName(const TypeInfo &type)
{
    std::string name = "p";
    name += std::to_string(portalId);
    name += '_';
    name += type.name;
    return name;
}

} // namespace relata::practice
