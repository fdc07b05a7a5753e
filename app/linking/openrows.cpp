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
    return then(m_journal.find(m_open), this, [](const Result<QList<HistoryRow>> &rows) {
        return static_cast<int>(rows.value_or(QList<HistoryRow>()).size());
    });
}

QFuture<OpenRows::Settled> OpenRows::settle()
{
    return then(m_journal.find(m_open), this, [this](const Result<QList<HistoryRow>> &rows) {
        return rows ? settleNext(*rows, {}) : ready(Settled{0, rows.error().sentenceAndNextStep()});
    });
}

QFuture<OpenRows::Settled> OpenRows::settleNext(const QList<HistoryRow> &left, const Settled &before)
{
    if (left.isEmpty())
        return ready(before);
    const HistoryRow &row = left.constFirst();
    return then(
        check(row.id), this, [this, row, rest = left.mid(1), before](const Result<LinkOutcome> &outcome) {
            Settled now = before;
            if (outcome && outcome->verdict() != Fate::Unknown)
                ++now.rows;
            if (!outcome)
                now.problem =
                    historyTitle(row) + QStringLiteral(": ") + outcome.error().sentenceAndNextStep();
            const bool reachesNobody = !outcome && outcome.error().reachesNobody();
            return settleNext(reachesNobody ? QList<HistoryRow>() : rest, now);
        });
}

// A row that was deleted meanwhile is open no longer.
QFuture<Result<LinkOutcome>> OpenRows::check(qint64 id)
{
    return then(m_journal.entry(id), this, [this](const Result<std::optional<HistoryEntry>> &entry) {
        if (entry && *entry)
            return m_linker.check(**entry);
        return ready(entry ? Result<LinkOutcome>(LinkOutcome{}) : failure(entry.error()));
    });
}

} // namespace relata
