// SPDX-License-Identifier: MIT
#pragma once

#include "practice/associations.h"

#include <QString>

namespace relata::practice {

/// Keeps what changed since the seed in one small JSON file, so that practice data survives a restart.
class ChangesFile {
public:
    /// An empty path keeps nothing.
    explicit ChangesFile(const QString &path)
        : m_path(path)
    {
    }

    /// Applies the file's changes. A file that cannot be understood is moved aside as `.damaged`; gives its
    /// new place then, else an empty text.
    QString load(Associations &associations) const;
    /// Writes all pairs that were touched; false when the file cannot be written.
    bool save(const Associations &associations) const;
    void remove() const;

private:
    QString m_path;
};

} // namespace relata::practice
