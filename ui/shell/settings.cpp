// SPDX-License-Identifier: MIT
#include "ui/shell/settings.h"

#include "storage/jsonfile.h"

#include <QJsonArray>

namespace relata {

namespace {

QString format()
{
    return QStringLiteral("relata-settings");
}

} // namespace

Result<QString> Settings::load()
{
    const auto file = readJsonFile(m_path, format());
    if (!file)
        return failure(file.error());
    m_values = file->object;
    return file->setAside;
}

Result<bool> Settings::save() const
{
    QJsonObject file = m_values;
    file.insert(QStringLiteral("version"), 1);
    return writeJsonFile(m_path, format(), file);
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
