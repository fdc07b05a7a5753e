// SPDX-License-Identifier: MIT
#pragma once

#include "history/fate.h"

#include <QDateTime>

namespace relata {

/// One step of an entry's life. Steps are only ever added, so that nothing of a row changes silently.
struct LifeStep {
    Fate kind = Fate::Intended;
    QDateTime at;  ///< UTC; invalid for steps of rows older than the keeping of times
    qint64 by = 0; ///< with Undone and Restored: the entry that did it

    friend bool operator==(const LifeStep &, const LifeStep &) = default;
};

} // namespace relata
