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
struct ExportFormat;

/// The history of all changes. Every intent is on disk before anything is sent; its row is settled
/// afterwards. One thread writes, a second one answers questions; answers come as futures, all failures as
/// Storage errors (Cancelled if a job was stopped). Long work is done in slices, so that an intent waits for
/// at most one of them. At a million rows, two jobs take longer and are one slice each: deleting everything,
/// and shrinking the file after a large deletion.
class Journal : public QObject {
    Q_OBJECT

public:
    explicit Journal(const QString &path, QObject *parent = nullptr);
    ~Journal() override;

    struct Opened {
        QString setAside; ///< where a file that cannot be used was moved; empty when all is well
        QString readOnly; ///< why nothing can be written; empty when it can
    };
    /// Call once, first. Deletes what the person's rule no longer keeps.
    QFuture<Result<Opened>> open();
    /// Why nothing can be written, as open() has found; empty when it can.
    QString readOnlyReason() const { return m_readOnly; }
    /// Writes a new row in state Intended; gives the entry with its id.
    QFuture<Result<HistoryEntry>> writeIntent(const HistoryEntry &entry);
    /// Writes what became of an intent; gives it with its id, which may be another one if the file was begun
    /// anew meanwhile. On error none of it is written.
    QFuture<Result<HistoryEntry>> settle(const HistoryEntry &entry);

    /// The rows that match, newest first, at most query.limit. A stopped question ends when the next one
    /// comes.
    QFuture<Result<QList<HistoryRow>>> find(const HistoryQuery &query, const JobPointer &job = {});
    /// All that is kept about a row; nothing if it is not there.
    QFuture<Result<std::optional<HistoryEntry>>> entry(qint64 id);
    /// The steps of a row's life, in their order.
    QFuture<Result<QList<LifeStep>>> life(qint64 id);
    /// The values to filter by; without an account, those of all accounts.
    QFuture<Result<HistoryFacets>> facets(const QString &account);
    /// How many pairs of records of the account were linked since this time, and were not undone.
    QFuture<Result<int>> countSince(const QString &account, const QDateTime &since);

    /// Writes the rows that match, newest first, to a file, whole or not at all; gives how many.
    QFuture<Result<qint64>> exportTo(
        const QString &path, const ExportFormat &format, const HistoryQuery &query, const JobPointer &job);
    /// Imports the rows of an exported file of JSON lines that are not here yet or to which more has
    /// happened, marked as foreign; gives how many. If a line is wrong, none of them, and the error names the
    /// line; if it is stopped, what was imported stays. Rows of a damaged file that are still to be copied
    /// come first, as before a deletion.
    QFuture<Result<qint64>> importFrom(const QString &path, const JobPointer &job);

    /// Deletes the rows that match, also from the file's unused parts; gives how many.
    QFuture<Result<qint64>> remove(const HistoryQuery &query, const JobPointer &job);
    /// Deletes the rows of all accounts, and damaged files that were set aside; gives how many rows.
    QFuture<Result<qint64>> removeAll();
    /// Deletes the account's rows.
    QFuture<Result<qint64>> forget(const QString &account);

    /// The person's rule for what is kept.
    QFuture<Result<Retention>> retention();
    /// How many rows the rule would delete or shorten.
    QFuture<Result<RetentionCount>> countFor(const Retention &rule, const JobPointer &job);
    /// Deletes what has become too old for the rule, as when a day is over.
    void keepToRule();
    /// Applies the rule from now on, also to existing rows; gives how many of those it changed. If it is
    /// stopped, the rest is done at the next start.
    QFuture<Result<qint64>> keep(const Retention &rule, const JobPointer &job);

Q_SIGNALS:
    /// A row is new or has changed; given as stored.
    void entryChanged(const relata::HistoryEntry &entry);
    /// Rows were deleted, imported, or lost something.
    void rowsChanged();
    /// The file later turned out to be damaged and is now at `path`; a new one is in use.
    void setAside(const QString &path);
    /// This many rows of a damaged file, all that could be read, are in the new one.
    void rowsSaved(qint64 count);

private:
    template <typename T, typename Used>
    using Slice = typename WorkerThread<Used>::template Slice<Result<T>>;
    /// A job that writes, with afterWriting() after each slice.
    QFuture<Result<qint64>> inSlices(const Slice<qint64, HistoryDatabase> &slice, const JobPointer &job = {});
    /// Short work that writes.
    template <typename T, typename F>
    QFuture<Result<T>> write(F work);
    /// Questions, and slices of a long one.
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
