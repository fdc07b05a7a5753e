// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "history/historyentry.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <memory>

namespace relata {

class HistoryDatabase;

/// The history of links. Every intent is on disk before anything is sent; its row is settled afterwards. The
/// database lives on a thread of its own; answers come as futures, all failures as Storage errors.
class Journal : public QObject {
    Q_OBJECT

public:
    explicit Journal(const QString &path, QObject *parent = nullptr);
    ~Journal() override;

    /// Call once, first. Gives where a damaged file was moved; empty when all is well.
    QFuture<Result<QString>> open();
    /// Writes a new row in state Intended; gives the entry with its id.
    QFuture<Result<HistoryEntry>> writeIntent(const HistoryEntry &entry);
    /// Writes what became of an intent; gives it with its id, which is another one when the file was begun
    /// anew meanwhile. With an error nothing of it is written.
    QFuture<Result<HistoryEntry>> settle(const HistoryEntry &entry);
    /// The entries that fit, newest first, at most query.limit.
    QFuture<Result<QList<HistoryEntry>>> find(const HistoryQuery &query);
    /// How many links of the account were made since this time.
    QFuture<Result<int>> countSince(const QString &account, const QDateTime &since);

    /// Deletes the account's rows.
    QFuture<Result<bool>> forget(const QString &account);

Q_SIGNALS:
    /// A row is new or has changed.
    void entryChanged(const relata::HistoryEntry &entry);
    /// The file turned out damaged later and lies there now; a new one is in use.
    void setAside(const QString &path);

private:
    template <typename T, typename F>
    QFuture<Result<T>> onWorker(F work);

    QThread m_thread;
    std::unique_ptr<HistoryDatabase> m_database; // used on the worker thread only
    QObject *m_worker;
};

} // namespace relata
