// SPDX-License-Identifier: MIT
#include "linking/lastchange.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "history/historytext.h"
#include "history/journal.h"
#include "linking/changeplan.h"

namespace relata {

LastChange::LastChange(Journal &journal, const QString &account, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_account(account)
{
}

QFuture<Result<std::optional<HistoryEntry>>> LastChange::find()
{
    constexpr int far = 500;
    HistoryQuery newest{m_account, {}, {}};
    newest.limit = far;
    newest.madeHere = true;
    return then(m_journal.find(newest), this,
        [this](const Result<QList<HistoryEntry>> &entries) -> Result<std::optional<HistoryEntry>> {
            if (!entries)
                return failure(entries.error());
            for (const HistoryEntry &entry : *entries) {
                const bool refused = entry.state == Fate::Refused;
                if (entry.action == LinkAction::Undo || entry.undoneBy != 0 || refused
                    || m_skipped.contains(entry.id))
                    continue;
                if (canUndo(entry) || mayHaveDone(entry))
                    return entry;
            }
            return std::optional<HistoryEntry>();
        });
}

QString LastChange::whyNotUndone(const HistoryEntry &entry)
{
    if (entry.state == Fate::Unknown)
        return sentence(
            tr("It is not known yet whether %1 was done: check it first."), {historyTitle(entry)});
    return sentence(
        tr("%1 cannot be undone: it did nothing, was undone already, or what was there before is not "
           "known."),
        {historyTitle(entry)});
}

} // namespace relata
