// SPDX-License-Identifier: MIT
#include "practice/changesfile.h"

#include "practice/json.h"
#include "storage/setaside.h"

#include <QFile>
#include <QSaveFile>

namespace relata::practice {

namespace {

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

// Files of earlier versions have none.
Grants::Kept signInsFrom(const Json &file)
{
    return file.value("signIns", Grants::Kept());
}

} // namespace

QString ChangesFile::load(Associations &associations, Grants &grants) const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.exists())
        return {};
    try {
        if (!file.open(QIODevice::ReadOnly))
            return m_path;
        const Json json = Json::parse(file.readAll().toStdString());
        const std::vector<Change> changes = changesFrom(json);
        grants.restore(signInsFrom(json));
        for (const Change &change : changes)
            associations.restore(change.from, change.to, change.types, change.inverse);
        return {};
    } catch (const Json::exception &) {
        file.close();
        return setAside(m_path);
    }
}

bool ChangesFile::save(const Associations &associations, const Grants &grants) const
{
    if (m_path.isEmpty())
        return true;
    Json pairs = Json::array();
    for (const auto &[from, to] : associations.touched()) {
        pairs.push_back({{"from", {from.type, from.id}}, {"to", {to.type, to.id}},
            {"types", typesJson(associations.types(from, to))},
            {"inverse", typesJson(associations.types(to, from))}});
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray bytes =
        QByteArray::fromStdString(Json{{"version", 1}, {"pairs", pairs}, {"signIns", grants.kept()}}.dump(1));
    return file.write(bytes) == bytes.size() && file.flush() && file.commit();
}

void ChangesFile::remove() const
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

} // namespace relata::practice
