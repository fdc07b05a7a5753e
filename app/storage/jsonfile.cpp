// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"

#include "storage/setaside.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

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
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(object).toJson();
    // flush() tells of a full disk; commit() alone would put an empty file over the old one.
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size()
        && file.flush() && file.commit();
    if (!written)
        return failure(
            Error::storage(Error::tr("The file %1 cannot be written: %2").arg(path, file.errorString())));
    return true;
}

} // namespace relata
