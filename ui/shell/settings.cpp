// SPDX-License-Identifier: MIT
#include "ui/shell/settings.h"

#include <QJsonArray>

namespace relata {

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

QByteArray Settings::bytes(const QString &key) const
{
    return QByteArray::fromBase64(m_values.value(key).toString().toLatin1());
}

void Settings::setBytes(const QString &key, const QByteArray &value)
{
    m_values.insert(key, QString::fromLatin1(value.toBase64()));
}

QString Settings::text(const QString &key) const
{
    return m_values.value(key).toString();
}

void Settings::setText(const QString &key, const QString &value)
{
    m_values.insert(key, value);
}

QStringList Settings::list(const QString &key) const
{
    QStringList list;
    for (const QJsonValue &value : m_values.value(key).toArray())
        list.append(value.toString());
    return list;
}

void Settings::setList(const QString &key, const QStringList &value)
{
    m_values.insert(key, QJsonArray::fromStringList(value));
}

} // namespace relata
