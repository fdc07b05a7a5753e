// SPDX-License-Identifier: MIT
#include "practice/route.h"

#include <QByteArray>

#include <algorithm>

namespace relata::practice {

namespace {

using Parts = std::vector<std::string>;

std::string decoded(const std::string &text)
{
    return QByteArray::fromPercentEncoding(QByteArray::fromStdString(text)).toStdString();
}

Parts split(const std::string &text, char separator)
{
    Parts parts;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

bool isDated(const std::string &version)
{
    return version == "2026-03" || version == "2026-09";
}

struct Prefix {
    Parts parts; ///< `*` stands for a dated version
    Area area;
    std::string version; ///< when the parts do not carry it
};

// HubSpot's path variants; v4 knows the labels under two paths.
const std::vector<Prefix> &prefixes()
{
    static const std::vector<Prefix> all{
        {{"crm", "v4", "objects"}, Area::Objects, "v4"},
        {{"crm", "v4", "associations"}, Area::Associations, "v4"},
        {{"crm", "associations", "v4"}, Area::Associations, "v4"},
        {{"crm", "v3", "objects"}, Area::Objects, "v3"},
        {{"crm", "objects", "*"}, Area::Objects, {}},
        {{"crm", "associations", "*"}, Area::Associations, {}},
        {{"crm-object-schemas", "v3", "schemas"}, Area::Schemas, "v3"},
        {{"crm", "v3", "schemas"}, Area::Schemas, "v3"},
        {{"crm-object-schemas", "*", "schemas"}, Area::Schemas, {}},
        {{"crm", "v3", "properties"}, Area::Properties, "v3"},
        {{"crm", "properties", "*"}, Area::Properties, {}},
        {{"crm", "v3", "object-library", "enablement"}, Area::Library, "v3"},
        {{"crm", "object-library", "*", "enablement"}, Area::Library, {}},
        {{"crm", "v3", "limits"}, Area::Limits, "v3"},
        {{"crm", "limits", "*"}, Area::Limits, {}},
        {{"oauth"}, Area::OAuth, {}},
        {{"account-info", "v3", "details"}, Area::Account, "v3"},
        {{"account-info", "*", "details"}, Area::Account, {}},
    };
    return all;
}

// The version the path carries; nothing when the prefix does not fit.
std::optional<std::string> versionBy(const Prefix &prefix, const Parts &parts)
{
    if (parts.size() < prefix.parts.size())
        return std::nullopt;
    std::string version = prefix.version;
    for (std::size_t i = 0; i < prefix.parts.size(); ++i) {
        if (prefix.parts[i] == "*" && isDated(parts[i]))
            version = parts[i];
        else if (prefix.parts[i] != parts[i])
            return std::nullopt;
    }
    return version;
}

} // namespace

Fields parseFields(const std::string &text)
{
    Fields fields;
    for (std::string field : split(text, '&')) {
        std::replace(field.begin(), field.end(), '+', ' ');
        const std::size_t equals = std::min(field.find('='), field.size());
        if (equals > 0)
            fields[decoded(field.substr(0, equals))] =
                decoded(field.substr(std::min(equals + 1, field.size())));
    }
    return fields;
}

std::string field(const Fields &fields, const std::string &name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

std::optional<Route> parseRoute(const std::string &target)
{
    const std::size_t question = std::min(target.find('?'), target.size());
    Parts parts = split(target.substr(0, question), '/');
    parts.erase(parts.begin()); // before the first slash
    std::transform(parts.begin(), parts.end(), parts.begin(), decoded);
    for (const Prefix &prefix : prefixes()) {
        const auto version = versionBy(prefix, parts);
        if (!version)
            continue;
        const auto tail = parts.begin() + static_cast<std::ptrdiff_t>(prefix.parts.size());
        const std::string query = question < target.size() ? target.substr(question + 1) : std::string();
        return Route{*version, prefix.area, {tail, parts.end()}, parseFields(query)};
    }
    return std::nullopt;
}

} // namespace relata::practice
