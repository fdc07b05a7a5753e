// SPDX-License-Identifier: MIT
#include "storage/wholefile.h"

#include <QFile>
#include <QSaveFile>

namespace relata {

Result<QByteArray> readWholeFile(const QString &path, qsizetype most)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::storage(Error::tr("The file %1 cannot be read: %2").arg(path, file.errorString())));
    return file.read(most + 1);
}

namespace {

// Beside it, atomically: at every moment one of the two is whole.
bool keep(const QString &path, const QString &previousPath)
{
    QFile current(path);
    if (previousPath.isEmpty() || !current.exists())
        return true;
    QSaveFile previous(previousPath);
    if (!current.open(QIODevice::ReadOnly) || !previous.open(QIODevice::WriteOnly))
        return false;
    const QByteArray bytes = current.readAll();
    return previous.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && previous.write(bytes) == bytes.size() && previous.flush() && previous.commit();
}

} // namespace

Result<bool> writeWholeFile(const QString &path, const QByteArray &bytes, const QString &previousPath)
{
    QSaveFile file(path);
    // flush() tells of a full disk; commit() alone would put an empty file over the old one.
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size()
        && file.flush() && keep(path, previousPath) && file.commit();
    if (!written)
        return failure(
            Error::storage(Error::tr("The file %1 cannot be written: %2").arg(path, file.errorString())));
    return true;
}

} // namespace relata
