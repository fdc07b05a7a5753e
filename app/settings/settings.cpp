// SPDX-License-Identifier: MIT
#include "settings/settings.h"

#include <QJsonArray>

namespace relata {

namespace {

constexpr std::pair<ThemeChoice, const char *> themes[]{
    {ThemeChoice::System, "system"}, {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}};

} // namespace

Settings::Settings(const QString &path)
    : m_file(path, QStringLiteral("relata-settings"), 1)
{
}

Result<QString> Settings::load()
{
    return m_file.load().map([this](const JsonFile::Loaded &file) {
        m_values = file.object;
        return file.setAside;
    });
}

Result<void> Settings::save()
{
    return m_file.save(m_values);
}

QJsonValue Settings::written(const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}

QByteArray Settings::read(const QJsonValue &json, const QByteArray &standard)
{
    return json.isString() ? QByteArray::fromBase64(json.toString().toLatin1()) : standard;
}

QJsonValue Settings::written(ThemeChoice value)
{
    for (const auto &[choice, name] : themes) {
        if (choice == value)
            return QLatin1String(name);
    }
    return {};
}

ThemeChoice Settings::read(const QJsonValue &json, ThemeChoice standard)
{
    for (const auto &[choice, name] : themes) {
        if (json.toString() == QLatin1String(name))
            return choice;
    }
    return standard;
}

QJsonValue Settings::written(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}

QStringList Settings::read(const QJsonValue &json, const QStringList &standard)
{
    if (!json.isArray())
        return standard;
    QStringList list;
    for (const QJsonValue &value : json.toArray())
        list.append(value.toString());
    return list;
}

} // namespace relata
