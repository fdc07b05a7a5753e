// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"

#include "storage/setaside.h"
#include "storage/wholefile.h"

#include <QFile>
#include <QJsonDocument>

namespace relata {

namespace {

constexpr qsizetype most = 64 * 1024 * 1024;

QString formatKey()
{
    return QStringLiteral("format");
}

} // namespace

Result<JsonFile> readJsonFile(const QString &path, const QString &format)
{
    const auto bytes = readWholeFile(path, most);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->isEmpty() && !QFile::exists(path))
        return JsonFile{};
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (document.isObject() && document.object().value(formatKey()).toString() == format)
        return JsonFile{document.object(), {}};
    return JsonFile{{}, setAside(path)};
}

Result<bool> writeJsonFile(const QString &path, const QString &format, QJsonObject object)
{
    object.insert(formatKey(), format);
    return writeWholeFile(path, QJsonDocument(object).toJson());
}

} // namespace relata
