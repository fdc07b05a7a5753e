// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QObject>
#include <QTimer>

namespace relata {

class Journal;

/// The day in the person's calendar: how many links an account has made today, and when the next day begins.
class Today : public QObject {
    Q_OBJECT

public:
    Today(Journal &journal, const QString &account, QObject *parent = nullptr);

    /// Asks the journal again; linksCounted() gives the answer.
    void countLinks();

Q_SIGNALS:
    void linksCounted(int count);
    /// Another day has begun. What is only kept for some days is being deleted.
    void dayChanged();

private:
    void checkDay();

    Journal &m_journal;
    QString m_account;
    QDate m_day = QDate::currentDate();
    QTimer m_minute; ///< a timer set for midnight would stop while the computer sleeps
};

} // namespace relata
