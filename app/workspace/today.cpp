// SPDX-License-Identifier: MIT
#include "workspace/today.h"

#include "async/then.h"
#include "history/journal.h"

namespace relata {

using namespace std::chrono_literals;

Today::Today(Journal &journal, const QString &account, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_account(account)
{
    connect(&journal, &Journal::rowsChanged, this, &Today::countLinks);
    connect(&journal, &Journal::entryChanged, this, &Today::countLinks);
    connect(&journal, &Journal::setAside, this, &Today::countLinks);
    connect(&m_minute, &QTimer::timeout, this, &Today::checkDay);
    m_minute.start(60s);
}

void Today::countLinks()
{
    const QDateTime midnight = QDate::currentDate().startOfDay();
    then(m_journal.countSince(m_account, midnight), this, [this](const Result<int> &count) {
        if (count)
            Q_EMIT linksCounted(*count);
    });
}

void Today::checkDay()
{
    const QDate today = QDate::currentDate();
    if (today == m_day)
        return;
    m_day = today;
    m_journal.keepToRule();
    countLinks();
    Q_EMIT dayChanged();
}

} // namespace relata
