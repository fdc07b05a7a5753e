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

/// Reads a file whose root is a JSON object. A missing file is no error; one that is no such JSON is set
/// aside. Storage error when the file exists and cannot be read.
Result<JsonFile> readJsonFile(const QString &path);

/// Writes atomically, readable by the owner only. Storage error with a sentence when it cannot.
Result<bool> writeJsonFile(const QString &path, const QJsonObject &object);

} // namespace relata
