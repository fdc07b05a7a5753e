// SPDX-License-Identifier: MIT
#include "crm/linkrequest.h"

#include "crm/sentence.h"

#include <QSet>

namespace relata {

Result<LinkRequest> LinkRequest::create(
    const RecordPair &pair, const QList<LabelledType> &types, LinkMode mode)
{
    if (pair.from.id.isNull() || pair.to.id.isNull() || pair.from.type.isNull() || pair.to.type.isNull())
        return badInput(tr("A link needs two records."));
    if (pair.from == pair.to)
        return badInput(tr("From and To are the same record; a record cannot be linked to itself."));
    if (types.isEmpty())
        return badInput(tr("Choose at least one label."));
    QSet<AssociationType> seen;
    for (const LabelledType &type : types) {
        if (seen.contains(type.type))
            return badInput(sentence(tr("The label %1 is chosen twice."), {type.type.shortText()}));
        seen.insert(type.type);
    }
    LinkRequest request;
    request.m_pair = pair;
    request.m_types = types;
    request.m_mode = mode;
    return request;
}

} // namespace relata
