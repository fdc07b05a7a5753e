// SPDX-License-Identifier: MIT
#include "history/journal.h"

#include "async/then.h"
#include "history/historydatabase.h"

namespace relata {

namespace {

QList<HistoryEntry> entryOf(HistoryDatabase &database, const QString &account, qint64 id)
{
    HistoryQuery one{account, {}, {}};
    one.id = id;
    return database.select(one).value_or(QList<HistoryEntry>());
}

} // namespace

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

// A SQLite connection is closed by the thread that opened it; what was posted before is done first.
Journal::~Journal()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

template <typename T, typename F>
QFuture<Result<T>> Journal::onWorker(F work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    QMetaObject::invokeMethod(m_worker, [this, promise, work]() mutable {
        promise->addResult(work(*m_database));
        promise->finish();
        if (const QString path = m_database->takeSetAside(); !path.isEmpty())
            Q_EMIT setAside(path);
    });
    return future;
}

QFuture<Result<QString>> Journal::open()
{
    return onWorker<QString>([](HistoryDatabase &database) {
        return database.open().map([&database](bool) { return database.takeSetAside(); });
    });
}

QFuture<Result<HistoryEntry>> Journal::writeIntent(const HistoryEntry &entry)
{
    return onWorker<HistoryEntry>([this, entry](HistoryDatabase &database) {
        return database.insert(entry).map([this, entry](qint64 id) {
            HistoryEntry written = entry;
            written.id = id;
            Q_EMIT entryChanged(written);
            return written;
        });
    });
}

QFuture<Result<HistoryEntry>> Journal::settle(const HistoryEntry &entry)
{
    return onWorker<HistoryEntry>([this, entry](HistoryDatabase &database) {
        return database.update(entry).map([this, entry, &database](const HistoryDatabase::Updated &updated) {
            HistoryEntry settled = entry;
            settled.id = updated.id;
            Q_EMIT entryChanged(settled);
            for (qint64 id : updated.others) {
                for (const HistoryEntry &other : entryOf(database, entry.account, id))
                    Q_EMIT entryChanged(other);
            }
            return settled;
        });
    });
}

QFuture<Result<QList<HistoryEntry>>> Journal::find(const HistoryQuery &query)
{
    return onWorker<QList<HistoryEntry>>(
        [query](HistoryDatabase &database) { return database.select(query); });
}

QFuture<Result<int>> Journal::countSince(const QString &account, const QDateTime &since)
{
    return onWorker<int>(
        [account, since](HistoryDatabase &database) { return database.countSince(account, since); });
}

QFuture<Result<bool>> Journal::forget(const QString &account)
{
    return onWorker<bool>([account](HistoryDatabase &database) { return database.remove(account); });
}

} // namespace relata
