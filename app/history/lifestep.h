// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace relata {

/// One step of an entry's life. Steps are only ever added, so that nothing of a row changes silently.
struct LifeStep {
    enum class Kind {
        Intended,
        Answered, ///< HubSpot said yes
        Proven,
        AnsweredOnly, ///< reading back failed
        Missing,
        Refused,
        Unknown,
        Undone,        ///< by the entry `by`
        Restored,      ///< the undo `by` does not stand any more
        BodiesDeleted, ///< request and answer, by the person's rule
        NamesDeleted,  ///< the records' names, by the person's rule
        Imported,      ///< the row came from another computer
    };

    Kind kind = Kind::Intended;
    QDateTime at; ///< UTC; invalid for steps of rows older than the keeping of times
    qint64 by = 0;

    friend bool operator==(const LifeStep &, const LifeStep &) = default;
};

/// The stable name of a step as the database keeps it, e.g. "answered".
QString stepName(LifeStep::Kind kind);
/// Intended when there is no step of this name.
LifeStep::Kind parseStep(const QString &name);

} // namespace relata
