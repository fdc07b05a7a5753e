// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"

#include "storage/setaside.h"
#include "storage/wholefile.h"

#include <QFile>
#include <QJsonDocument>

namespace relata {

namespace {

constexpr qsizetype most = 64 * 1024 * 1024;

}

Result<JsonFile> readJsonFile(const QString &path)
{
    const auto bytes = readWholeFile(path, most);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->isEmpty() && !QFile::exists(path))
        return JsonFile{};
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (document.isObject())
        return JsonFile{document.object(), {}};
    return JsonFile{{}, setAside(path)};
}

Result<bool> writeJsonFile(const QString &path, const QJsonObject &object)
{
    return writeWholeFile(path, QJsonDocument(object).toJson());
}

} // namespace relata
