// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"

#include "storage/wholefile.h"

#include <QJsonDocument>

namespace relata {

namespace {

constexpr qsizetype most = 64 * 1024 * 1024;

constexpr const char *formatKey = "format";
constexpr const char *versionKey = "version";

} // namespace

double versionOf(const JsonReader &root, const QString &format)
{
    return root.at(formatKey).string() == format ? root.at(versionKey).value().toDouble() : 0;
}

Result<JsonFile::Loaded> JsonFile::load()
{
    m_held = {};
    const auto bytes = m_file.read(most);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->isEmpty() && isMissing(m_file.path()))
        return Loaded{};
    const JsonReader root(*bytes);
    const double version = versionOf(root, m_format);
    if (version < 1)
        return m_file.setAside().map([](const QString &aside) { return Loaded{{}, aside}; });
    if (version > m_version)
        return m_file.leaveToNewerVersion();
    m_held = root.value().toObject();
    return Loaded{m_held, {}};
}

Result<void> JsonFile::save(QJsonObject object)
{
    object.insert(QLatin1String(formatKey), m_format);
    object.insert(QLatin1String(versionKey), m_version);
    if (object == m_held && m_file.isAsKnown())
        return {};
    return m_file.write(QJsonDocument(object).toJson()).map([&] { m_held = object; });
}

} // namespace relata
