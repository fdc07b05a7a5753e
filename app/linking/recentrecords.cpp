// SPDX-License-Identifier: MIT
#include "linking/recentrecords.h"

#include "async/then.h"
#include "history/journal.h"

#include <algorithm>

namespace relata {

RecentRecords::RecentRecords(Journal &journal, const QString &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
    connect(&journal, &Journal::entryChanged, this, &RecentRecords::remember);
    then(journal.find({account, {}, {}}), this, [this](const Result<QList<HistoryRow>> &entries) {
        const QList<HistoryRow> newestFirst = entries.value_or(QList<HistoryRow>());
        for (auto entry = newestFirst.crbegin(); entry != newestFirst.crend(); ++entry)
            remember(*entry);
    });
}

void RecentRecords::remember(const HistoryRow &entry)
{
    constexpr qsizetype most = 400;
    const bool wasLinked = entry.state != Fate::Refused;
    if (entry.account != m_account || !wasLinked || entry.state == Fate::Intended)
        return;
    for (const auto &[record, name] :
        {std::pair(entry.pair.from, entry.fromName), std::pair(entry.pair.to, entry.toName)}) {
        m_records.removeIf(
            [&record = record](const RecordSearch::Hit &other) { return other.record == record; });
        m_records.prepend({record, {name, {}}, true});
    }
    m_records.resize(std::min(m_records.size(), most));
}

QList<RecordSearch::Hit> RecentRecords::of(const ObjectTypeId &type) const
{
    QList<RecordSearch::Hit> records;
    for (const RecordSearch::Hit &hit : m_records) {
        if (hit.record.type == type)
            records.append(hit);
    }
    return records;
}

} // namespace relata
