// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QFile>

namespace relata {

/// Whether there is nothing of this name.
bool isMissing(const QString &path);

/// Whether this name is not a file's but a folder's, a pipe's or a device's.
bool isNoOrdinaryFile(const QString &path);

/// The Storage error of a file that could not be written.
tl::unexpected<Error> notWritten(const QFileDevice &file);
/// Opens for reading; Storage if that fails, or if it is not a file: a named pipe would keep the program
/// waiting for its writer.
Result<void> openToRead(QFile &file);

/// Reads a file that is small, and never more than this and one byte; a missing one is empty. Storage when it
/// cannot be read.
Result<QByteArray> readWholeFile(const QString &path, qsizetype most);

/// Writes a file of the program's own atomically, readable by the owner only. The previous content is kept
/// under the other path, unless that is empty. Storage error with a sentence if it fails.
Result<void> writeWholeFile(const QString &path, const QByteArray &bytes, const QString &previousPath = {});
/// Writes a file for others atomically, with the default permissions of new files. Storage as above.
Result<void> writeFileForOthers(const QString &path, const QByteArray &bytes);

} // namespace relata
