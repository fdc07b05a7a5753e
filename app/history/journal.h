// SPDX-License-Identifier: MIT
#pragma once

#include "async/workerthread.h"
#include "history/historyquery.h"
#include "history/readinggate.h"
#include "history/retention.h"

#include <QObject>

namespace relata {

class HistoryAsker;
class HistoryDatabase;
class HistoryReader;
struct ExportForm;

/// The history of all changes. Every intent is on disk before anything is sent; its row is settled
/// afterwards. One thread writes, a second one answers questions; answers come as futures, all failures as
/// Storage errors (Cancelled where a job was stopped). Long work is done in slices, so that an intent waits
/// for one of them at most. At a million rows these take longer and are one slice each: deleting everything,
/// and making the file small after a large deletion.
class Journal : public QObject {
    Q_OBJECT

public:
    explicit Journal(const QString &path, QObject *parent = nullptr);
    ~Journal() override;

    struct Opened {
        QString setAside; ///< where a file that cannot be used was moved; empty when all is well
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

    /// The rows that fit, newest first, at most query.limit. A question whose job is stopped ends when the
    /// next one comes.
    QFuture<Result<QList<HistoryRow>>> find(const HistoryQuery &query, const JobPointer &job = {});
    /// All that is kept of a row; nothing when it is not there.
    QFuture<Result<std::optional<HistoryEntry>>> entry(qint64 id);
    /// The steps of a row's life, in their order.
    QFuture<Result<QList<LifeStep>>> life(qint64 id);
    /// What can be filtered by; without an account, that of all.
    QFuture<Result<HistoryFacets>> facets(const QString &account);
    /// How many pairs of records of the account were linked since this time, and were not undone.
    QFuture<Result<int>> countSince(const QString &account, const QDateTime &since);

    /// Writes the rows that fit, newest first, into a file, whole or not at all; gives how many.
    QFuture<Result<qint64>> exportTo(
        const QString &path, const ExportForm &form, const HistoryQuery &query, const JobPointer &job);
    /// Takes in the rows of an exported file of JSON lines that are not here yet or have lived on, marked as
    /// foreign; gives how many. None of them when a line is wrong, which the error names; what was taken when
    /// it is stopped stays. Rows of a damaged file that are still to come are brought over first, as before a
    /// deletion.
    QFuture<Result<qint64>> importFrom(const QString &path, const JobPointer &job);

    /// Deletes the rows that fit, from the file's unused parts, too; gives how many.
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
    /// What it has not come to when it is stopped is done at the next start.
    QFuture<Result<qint64>> keep(const Retention &rule, const JobPointer &job);

Q_SIGNALS:
    /// A row is new or has changed; as it is kept.
    void entryChanged(const relata::HistoryEntry &entry);
    /// Rows were deleted, imported, or lost something.
    void rowsChanged();
    /// The file turned out damaged later and lies there now; a new one is in use.
    void setAside(const QString &path);
    /// So many rows of a damaged file are in the new one, which is all that could be read.
    void rowsSaved(qint64 count);

private:
    template <typename T, typename Used>
    using Slice = typename WorkerThread<Used>::template Slice<Result<T>>;
    /// A job that writes, with what else is to be done between its slices.
    QFuture<Result<qint64>> inSlices(const Slice<qint64, HistoryDatabase> &slice, const JobPointer &job = {});
    /// Work that writes and is short.
    template <typename T, typename F>
    QFuture<Result<T>> write(F work);
    /// Questions; slices of one that is long.
    template <typename T>
    QFuture<Result<T>> askInSlices(const Slice<T, HistoryReader> &question, const JobPointer &job);
    template <typename T, typename F>
    QFuture<Result<T>> ask(F question, const JobPointer &job = {});

    QFuture<Result<qint64>> enforceRule(const JobPointer &job);
    QFuture<Result<qint64>> announcingChanges(const QFuture<Result<qint64>> &job);
    void afterWriting(HistoryDatabase &database);
    void announceChange(HistoryDatabase &database, const HistoryEntry &entry, const QList<qint64> &others);

    QString m_readOnly;
    ReadingGate m_gate;
    std::shared_ptr<bool> m_slicing; ///< the job that is under way; for the writing thread
    WorkerThread<HistoryDatabase> m_writing;
    WorkerThread<HistoryAsker> m_asking;
};

} // namespace relata
