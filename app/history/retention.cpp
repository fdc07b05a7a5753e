// SPDX-License-Identifier: MIT
#include "history/retention.h"

#include "crm/sentence.h"

#include <QRegularExpression>

namespace relata {

HistoryEntry withoutBodies(HistoryEntry entry)
{
    entry.answerBody.clear();
    for (CallText &call : entry.calls)
        call.body.clear();
    return entry;
}

// An error's words may name the records, too.
HistoryEntry withoutNames(HistoryEntry entry)
{
    for (const auto &[name, id] : {std::pair(entry.fromName, entry.pair.from.id.text()),
             std::pair(entry.toName, entry.pair.to.id.text())}) {
        const QRegularExpression whole(
            filled(QStringLiteral("(?<!\\w)%1(?!\\w)"), {QRegularExpression::escape(name)}),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        if (!name.isEmpty())
            entry.errorText.replace(whole, id);
    }
    entry.fromName.clear();
    entry.toName.clear();
    return entry;
}

HistoryEntry Retention::applied(HistoryEntry entry) const
{
    if (!bodies)
        entry = withoutBodies(entry);
    return names ? entry : withoutNames(entry);
}

} // namespace relata
