// SPDX-License-Identifier: MIT
#include "presets/presetfile.h"

#include "crm/sentence.h"
#include "storage/jsonplaces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relata::presetfile {

namespace {

constexpr int formatVersion = 2; // 1 had neither folder nor note nor records
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

// Reads the fields of one preset and keeps the first complaint.
class Reader {
public:
    explicit Reader(const QJsonObject &json)
        : m_json(json)
    {
    }

    Result<Preset> preset()
    {
        Preset preset;
        preset.id = text("id");
        preset.account = text("account");
        preset.name = text("name");
        if (preset.name.trimmed().isEmpty())
            complain(Error::tr("A preset has no name."));
        preset.direction = {objectType("fromObjectType"), objectType("toObjectType")};
        preset.types = labels();
        preset.mode = mode();
        preset.shortcut = shortcut();
        preset.folder = text("folder").simplified();
        preset.note = text("note");
        preset.from = record("fromRecord");
        preset.to = record("toRecord");
        if (!m_complaint.isEmpty())
            return badInput(m_complaint);
        return preset;
    }

private:
    void complain(const QString &sentence)
    {
        if (m_complaint.isEmpty())
            m_complaint = sentence;
    }
    QString text(const char *key) { return text(m_json.value(QLatin1String(key)), key); }
    QString text(const QJsonValue &value, const char *key)
    {
        if (!value.isUndefined() && !value.isString())
            complain(sentence(Error::tr("“%1” is not a text."), {QLatin1String(key)}));
        if (value.toString().size() > longestText)
            complain(sentence(Error::tr("“%1” is too long."), {QLatin1String(key)}));
        return value.toString();
    }
    ObjectTypeId objectType(const char *key)
    {
        const auto type = ObjectTypeId::parse(text(key));
        if (!type)
            complain(sentence(Error::tr("“%1” is no object type."), {QLatin1String(key)}));
        return type.value_or(ObjectTypeId());
    }
    LinkMode mode()
    {
        const QString mode = text("mode");
        if (mode != QLatin1String("add") && mode != QLatin1String("replace"))
            complain(Error::tr("“mode” is neither add nor replace."));
        return mode == QLatin1String("replace") ? LinkMode::Replace : LinkMode::Add;
    }
    int shortcut()
    {
        const QJsonValue value = m_json.value(QLatin1String("shortcut"));
        const int number = value.toInt(-1);
        if (!value.isUndefined() && (number < 0 || number > 9))
            complain(Error::tr("“shortcut” is no number from 0 to 9."));
        return number >= 1 && number <= 9 ? number : 0;
    }
    std::optional<FixedRecord> record(const char *key)
    {
        const QJsonValue value = m_json.value(QLatin1String(key));
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        const auto id = RecordId::parse(text(value[QLatin1String("id")], key));
        if (!id)
            complain(sentence(Error::tr("“%1” has no record ID."), {QLatin1String(key)}));
        return FixedRecord{id.value_or(RecordId()), text(value[QLatin1String("name")], "name")};
    }
    QList<LabelledType> labels()
    {
        const QJsonArray array = m_json.value(QLatin1String("labels")).toArray();
        if (array.isEmpty())
            complain(Error::tr("There is no label."));
        if (array.size() > mostLabels)
            complain(Error::tr("There are too many labels."));
        QList<LabelledType> types;
        for (const QJsonValue &value : array) {
            const QString category = text(value[QLatin1String("associationCategory")], "associationCategory");
            const QString label = text(value[QLatin1String("label")], "label");
            const QJsonValue isNameless = value[QLatin1String("labelUnknown")];
            if (!isNameless.isUndefined() && !isNameless.isBool())
                complain(Error::tr("“labelUnknown” is neither true nor false."));
            const int typeId = value[QLatin1String("associationTypeId")].toInt();
            if (category.isEmpty() || typeId < 1) {
                complain(Error::tr("A label lacks category or type ID."));
                break;
            }
            const LabelledType type{{Category::fromServer(category), typeId}, label, isNameless.toBool()};
            if (containsType(types, type.type))
                complain(sentence(Error::tr("The label %1 is there twice."), {type.type.shortText()}));
            types.append(type);
        }
        return types;
    }

    const QJsonObject &m_json;
    QString m_complaint;
};

tl::unexpected<Error> atLine(qsizetype line, const QString &why)
{
    return badInput(sentence(Error::tr("Line %1: %2"), {line, why}));
}

// 0 for what is not our form.
double versionOf(const QJsonObject &root)
{
    const bool isOurs = root.value(QLatin1String("format")).toString() == formatName();
    return isOurs ? root.value(QLatin1String("version")).toDouble() : 0;
}

Result<QJsonArray> presetsOf(const QByteArray &bytes)
{
    if (bytes.size() > largestFile)
        return badInput(Error::tr("The file is too large to hold presets."));
    if (const qsizetype line = jsonplaces::tooDeepAt(bytes, deepest); line > 0)
        return atLine(line, Error::tr("This is nested too deeply for presets."));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return atLine(jsonplaces::lineOf(bytes, problem.offset),
            sentence(Error::tr("This is not JSON (%1)."), {problem.errorString()}));
    const QJsonObject root = document.object();
    const double version = versionOf(root);
    if (version < 1)
        return atLine(1, Error::tr("This is no file of Relata presets."));
    if (version > formatVersion)
        return atLine(1, Error::tr("The file was written by a newer version of Relata."));
    if (!root.value(QLatin1String("presets")).isArray())
        return atLine(1, Error::tr("The file has no list of presets."));
    return root.value(QLatin1String("presets")).toArray();
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
    const auto array = presetsOf(bytes);
    if (!array)
        return failure(array.error());
    if (array->size() > mostPresets)
        return atLine(jsonplaces::lineOfElement(bytes, QStringLiteral("presets"), mostPresets),
            sentence(Error::tr("The file has more than %1 presets."), {mostPresets}));
    QList<Preset> presets;
    for (qsizetype i = 0; i < array->size(); ++i) {
        const QJsonObject json = array->at(i).toObject();
        const auto preset = Reader(json).preset();
        if (!preset)
            return atLine(
                jsonplaces::lineOfElement(bytes, QStringLiteral("presets"), i), preset.error().sentence());
        presets.append(*preset);
    }
    return presets;
}

bool isNewer(const QByteArray &bytes)
{
    return versionOf(QJsonDocument::fromJson(bytes).object()) > formatVersion;
}

} // namespace relata::presetfile
