// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

namespace relata {

/// A file that only Relata writes, always as a whole. What was not read is never overwritten: if the file
/// could not be read, or has changed since it was last read or written, every change is refused with the
/// reason until it has been read.
class OwnFile {
public:
    /// The content before a change is kept under the other path, unless that is empty.
    explicit OwnFile(const QString &path, const QString &previousPath = {});

    const QString &path() const { return m_path; }

    /// At most one byte more than this; nothing if there is no file. Storage if it cannot be read.
    Result<QByteArray> read(qsizetype most);
    /// The content made no sense: renames the file, so that a new one can begin. Gives the new name; Storage
    /// if it cannot be renamed.
    Result<QString> setAside();
    /// The content is from a newer version: the file is left alone. Gives the Storage error that says so.
    tl::unexpected<Error> leaveToNewerVersion();

    /// Whether the file is as it was read or written last, and may be written.
    bool isAsKnown() const;
    /// Atomically, readable by the owner only. Storage with a sentence when it cannot.
    Result<void> write(const QByteArray &bytes);

private:
    tl::unexpected<Error> protect(const QString &why);

    QString m_path;
    QString m_previousPath;
    QString m_known;     ///< identifies the file that was read or written last
    QString m_protected; ///< why changes are refused; empty while they may be written
};

} // namespace relata
