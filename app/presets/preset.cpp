// SPDX-License-Identifier: MIT
#include "presets/preset.h"

#include <QJsonArray>

namespace relata {

namespace {

QString text(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toString();
}

Result<QList<LabelledType>> typesFrom(const QJsonArray &array)
{
    QList<LabelledType> types;
    for (const QJsonValue &value : array) {
        const QJsonObject json = value.toObject();
        const int typeId = json.value(QLatin1String("associationTypeId")).toInt();
        const QString category = text(json, "associationCategory");
        if (typeId < 1 || category.isEmpty())
            return badInput(Error::tr("A label lacks category or type ID."));
        types.append({{Category::fromServer(category), typeId}, text(json, "label")});
    }
    if (types.isEmpty())
        return badInput(Error::tr("There is no label."));
    return types;
}

} // namespace

QJsonObject presetToJson(const Preset &preset)
{
    QJsonArray types;
    for (const LabelledType &type : preset.types) {
        types.append(QJsonObject{{QStringLiteral("associationCategory"), type.type.category.text()},
            {QStringLiteral("associationTypeId"), type.type.typeId}, {QStringLiteral("label"), type.label}});
    }
    return {{QStringLiteral("id"), preset.id}, {QStringLiteral("account"), preset.account},
        {QStringLiteral("name"), preset.name},
        {QStringLiteral("fromObjectType"), preset.direction.from.text()},
        {QStringLiteral("toObjectType"), preset.direction.to.text()}, {QStringLiteral("labels"), types},
        {QStringLiteral("mode"),
            preset.mode == LinkMode::Add ? QStringLiteral("add") : QStringLiteral("replace")},
        {QStringLiteral("shortcut"), preset.shortcut}};
}

Result<Preset> presetFromJson(const QJsonObject &json)
{
    const auto from = ObjectTypeId::parse(text(json, "fromObjectType"));
    const auto to = ObjectTypeId::parse(text(json, "toObjectType"));
    const auto types = typesFrom(json.value(QLatin1String("labels")).toArray());
    if (!from)
        return failure(from.error());
    if (!to)
        return failure(to.error());
    if (!types)
        return failure(types.error());
    if (text(json, "name").trimmed().isEmpty())
        return badInput(Error::tr("A preset has no name."));
    const int shortcut = json.value(QLatin1String("shortcut")).toInt();
    return Preset{text(json, "id"), text(json, "account"), text(json, "name"), {*from, *to}, *types,
        text(json, "mode") == QLatin1String("replace") ? LinkMode::Replace : LinkMode::Add,
        shortcut >= 1 && shortcut <= 9 ? shortcut : 0};
}

} // namespace relata
