// SPDX-License-Identifier: MIT
#pragma once

#include "practice/associations.h"
#include "practice/grants.h"
#include "storage/ownfile.h"

namespace relata::practice {

/// Keeps what changed since the seed in one small JSON file, so that practice data and sign-ins survive a
/// restart.
class ChangesFile {
public:
    /// An empty path keeps nothing.
    explicit ChangesFile(const QString &path)
        : m_file(path)
    {
    }

    /// Applies the file's changes. A file that cannot be understood is moved aside as `.damaged`; gives its
    /// new place then, else an empty text. Storage when the file cannot be read, or is a newer version's:
    /// nothing is saved then.
    Result<QString> load(Associations &associations, Grants &grants);
    /// Writes all pairs that were touched, and of sign-ins what lasts; false when the file cannot be written.
    bool save(const Associations &associations, const Grants &grants);

private:
    OwnFile m_file;
};

} // namespace relata::practice
