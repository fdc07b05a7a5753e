// SPDX-License-Identifier: MIT
#include "presets/presetstore.h"

#include "storage/jsonfile.h"
#include "storage/setaside.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace relata {

namespace {

constexpr int formatVersion = 1;
constexpr int lastShortcut = 9;

bool hasId(const Preset &preset, const QString &id)
{
    return preset.id == id;
}

Result<QList<Preset>> presetsFrom(const QJsonObject &file)
{
    QList<Preset> presets;
    for (const QJsonValue &value : file.value(QLatin1String("presets")).toArray()) {
        const auto preset = presetFromJson(value.toObject());
        if (!preset)
            return failure(preset.error());
        presets.append(*preset);
    }
    return presets;
}

} // namespace

PresetStore::PresetStore(const QString &path, const QString &account, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_account(account)
{
}

Result<QString> PresetStore::load()
{
    const auto file = readJsonFile(m_path);
    if (!file)
        return failure(file.error());
    QString setAsidePath = file->setAside;
    auto presets = presetsFrom(file->object);
    const bool understood = file->object.isEmpty()
        || (file->object.value(QLatin1String("version")).toInt() == formatVersion
            && file->object.value(QLatin1String("presets")).isArray());
    if (!presets || !understood) {
        setAsidePath = setAside(m_path);
        presets = QList<Preset>();
    }
    m_presets = *presets;
    Q_EMIT changed();
    return setAsidePath;
}

QList<Preset> PresetStore::presets() const
{
    QList<Preset> own;
    for (const Preset &preset : m_presets) {
        if (preset.account == m_account)
            own.append(preset);
    }
    return own;
}

std::optional<Preset> PresetStore::find(const QString &id) const
{
    for (const Preset &preset : m_presets) {
        if (hasId(preset, id))
            return preset;
    }
    return std::nullopt;
}

std::optional<Preset> PresetStore::withShortcut(int shortcut) const
{
    for (const Preset &preset : presets()) {
        if (preset.shortcut == shortcut)
            return preset;
    }
    return std::nullopt;
}

int PresetStore::freeShortcut() const
{
    for (int shortcut = 1; shortcut <= lastShortcut; ++shortcut) {
        if (!withShortcut(shortcut))
            return shortcut;
    }
    return 0;
}

Result<Preset> PresetStore::add(Preset preset)
{
    preset.name = preset.name.simplified();
    if (preset.name.isEmpty())
        return badInput(tr("Give the preset a name."));
    preset.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    preset.account = m_account;
    preset.shortcut = freeShortcut();
    return save(m_presets + QList<Preset>{preset}).map([&preset](bool) { return preset; });
}

Result<bool> PresetStore::rename(const QString &id, const QString &name)
{
    if (name.simplified().isEmpty())
        return badInput(tr("Give the preset a name."));
    QList<Preset> presets = m_presets;
    for (Preset &preset : presets) {
        if (hasId(preset, id))
            preset.name = name.simplified();
    }
    return save(presets);
}

Result<bool> PresetStore::remove(const QString &id)
{
    QList<Preset> presets = m_presets;
    presets.removeIf([&id](const Preset &preset) { return hasId(preset, id); });
    return save(presets);
}

Result<bool> PresetStore::save(const QList<Preset> &presets)
{
    QJsonArray array;
    for (const Preset &preset : presets)
        array.append(presetToJson(preset));
    const auto written = writeJsonFile(m_path,
        {{QStringLiteral("format"), QStringLiteral("relata-presets")},
            {QStringLiteral("version"), formatVersion}, {QStringLiteral("presets"), array}});
    if (written) {
        m_presets = presets;
        Q_EMIT changed();
    }
    return written;
}

} // namespace relata
