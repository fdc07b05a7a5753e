// SPDX-License-Identifier: MIT
#pragma once

#include "storage/jsonreader.h"
#include "storage/ownfile.h"

namespace relata {

/// The version of an object with this `format`; 0 if it has another.
double versionOf(const JsonReader &root, const QString &format);

/// One of the program's own JSON files: an object whose `format` says what it is, and whose `version` says
/// which rules it follows.
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
    /// Writes the object with its format and version, atomically and readable by the owner only; does nothing
    /// if the file already holds that. Storage error with a sentence when it cannot.
    Result<void> save(QJsonObject object);

private:
    OwnFile m_file;
    QString m_format;
    int m_version;
    QJsonObject m_held; ///< what was read or written last
};

} // namespace relata
