// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace relata {

/// A thread with what only it may use, such as a connection to a SQLite file, which has to be closed by the
/// thread that opened it. Work is done in the order in which it is asked for; long work is cut into slices,
/// between which other work gets its turn.
template <typename Used>
class WorkerThread {
public:
    /// Does one part and gives the result when it is the last.
    template <typename T>
    using Slice = std::function<std::optional<T>(Used &)>;

    WorkerThread(const QString &name, std::unique_ptr<Used> used)
        : m_used(std::move(used))
    {
        m_place.moveToThread(&m_thread);
        m_thread.setObjectName(name);
        m_thread.start();
    }
    ~WorkerThread() { stop(); }
    Q_DISABLE_COPY_MOVE(WorkerThread)

    /// Runs slices until one gives a result. There is no result if the thread ends first.
    template <typename T>
    QFuture<T> run(const Slice<T> &slice)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        post(promise, slice);
        return promise->future();
    }
    /// Does the work and waits for it. Not from its own thread, nor from one that it may wait for.
    void call(const std::function<void(Used &)> &work)
    {
        QMetaObject::invokeMethod(
            &m_place, [this, &work] { work(*m_used); }, Qt::BlockingQueuedConnection);
    }
    /// Finishes what was asked for, except the rest of long work.
    void stop()
    {
        if (!m_thread.isRunning())
            return;
        QMetaObject::invokeMethod(
            &m_place, [this] { m_used.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

private:
    template <typename T>
    void post(const std::shared_ptr<QPromise<T>> &promise, const Slice<T> &slice)
    {
        QMetaObject::invokeMethod(
            &m_place,
            [this, promise, slice] {
                if (!m_used)
                    return;
                const std::optional<T> result = slice(*m_used);
                if (!result)
                    return post(promise, slice);
                promise->addResult(*result);
                promise->finish();
            },
            Qt::QueuedConnection);
    }

    std::unique_ptr<Used> m_used;
    QObject m_place; ///< in the thread
    QThread m_thread;
};

} // namespace relata
