// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"
#include "history/historyquery.h"
#include "history/retention.h"
#include "history/slice.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>

namespace relata {

class HistoryDatabase;
struct ExportForm;

/// The history of all changes. Every intent is on disk before anything is sent; its row is settled
/// afterwards. The database lives on a thread of its own; answers come as futures, all failures as Storage
/// errors (Cancelled where a job was stopped). Long work is done in slices, so that an intent waits for one
/// of them at most. At a million rows these take longer and are one slice each: deleting everything, making
/// the file small after a large deletion, and what is done at opening, rarely: migrating an older file,
/// building a damaged index.
class Journal : public QObject {
    Q_OBJECT

public:
    explicit Journal(const QString &path, QObject *parent = nullptr);
    ~Journal() override;

    struct Opened {
        QString setAside; ///< where a damaged file was moved; empty when all is well
        QString readOnly; ///< why nothing can be written; empty when it can
    };
    /// Call once, first. Deletes what the person's rule does not keep any more.
    QFuture<Result<Opened>> open();
    /// Why nothing can be written, as open() has found; empty when it can.
    QString readOnlyReason() const { return m_readOnly; }
    /// Writes a new row in state Intended; gives the entry with its id.
    QFuture<Result<HistoryEntry>> writeIntent(const HistoryEntry &entry);
    /// Writes what became of an intent; gives it with its id, which may be another one when the file was
    /// begun anew meanwhile. With an error nothing of it is written.
    QFuture<Result<HistoryEntry>> settle(const HistoryEntry &entry);

    /// The entries that fit, newest first, at most query.limit.
    QFuture<Result<QList<HistoryEntry>>> find(const HistoryQuery &query, const JobPointer &job = {});
    /// The steps of an entry's life, in their order.
    QFuture<Result<QList<LifeStep>>> life(qint64 id);
    /// What can be filtered by; without an account, that of all.
    QFuture<Result<HistoryFacets>> facets(const QString &account);
    /// How many pairs of records of the account were linked since this time, and were not undone.
    QFuture<Result<int>> countSince(const QString &account, const QDateTime &since);

    /// Writes the entries that fit, newest first, into a file, whole or not at all; gives how many.
    QFuture<Result<qint64>> exportTo(
        const QString &path, const ExportForm &form, const HistoryQuery &query, const JobPointer &job);
    /// Takes in the rows of an exported file of JSON lines that are not here yet or have lived on, marked as
    /// foreign; gives how many. None of them when a line is wrong, which the error names; what was taken when
    /// it is stopped stays.
    QFuture<Result<qint64>> importFrom(const QString &path, const JobPointer &job);

    /// Deletes the entries that fit, from the file's unused parts, too; gives how many.
    QFuture<Result<qint64>> remove(const HistoryQuery &query, const JobPointer &job);
    /// Deletes the rows of all accounts, and damaged files that were set aside; gives how many rows.
    QFuture<Result<qint64>> removeAll();
    /// Deletes the account's rows.
    QFuture<Result<qint64>> forget(const QString &account);

    /// The person's rule for what is kept.
    QFuture<Result<Retention>> retention();
    /// How many rows the rule would delete or take something from.
    QFuture<Result<RetentionCount>> countFor(const Retention &rule, const JobPointer &job);
    /// Deletes what has become too old for the rule, as when a day is over.
    void keepToRule();
    /// Keeps to the rule from now on, for the rows that are there, too; gives how many of those it concerned.
    QFuture<Result<qint64>> keep(const Retention &rule, const JobPointer &job);

Q_SIGNALS:
    /// A row is new or has changed.
    void entryChanged(const relata::HistoryEntry &entry);
    /// Rows were deleted, imported, or lost something.
    void rowsChanged();
    /// The file turned out damaged later and lies there now; a new one is in use.
    void setAside(const QString &path);
    /// So many rows of a damaged file are in the new one, which is all that could be read.
    void rowsSaved(qint64 count);

private:
    /// Runs slices until one gives a result, with what else is to be done in between.
    template <typename T>
    QFuture<Result<T>> inSlices(const Slice<T> &slice, const JobPointer &job = {});
    template <typename T>
    void runSlice(
        const std::shared_ptr<QPromise<Result<T>>> &promise, const Slice<T> &slice, const JobPointer &job);
    /// Runs work that is short.
    template <typename T, typename F>
    QFuture<Result<T>> onWorker(F work);
    QFuture<Result<qint64>> tellingChanges(const QFuture<Result<qint64>> &job);
    void tellDamage(HistoryDatabase &database);
    void tellChanged(HistoryDatabase &database, const QList<qint64> &ids);

    QString m_readOnly;
    QThread m_thread;
    std::unique_ptr<HistoryDatabase> m_database; // used on the worker thread only
    QObject *m_worker;
};

} // namespace relata
