// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QObject>
#include <QTimer>

namespace relata {

class Journal;

/// The day as the person's calendar has it: how many links an account has made today, and when the next day
/// has come.
class Today : public QObject {
    Q_OBJECT

public:
    Today(Journal &journal, const QString &account, QObject *parent = nullptr);

    /// Asks the journal again; linksCounted() tells.
    void countLinks();

Q_SIGNALS:
    void linksCounted(int count);
    /// Another day has begun. What is kept for some days only is deleted by then.
    void dayChanged();

private:
    void checkDay();

    Journal &m_journal;
    QString m_account;
    QDate m_day = QDate::currentDate();
    QTimer m_minute; ///< a timer to midnight would stand still while the computer sleeps
};

} // namespace relata
