// SPDX-License-Identifier: MIT
#include "linking/openrows.h"

#include "async/then.h"
#include "history/historytext.h"
#include "history/journal.h"
#include "linking/linker.h"

namespace relata {

OpenRows::OpenRows(Journal &journal, Linker &linker, const QString &account, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_linker(linker)
    , m_open{account, {}, {Fate::Intended, Fate::Unknown}}
{
    constexpr int most = 1000;
    m_open.limit = most;
    m_open.madeHere = true;
}

QFuture<int> OpenRows::count()
{
    return then(m_journal.find(m_open), this, [](const Result<QList<HistoryEntry>> &entries) {
        return static_cast<int>(entries.value_or(QList<HistoryEntry>()).size());
    });
}

QFuture<OpenRows::Settled> OpenRows::settle()
{
    return then(m_journal.find(m_open), this, [this](const Result<QList<HistoryEntry>> &entries) {
        return settleNext(entries.value_or(QList<HistoryEntry>()), {});
    });
}

QFuture<OpenRows::Settled> OpenRows::settleNext(const QList<HistoryEntry> &left, const Settled &before)
{
    if (left.isEmpty())
        return ready(before);
    const HistoryEntry &entry = left.constFirst();
    return then(m_linker.check(entry), this,
        [this, entry, rest = left.mid(1), before](const Result<LinkOutcome> &outcome) {
            Settled now = before;
            if (outcome && outcome->verdict() != Fate::Unknown)
                ++now.rows;
            if (!outcome)
                now.problem =
                    historyTitle(entry) + QStringLiteral(": ") + outcome.error().sentenceAndNextStep();
            const bool reachesNobody = !outcome && outcome.error().reachesNobody();
            return settleNext(reachesNobody ? QList<HistoryEntry>() : rest, now);
        });
}

} // namespace relata
