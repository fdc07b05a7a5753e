// SPDX-License-Identifier: MIT
#include "storage/wholefile.h"

#include "crm/sentence.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>

namespace relata {

// Neither a dangling link nor a folder that is closed to us means that nothing is there.
bool isMissing(const QString &path)
{
    struct stat there;
    return ::lstat(QFile::encodeName(path).constData(), &there) != 0 && errno == ENOENT;
}

bool isNoOrdinaryFile(const QString &path)
{
    const QFileInfo there(path);
    return there.exists() && !there.isFile();
}

namespace {

tl::unexpected<Error> notRead(const QFile &file)
{
    return failure(Error::storage(
        sentence(Error::tr("The file %1 cannot be read: %2"), {file.fileName(), file.errorString()})));
}

} // namespace

tl::unexpected<Error> notWritten(const QFileDevice &file)
{
    return failure(Error::storage(
        sentence(Error::tr("The file %1 cannot be written: %2"), {file.fileName(), file.errorString()})));
}

Result<void> openToRead(QFile &file)
{
    if (isNoOrdinaryFile(file.fileName()))
        return failure(Error::storage(
            sentence(Error::tr("The file %1 cannot be read: it is a folder, a pipe or a device."),
                {file.fileName()})));
    if (!file.open(QIODevice::ReadOnly))
        return notRead(file);
    return {};
}

Result<QByteArray> readWholeFile(const QString &path, qsizetype most)
{
    if (isMissing(path))
        return QByteArray();
    QFile file(path);
    // Only as much as is there: QFile::read() would allocate all that is allowed. System files do not give a
    // size.
    return openToRead(file).and_then([&file, most]() -> Result<QByteArray> {
        const QByteArray bytes =
            file.read(file.size() > 0 ? std::min<qint64>(file.size(), most) + 1 : most + 1);
        if (file.error() != QFileDevice::NoError)
            return notRead(file);
        return bytes;
    });
}

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

// flush() reports a full disk; commit() alone would replace the old file with an empty one.
bool put(QSaveFile &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size() && file.flush();
}

// Copies it atomically: at every moment one of the two files is whole.
Result<void> keep(const QString &path, const QString &previousPath)
{
    QFile current(path);
    if (previousPath.isEmpty() || isMissing(path))
        return {};
    if (const auto opened = openToRead(current); !opened)
        return opened;
    const QByteArray bytes = current.readAll();
    if (current.error() != QFileDevice::NoError)
        return notRead(current);
    QSaveFile previous(previousPath);
    const bool isKept = previous.open(QIODevice::WriteOnly) && previous.setPermissions(ownerOnly)
        && put(previous, bytes) && previous.commit();
    if (!isKept)
        return notWritten(previous);
    return {};
}

} // namespace

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes, const QString &previousPath)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || !put(file, bytes))
        return notWritten(file);
    return keep(path, previousPath).and_then([&file]() -> Result<void> {
        if (!file.commit())
            return notWritten(file);
        return {};
    });
}

Result<void> writeFileForOthers(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !put(file, bytes) || !file.commit())
        return notWritten(file);
    return {};
}

} // namespace relata
