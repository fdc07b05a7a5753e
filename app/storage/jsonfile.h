// SPDX-License-Identifier: MIT
#pragma once

#include "storage/jsonreader.h"
#include "storage/ownfile.h"

namespace relata {

/// The version of an object that says in `format` what it is; 0 when it is not that.
double versionOf(const JsonReader &root, const QString &format);

/// A JSON file of the program's own: an object that says in `format` what it is, and in `version` which rules
/// it follows.
class JsonFile {
public:
    JsonFile(const QString &path, const QString &format, int version)
        : m_file(path)
        , m_format(format)
        , m_version(version)
    {
    }

    struct Loaded {
        QJsonObject object; ///< empty if there is no file, or it was damaged
        QString setAside;   ///< where a damaged file was moved; empty when all is well
    };
    /// A missing file is not an error; one that is not such JSON, or is another program's, is set aside.
    /// Storage error if the file cannot be read or is from a newer version; then it is not written, either.
    Result<Loaded> load();
    /// Writes the object, and what it is, atomically and readable by the owner only; nothing when that is
    /// what the file holds already. Storage error with a sentence when it cannot.
    Result<void> save(QJsonObject object);

private:
    OwnFile m_file;
    QString m_format;
    int m_version;
    QJsonObject m_held; ///< what was read or written last
};

} // namespace relata
