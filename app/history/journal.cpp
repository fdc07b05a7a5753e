// SPDX-License-Identifier: MIT
#include "history/journal.h"

#include "async/then.h"
#include "history/historydatabase.h"
#include "history/historyexchange.h"
#include "history/historyjobs.h"

namespace relata {

Journal::Journal(const QString &path, QObject *parent)
    : QObject(parent)
    , m_database(std::make_unique<HistoryDatabase>(path))
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("history"));
    m_thread.start();
}

// A SQLite connection is closed by the thread that opened it; what was posted before is done first, but for
// the rest of jobs that are under way.
Journal::~Journal()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

template <typename T>
void Journal::runSlice(
    const std::shared_ptr<QPromise<Result<T>>> &promise, const Slice<T> &slice, const JobPointer &job)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, promise, slice, job] {
            if (!m_database)
                return;
            std::optional<Result<T>> result;
            if (job && job->isStopped)
                result = failure(Error{Error::Kind::Cancelled, 0, {}, {}});
            else
                result = slice(*m_database);
            if (m_database->takeMustSalvage())
                inSlices(historyjobs::salvage()); // beside everything else
            tellDamage(*m_database);
            if (!result)
                return runSlice(promise, slice, job);
            promise->addResult(*result);
            promise->finish();
        },
        Qt::QueuedConnection);
}

// From this object's thread: while the program starts nobody listens yet.
void Journal::tellDamage(HistoryDatabase &database)
{
    if (const QString aside = database.takeSetAside(); !aside.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, aside] { Q_EMIT setAside(aside); }, Qt::QueuedConnection);
    if (const qint64 saved = database.takeSaved(); saved > 0)
        QMetaObject::invokeMethod(
            this,
            [this, saved] {
                Q_EMIT rowsSaved(saved);
                Q_EMIT rowsChanged();
            },
            Qt::QueuedConnection);
}

template <typename T>
QFuture<Result<T>> Journal::inSlices(const Slice<T> &slice, const JobPointer &job)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    runSlice(promise, slice, job);
    return promise->future();
}

template <typename T, typename F>
QFuture<Result<T>> Journal::onWorker(F work)
{
    return inSlices<T>(
        [work](HistoryDatabase &database) mutable { return std::optional<Result<T>>(work(database)); });
}

QFuture<Result<Journal::Opened>> Journal::open()
{
    const auto opened = onWorker<Opened>([](HistoryDatabase &database) {
        return database.open().map([&database] {
            return Opened{database.takeSetAside(), database.readOnlyReason()};
        });
    });
    return then(opened, this, [this](const Result<Opened> &result) {
        m_readOnly = result ? result->readOnly : QString();
        if (result && m_readOnly.isEmpty())
            keepToRule();
        return result;
    });
}

QFuture<Result<HistoryEntry>> Journal::writeIntent(const HistoryEntry &entry)
{
    return onWorker<HistoryEntry>([this, entry](HistoryDatabase &database) {
        qint64 id = 0;
        const auto inserted = database.changeLasting(
            [&] { return database.writer().insert(entry).map([&id](qint64 given) { return id = given; }); });
        // What was written into a log that somebody took away may be found again: nothing was sent for it.
        if (!inserted && id != 0 && !database.isOpen()) {
            HistoryEntry unsent = entry;
            unsent.id = id;
            unsent.state = Fate::Refused;
            unsent.sent = false;
            unsent.errorKind = kindName(inserted.error().kind);
            unsent.errorText = inserted.error().sentence();
            (void)database.change(
                [&] { return database.writer().update(unsent, QDateTime::currentDateTimeUtc()); });
        }
        return inserted.map([&](qint64) {
            HistoryEntry written = entry;
            written.id = id;
            tellChanged(database, {id});
            return written;
        });
    });
}

QFuture<Result<HistoryEntry>> Journal::settle(const HistoryEntry &entry)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return onWorker<HistoryEntry>([this, entry, now](HistoryDatabase &database) {
        const auto update = [&] {
            return database.changeLasting([&] { return database.writer().update(entry, now); });
        };
        auto updated = update();
        if (!updated && !database.isOpen()) // what HubSpot did is kept in what is there now
            updated = update();
        return updated.map([&](const HistoryWriter::Updated &rows) {
            HistoryEntry settled = entry;
            settled.id = rows.id;
            tellChanged(database, QList<qint64>{rows.id} + rows.others);
            return settled;
        });
    });
}

