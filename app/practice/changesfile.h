// SPDX-License-Identifier: MIT
#pragma once

#include "practice/associations.h"
#include "practice/grants.h"

#include <QString>

namespace relata::practice {

/// Keeps what changed since the seed in one small JSON file, so that practice data and sign-ins survive a
/// restart.
class ChangesFile {
public:
    /// An empty path keeps nothing.
    explicit ChangesFile(const QString &path)
        : m_path(path)
    {
    }

    /// Applies the file's changes. A file that cannot be understood is moved aside as `.damaged`; gives its
    /// new place then, else an empty text.
    QString load(Associations &associations, Grants &grants) const;
    /// Writes all pairs that were touched, and of sign-ins what lasts; false when the file cannot be written.
    bool save(const Associations &associations, const Grants &grants) const;
    void remove() const;

private:
    QString m_path;
};

} // namespace relata::practice
