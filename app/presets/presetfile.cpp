// SPDX-License-Identifier: MIT
#include "presets/presetfile.h"

#include "crm/sentence.h"
#include "storage/jsonfile.h"
#include "storage/jsonplaces.h"

#include <QJsonDocument>

namespace relata::presetfile {

namespace {

constexpr int formatVersion = 2; // version 1 had no folder, note or records
constexpr int deepest = 8;       // the form itself needs 4

QString formatName()
{
    return QStringLiteral("relata-presets");
}

QJsonArray labelsJson(const QList<LabelledType> &types)
{
    QJsonArray labels;
    for (const LabelledType &type : types) {
        QJsonObject label{{QStringLiteral("associationCategory"), type.type.category.text()},
            {QStringLiteral("associationTypeId"), type.type.typeId}, {QStringLiteral("label"), type.label}};
        if (type.isNameless)
            label.insert(QStringLiteral("labelUnknown"), true);
        labels.append(label);
    }
    return labels;
}

QJsonObject toJson(const Preset &preset, bool withRecords)
{
    QJsonObject json{{QStringLiteral("name"), preset.name},
        {QStringLiteral("fromObjectType"), preset.direction.from.text()},
        {QStringLiteral("toObjectType"), preset.direction.to.text()},
        {QStringLiteral("labels"), labelsJson(preset.types)},
        {QStringLiteral("mode"),
            preset.mode == LinkMode::Add ? QStringLiteral("add") : QStringLiteral("replace")}};
    if (!preset.folder.isEmpty())
        json.insert(QStringLiteral("folder"), preset.folder);
    if (!preset.note.isEmpty())
        json.insert(QStringLiteral("note"), preset.note);
    for (const auto &[key, record] :
        {std::pair("fromRecord", preset.from), std::pair("toRecord", preset.to)}) {
        if (record && withRecords)
            json.insert(QLatin1String(key),
                QJsonObject{
                    {QStringLiteral("id"), record->id.text()}, {QStringLiteral("name"), record->name}});
    }
    return json;
}

QByteArray document(const QJsonArray &presets)
{
    return QJsonDocument(
        QJsonObject{{QStringLiteral("format"), formatName()}, {QStringLiteral("version"), formatVersion},
            {QStringLiteral("presets"), presets}})
        .toJson();
}

// In the sentence %1 is the path.
void complain(const JsonReader &value, const QString &pattern)
{
    value.refuse(sentence(pattern, {value.path()}));
}

QString text(const JsonReader &value)
{
    if (!value.isMissing() && !value.value().isString())
        complain(value, Error::tr("“%1” is not a text."));
    if (value.string().size() > longestText)
        complain(value, Error::tr("“%1” is too long."));
    return value.string();
}

QString nameFrom(const JsonReader &value)
{
    const QString name = text(value);
    if (name.trimmed().isEmpty())
        value.refuse(Error::tr("A preset has no name."));
    return name;
}

ObjectTypeId objectTypeFrom(const JsonReader &value)
{
    const auto type = ObjectTypeId::parse(text(value));
    if (!type)
        complain(value, Error::tr("“%1” is not an object type."));
    return type.value_or(ObjectTypeId());
}

LinkMode modeFrom(const JsonReader &value)
{
    const QString mode = text(value);
    if (mode != QLatin1String("add") && mode != QLatin1String("replace"))
        value.refuse(Error::tr("“mode” is neither add nor replace."));
    return mode == QLatin1String("replace") ? LinkMode::Replace : LinkMode::Add;
}

int shortcutFrom(const JsonReader &value)
{
    const qint64 number = value.integer(-1);
    const bool isShortcut = number >= 0 && number <= 9;
    if (!value.isMissing() && !isShortcut)
        value.refuse(Error::tr("“shortcut” is not a number from 0 to 9."));
    return isShortcut ? static_cast<int>(number) : 0;
}

std::optional<FixedRecord> recordFrom(const JsonReader &value)
{
    if (value.isMissing() || value.value().isNull())
        return std::nullopt;
    const auto id = RecordId::parse(text(value.at("id")));
    if (!id)
        complain(value, Error::tr("“%1” has no record ID."));
    return FixedRecord{id.value_or(RecordId()), text(value.at("name"))};
}

LabelledType labelFrom(const JsonReader &value)
{
    const QString category = text(value.at("associationCategory"));
    const QString label = text(value.at("label"));
    const JsonReader isNameless = value.at("labelUnknown");
    if (!isNameless.isMissing() && !isNameless.value().isBool())
        isNameless.refuse(Error::tr("“labelUnknown” is neither true nor false."));
    const int typeId = value.at("associationTypeId").value().toInt();
    if (category.isEmpty() || typeId < 1)
        value.refuse(Error::tr("A label lacks category or type ID."));
    return {{Category::fromServer(category), typeId}, label, isNameless.boolean()};
}

QList<LabelledType> labelsFrom(const JsonReader &array)
{
    if (array.size() == 0)
        array.refuse(Error::tr("There is no label."));
    if (array.size() > mostLabels)
        array.refuse(Error::tr("There are too many labels."));
    QList<LabelledType> types;
    for (const JsonReader &value : array.first(mostLabels)) {
        const LabelledType type = labelFrom(value);
        if (containsType(types, type.type))
            value.refuse(sentence(Error::tr("The label %1 is there twice."), {type.type.shortText()}));
        types.append(type);
    }
    return types;
}

Preset presetFrom(const JsonReader &json)
{
    Preset preset;
    preset.id = text(json.at("id"));
    preset.account = text(json.at("account"));
    preset.name = nameFrom(json.at("name"));
    preset.direction = {objectTypeFrom(json.at("fromObjectType")), objectTypeFrom(json.at("toObjectType"))};
    preset.types = labelsFrom(json.at("labels"));
    preset.mode = modeFrom(json.at("mode"));
    preset.shortcut = shortcutFrom(json.at("shortcut"));
    preset.folder = text(json.at("folder")).simplified();
    preset.note = text(json.at("note"));
    preset.from = recordFrom(json.at("fromRecord"));
    preset.to = recordFrom(json.at("toRecord"));
    return preset;
}

tl::unexpected<Error> atLine(qsizetype line, const QString &why)
{
    return badInput(sentence(Error::tr("Line %1: %2"), {line, why}));
}

// What is wrong with the file as a whole.
Result<void> checkFile(const QByteArray &bytes, const JsonReader &root)
{
    if (const auto &problem = root.problem(); problem && problem->kind == JsonProblem::Kind::NotJson)
        return atLine(jsonplaces::lineOf(bytes, problem->offset),
            sentence(Error::tr("This is not JSON (%1)."), {problem->why}));
    const double version = versionOf(root, formatName());
    if (version < 1)
        return atLine(1, Error::tr("This is not a file of Relata presets."));
    if (version > formatVersion)
        return atLine(1, Error::tr("The file was written by a newer version of Relata."));
    if (!root.at("presets").value().isArray())
        return atLine(1, Error::tr("The file has no list of presets."));
    if (root.at("presets").size() > mostPresets)
        return atLine(jsonplaces::lineOfElement(bytes, QStringLiteral("presets"), mostPresets),
            sentence(Error::tr("The file has more than %1 presets."), {mostPresets}));
    return {};
}

} // namespace

QByteArray whole(const QList<Preset> &presets)
{
    QJsonArray array;
    for (const Preset &preset : presets) {
        QJsonObject json = toJson(preset, true);
        json.insert(QStringLiteral("id"), preset.id);
        json.insert(QStringLiteral("account"), preset.account);
        json.insert(QStringLiteral("shortcut"), preset.shortcut);
        array.append(json);
    }
    return document(array);
}

QByteArray forOthers(const QList<Preset> &presets, bool withRecords)
{
    QJsonArray array;
    for (const Preset &preset : presets)
        array.append(toJson(preset, withRecords));
    return document(array);
}

Result<QList<Preset>> read(const QByteArray &bytes)
{
    if (bytes.size() > largestFile)
        return badInput(Error::tr("The file is too large to hold presets."));
    if (const qsizetype line = jsonplaces::tooDeepAt(bytes, deepest); line > 0)
        return atLine(line, Error::tr("This is nested too deeply for presets."));
    const JsonReader root(bytes);
    if (const auto checked = checkFile(bytes, root); !checked)
        return failure(checked.error());
    QList<Preset> presets;
    for (const JsonReader &json : root.at("presets")) {
        presets.append(presetFrom(json));
        if (const auto &problem = root.problem())
            return atLine(jsonplaces::lineOfElement(bytes, QStringLiteral("presets"), presets.size() - 1),
                problem->why);
    }
    return presets;
}

bool isNewer(const QByteArray &bytes)
{
    return versionOf(JsonReader(bytes), formatName()) > formatVersion;
}

} // namespace relata::presetfile
