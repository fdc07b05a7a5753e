// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QFile>

namespace relata {

/// Whether nothing has this name.
bool isMissing(const QString &path);

/// Whether this is not a file but a folder, a pipe or a device.
bool isNoOrdinaryFile(const QString &path);

/// The Storage error of a file that could not be written.
tl::unexpected<Error> notWritten(const QFileDevice &file);
/// Opens for reading; Storage if that fails, or if it is not a file: a named pipe would keep the program
/// waiting for its writer.
Result<void> openToRead(QFile &file);

/// Reads a small file, at most this many bytes and one more; a missing file gives nothing. Storage when it
/// cannot be read.
Result<QByteArray> readWholeFile(const QString &path, qsizetype most);

/// Writes one of the program's own files atomically, readable by the owner only. The previous content is kept
/// under the other path, unless that is empty. Storage error with a sentence if it fails.
Result<void> writeWholeFile(const QString &path, const QByteArray &bytes, const QString &previousPath = {});
/// Writes a file for others atomically, with the default permissions of new files. Storage as above.
Result<void> writeFileForOthers(const QString &path, const QByteArray &bytes);

} // namespace relata
