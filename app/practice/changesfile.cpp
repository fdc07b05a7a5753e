// SPDX-License-Identifier: MIT
#include "practice/changesfile.h"

#include "practice/json.h"
#include "storage/wholefile.h"

namespace relata::practice {

namespace {

constexpr qsizetype largestChanges = 64 * 1024 * 1024;
const std::string format = "relata-practice";
constexpr int fileVersion = 1;

Json typesJson(const TypeSet &types)
{
    Json array = Json::array();
    for (const TypeKey &type : types)
        array.push_back(Json::array({type.category, type.id}));
    return array;
}

TypeSet typesFrom(const Json &array)
{
    TypeSet types;
    for (const Json &type : array)
        types.insert({type.at(0), type.at(1)});
    return types;
}

struct Change {
    RecordKey from;
    RecordKey to;
    TypeSet types;
    TypeSet inverse;
};

// All of the file, or an exception: half of it would be neither the old state nor the new.
std::vector<Change> changesFrom(const Json &file)
{
    std::vector<Change> changes;
    for (const Json &pair : file.at("pairs")) {
        changes.push_back(
            {{pair.at("from").at(0), pair.at("from").at(1)}, {pair.at("to").at(0), pair.at("to").at(1)},
                typesFrom(pair.at("types")), typesFrom(pair.at("inverse"))});
    }
    return changes;
}

} // namespace

Result<QString> ChangesFile::load(Associations &associations, Grants &grants)
{
    const auto bytes = m_file.read(largestChanges);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->isEmpty() && isMissing(m_file.path()))
        return QString();
    try {
        const Json json = Json::parse(bytes->toStdString());
        if (json.value("format", format) != format) // missing in files of earlier versions
            return m_file.setAside();
        if (json.at("version").get<double>() > fileVersion)
            return m_file.leaveToNewerVersion();
        const std::vector<Change> changes = changesFrom(json);
        grants.restore(json.value("signIns", Grants::Kept()));
        for (const Change &change : changes)
            associations.restore(change.from, change.to, change.types, change.inverse);
        return QString();
    } catch (const Json::exception &) {
        return m_file.setAside();
    }
}

bool ChangesFile::save(const Associations &associations, const Grants &grants)
{
    if (m_file.path().isEmpty())
        return true;
    Json pairs = Json::array();
    for (const auto &[from, to] : associations.touched()) {
        pairs.push_back({{"from", {from.type, from.id}}, {"to", {to.type, to.id}},
            {"types", typesJson(associations.types(from, to))},
            {"inverse", typesJson(associations.types(to, from))}});
    }
    const Json json{
        {"format", format}, {"version", fileVersion}, {"pairs", pairs}, {"signIns", grants.kept()}};
    return m_file.write(QByteArray::fromStdString(json.dump(1))).has_value();
}

} // namespace relata::practice
