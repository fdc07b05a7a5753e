// SPDX-License-Identifier: MIT
#include "linking/lastchange.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "history/historytext.h"
#include "history/journal.h"
#include "linking/changeplan.h"

#include <algorithm>

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
    return then(m_journal.find(newest), this, [this](const Result<QList<HistoryRow>> &rows) {
        return rows ? firstOf(*rows) : ready<Result<std::optional<HistoryEntry>>>(failure(rows.error()));
    });
}

// Only the whole entry shows whether a change can be undone.
QFuture<Result<std::optional<HistoryEntry>>> LastChange::firstOf(const QList<HistoryRow> &rows)
{
    using Found = Result<std::optional<HistoryEntry>>;
    const auto next = std::find_if(rows.cbegin(), rows.cend(), [this](const HistoryRow &row) {
        return row.action != LinkAction::Undo && row.undoneBy == 0 && row.state != Fate::Refused
            && !m_skipped.contains(row.id);
    });
    if (next == rows.cend())
        return ready<Found>(std::nullopt);
    const QList<HistoryRow> rest = rows.mid(next - rows.cbegin() + 1);
    return then(m_journal.entry(next->id), this, [this, rest](const Found &entry) {
        const bool isFound = !entry || (*entry && (canUndo(**entry) || mayHaveDone(**entry)));
        return isFound ? ready(entry) : firstOf(rest);
    });
}

QString LastChange::whyNotUndone(const HistoryEntry &entry)
{
    if (entry.state == Fate::Unknown || entry.state == Fate::Intended)
        return sentence(
            tr("It is not known yet whether %1 was done: check it first."), {historyTitle(entry)});
    return sentence(
        tr("%1 cannot be undone: it did nothing, was undone already, or what was there before is not "
           "known."),
        {historyTitle(entry)});
}

} // namespace relata
