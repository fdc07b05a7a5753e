// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

namespace relata {

/// A file that only Relata writes, whole each time. What was not read is never written over: when the file
/// could not be read, or is another one than was read or written last, every change is refused with the
/// reason, until it has been read.
class OwnFile {
public:
    /// What the file held before a change is kept under the other path, unless that is empty.
    explicit OwnFile(const QString &path, const QString &previousPath = {});

    const QString &path() const { return m_path; }

    /// Never more than this and one byte; nothing when there is no file. Storage when it cannot be read.
    Result<QByteArray> read(qsizetype most);
    /// What was read makes no sense: gives the file another name, so that a new one can begin. Gives that
    /// name; Storage when it cannot be renamed.
    Result<QString> setAside();
    /// What was read is more than this version understands: the file stays as it is. Gives the Storage error
    /// that says so.
    tl::unexpected<Error> leaveToNewerVersion();

    /// Atomically, readable by the owner only. Storage with a sentence when it cannot.
    Result<void> write(const QByteArray &bytes);
    /// Removes the file; not where write() would be refused, and nobody who asks for its removal would know
    /// what goes.
    void remove() const;

private:
    tl::unexpected<Error> protect(const QString &why);

    QString m_path;
    QString m_previousPath;
    QString m_known;     ///< what distinguishes the file that was read or written last
    QString m_protected; ///< the sentence that says why; empty while changes may be written
};

} // namespace relata
