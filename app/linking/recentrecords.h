// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/recordsearch.h"

namespace relata {

class Journal;
struct HistoryRow;

/// The records in one account's history, newest first.
class RecentRecords : public QObject {
    Q_OBJECT

public:
    RecentRecords(Journal &journal, const QString &account, QObject *parent = nullptr);

    QList<RecordSearch::Hit> of(const ObjectTypeId &type) const;

private:
    void remember(const HistoryRow &entry);

    QString m_account;
    QList<RecordSearch::Hit> m_records;
};

} // namespace relata