// As they are kept, which may be less than was given.
void Journal::tellChanged(HistoryDatabase &database, const QList<qint64> &ids)
{
    for (qint64 id : ids) {
        HistoryQuery one;
        one.ids = {id};
        const auto entries = database.use([&] { return database.reader().select(one); });
        for (const HistoryEntry &entry : entries.value_or(QList<HistoryEntry>()))
            Q_EMIT entryChanged(entry);
    }
}

QFuture<Result<QList<HistoryEntry>>> Journal::find(const HistoryQuery &query, const JobPointer &job)
{
    return inSlices(historyjobs::find(query), job);
}

QFuture<Result<QList<LifeStep>>> Journal::life(qint64 id)
{
    return onWorker<QList<LifeStep>>(
        [id](HistoryDatabase &database) { return database.use([&] { return database.reader().life(id); }); });
}

QFuture<Result<HistoryFacets>> Journal::facets(const QString &account)
{
    return onWorker<HistoryFacets>([account](HistoryDatabase &database) {
        return database.use([&] { return database.reader().facets(account); });
    });
}

QFuture<Result<int>> Journal::countSince(const QString &account, const QDateTime &since)
{
    return onWorker<int>([account, since](HistoryDatabase &database) {
        return database.use([&] { return database.reader().countSince(account, since); });
    });
}

QFuture<Result<qint64>> Journal::exportTo(
    const QString &path, const ExportForm &form, const HistoryQuery &query, const JobPointer &job)
{
    return inSlices(historyjobs::exportTo(path, form, query, job), job);
}

QFuture<Result<qint64>> Journal::importFrom(const QString &path, const JobPointer &job)
{
    return tellingChanges(inSlices(historyjobs::afterSalvage(historyjobs::importFrom(path, job)), job));
}

QFuture<Result<qint64>> Journal::remove(const HistoryQuery &query, const JobPointer &job)
{
    return tellingChanges(inSlices(historyjobs::afterSalvage(historyjobs::remove(query, job)), job));
}

QFuture<Result<qint64>> Journal::removeAll()
{
    return tellingChanges(inSlices(historyjobs::removeAll()));
}

QFuture<Result<qint64>> Journal::forget(const QString &account)
{
    HistoryQuery rows;
    rows.account = account;
    return remove(rows, std::make_shared<Job>());
}

QFuture<Result<Retention>> Journal::retention()
{
    return onWorker<Retention>([](HistoryDatabase &database) {
        return database.use([&] { return database.keeper().readRetention(); });
    });
}

QFuture<Result<RetentionCount>> Journal::countFor(const Retention &rule, const JobPointer &job)
{
    return inSlices(historyjobs::count(rule, job), job);
}

void Journal::keepToRule()
{
    then(retention(), this, [this](const Result<Retention> &rule) {
        if (rule)
            tellingChanges(inSlices(historyjobs::enforce(*rule, std::make_shared<Job>())));
    });
}

QFuture<Result<qint64>> Journal::keep(const Retention &rule, const JobPointer &job)
{
    const auto written = onWorker<void>([rule](HistoryDatabase &database) {
        return database.change([&] { return database.keeper().writeRetention(rule); }).map([&] {
            database.writer().setRetention(rule);
        });
    });
    return then(written, this, [this, rule, job](const Result<void> &done) {
        return done ? tellingChanges(inSlices(historyjobs::enforce(rule, job), job))
                    : ready<Result<qint64>>(failure(done.error()));
    });
}

// Also when it was stopped: a part is done then, and what that has left in the file is wiped.
QFuture<Result<qint64>> Journal::tellingChanges(const QFuture<Result<qint64>> &job)
{
    return then(job, this, [this](const Result<qint64> &done) {
        if (!done || *done > 0)
            Q_EMIT rowsChanged();
        if (!done && done.error().kind == Error::Kind::Cancelled)
            return then(
                inSlices(historyjobs::scrub()), this, [done](const Result<qint64> &) { return done; });
        return ready(done);
    });
}

} // namespace relata
