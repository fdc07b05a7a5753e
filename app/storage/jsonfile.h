// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QJsonObject>

namespace relata {

/// What was read from a JSON file of the program's own.
struct JsonFile {
    QJsonObject object; ///< empty when there is no file, or when it was damaged
    QString setAside;   ///< where a damaged file was moved; empty when all is well
};

/// Reads a file whose root is a JSON object with this text as its `format`. A missing file is no error; one
/// that is no such JSON, or another program's, is set aside. Storage error when the file exists and cannot be
/// read.
Result<JsonFile> readJsonFile(const QString &path, const QString &format);

/// Writes the object, and the format in it, atomically and readable by the owner only. Storage error with a
/// sentence when it cannot.
Result<bool> writeJsonFile(const QString &path, const QString &format, QJsonObject object);

} // namespace relata
