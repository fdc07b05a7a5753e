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

    /// Call once, first.
    QFuture<Result<bool>> open();
    /// Writes a new row in state Intended; gives the entry with its id.
    QFuture<Result<HistoryEntry>> writeIntent(const HistoryEntry &entry);
    /// Writes what became of an intent.
    QFuture<Result<HistoryEntry>> settle(const HistoryEntry &entry);
    QFuture<Result<QList<HistoryEntry>>> find(const HistoryQuery &query);
    QFuture<Result<int>> countSince(const QString &account, const QDateTime &since);

Q_SIGNALS:
    /// A row is new or has changed.
    void entryChanged(const relata::HistoryEntry &entry);
    /// The file was damaged and lies there now; a new one is in use.
    void setAside(const QString &path);

private:
    template <typename T, typename F>
    QFuture<Result<T>> onWorker(F work);

    QThread m_thread;
    std::unique_ptr<HistoryDatabase> m_database; // used on the worker thread only
    QObject *m_worker;
};

} // namespace relata
