// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"

#include "storage/wholefile.h"

#include <QJsonDocument>

namespace relata {

namespace {

constexpr qsizetype most = 64 * 1024 * 1024;

QString formatKey()
{
    return QStringLiteral("format");
}

QString versionKey()
{
    return QStringLiteral("version");
}

} // namespace

Result<JsonFile::Loaded> JsonFile::load()
{
    const auto bytes = m_file.read(most);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->isEmpty() && isMissing(m_file.path()))
        return Loaded{};
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    const double version = object.value(versionKey()).toDouble();
    if (object.value(formatKey()).toString() != m_format || version < 1)
        return m_file.setAside().map([](const QString &aside) { return Loaded{{}, aside}; });
    if (version > m_version)
        return m_file.leaveToNewerVersion();
    return Loaded{object, {}};
}

Result<void> JsonFile::save(QJsonObject object)
{
    object.insert(formatKey(), m_format);
    object.insert(versionKey(), m_version);
    return m_file.write(QJsonDocument(object).toJson());
}

} // namespace relata
