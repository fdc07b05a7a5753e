// SPDX-License-Identifier: MIT
#include "practice/scopes.h"

#include <algorithm>
#include <sstream>

namespace relata::practice {

namespace {

// Object types with scopes of their own, by plural name. Others, such as activities, answer any token.
const std::vector<std::string> &scopedTypes()
{
    static const std::vector<std::string> types{"contacts", "companies", "deals", "leads", "services",
        "courses", "listings", "appointments", "projects", "orders", "carts", "invoices", "quotes",
        "line_items", "subscriptions"};
    return types;
}

// Empty if a type needs none. Tickets have one scope for reading and writing.
std::string scopeOf(const TypeInfo &type, bool writes)
{
    if (type.plural == "tickets")
        return "tickets";
    const std::string verb = writes ? ".write" : ".read";
    if (type.custom)
        return "crm.objects.custom" + verb;
    const auto &types = scopedTypes();
    const bool scoped = std::find(types.begin(), types.end(), type.plural) != types.end();
    return scoped ? "crm.objects." + type.plural + verb : std::string();
}

bool isWrite(const Route &route, const std::string &method)
{
    const auto has = [&route](const char *part) {
        return std::find(route.tail.begin(), route.tail.end(), part) != route.tail.end();
    };
    return method == "PUT" || method == "DELETE" || (method == "POST" && !has("read") && !has("search"));
}

} // namespace

Scopes accountScopes(const TypeInfo *missing)
{
    Scopes scopes{"oauth", "tickets", "crm.objects.custom.read", "crm.objects.custom.write",
        "crm.schemas.custom.read", "crm.import"};
    for (const std::string &type : scopedTypes()) {
        scopes.insert("crm.objects." + type + ".read");
        scopes.insert("crm.objects." + type + ".write");
    }
    if (missing) {
        scopes.erase(scopeOf(*missing, false));
        scopes.erase(scopeOf(*missing, true));
    }
    return scopes;
}

const Scopes &appScopes()
{
    static const Scopes scopes{"oauth", "crm.objects.contacts.read", "crm.objects.contacts.write",
        "crm.objects.companies.read", "crm.objects.companies.write", "crm.objects.deals.read",
        "crm.objects.deals.write"};
    return scopes;
}

bool scopesSuffice(const Scopes &scopes, const World &world, const Route &route, const std::string &method)
{
    if (route.area == Area::Limits) // one scope of any object is enough
        return std::any_of(scopes.begin(), scopes.end(),
            [](const std::string &scope) { return scope.rfind("crm.objects.", 0) == 0; });
    return std::all_of(route.tail.begin(), route.tail.end(), [&](const std::string &part) {
        const TypeInfo *type = world.type(part);
        const std::string needed = type ? scopeOf(*type, isWrite(route, method)) : std::string();
        return needed.empty() || scopes.count(needed) > 0;
    });
}

Scopes parseScopes(const std::string &text)
{
    std::istringstream words(text);
    Scopes scopes;
    for (std::string word; words >> word;)
        scopes.insert(word);
    return scopes;
}

} // namespace relata::practice
