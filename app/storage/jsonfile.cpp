// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"

#include "storage/setaside.h"
#include "storage/wholefile.h"

#include <QFile>
#include <QJsonDocument>

namespace relata {

Result<JsonFile> readJsonFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return JsonFile{};
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::storage(Error::tr("The file %1 cannot be read: %2").arg(path, file.errorString())));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (document.isObject())
        return JsonFile{document.object(), {}};
    return JsonFile{{}, setAside(path)};
}

Result<bool> writeJsonFile(const QString &path, const QJsonObject &object)
{
    return writeWholeFile(path, QJsonDocument(object).toJson());
}

} // namespace relata
