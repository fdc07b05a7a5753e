// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "crm/record.h"

#include <QList>

namespace relata {

/// One change of a pair, as HubSpot takes it. The call and its text are made from it.
struct Write {
    enum class Kind {
        SetLabels,    ///< PUT …/associations/…: the pair has these types afterwards
        RemoveLabels, ///< POST …/batch/labels/archive: takes these types from the pair, which stays linked
        Unlink,       ///< DELETE …/associations/…: unlinks the pair, all labels in both directions
    };
    Kind kind = Kind::SetLabels;
    RecordPair pair;
    QList<AssociationType> types{}; ///< empty with Unlink

    static Write setLabels(const RecordPair &pair, const QList<AssociationType> &types)
    {
        return {Kind::SetLabels, pair, types};
    }
    static Write removeLabels(const RecordPair &pair, const QList<AssociationType> &types)
    {
        return {Kind::RemoveLabels, pair, types};
    }
    static Write unlink(const RecordPair &pair) { return {Kind::Unlink, pair}; }
};

} // namespace relata
