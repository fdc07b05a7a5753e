// SPDX-License-Identifier: MIT
#include "crm/record.h"

#include <algorithm>

namespace relata {

Result<RecordId> RecordId::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return badInput(tr("Type the record's ID."));
    const auto isDigit = [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    };
    if (!std::all_of(trimmed.cbegin(), trimmed.cend(), isDigit))
        return badInput(tr("A record ID has digits only, such as 101."));
    bool fits = false;
    trimmed.toLongLong(&fits);
    if (!fits)
        return badInput(tr("This number is too long for a record ID."));
    RecordId id;
    id.m_text = trimmed;
    return id;
}

} // namespace relata
