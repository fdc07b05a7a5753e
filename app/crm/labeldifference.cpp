// SPDX-License-Identifier: MIT
#include "crm/labeldifference.h"

namespace relata {

LabelDifference LabelDifference::between(const QList<LabelledType> &before, const QList<LabelledType> &after)
{
    LabelDifference difference;
    for (const LabelledType &type : after)
        (containsType(before, type.type) ? difference.kept : difference.added).append(type);
    for (const LabelledType &type : before) {
        if (!containsType(after, type.type))
            difference.removed.append(type);
    }
    return difference;
}

} // namespace relata
