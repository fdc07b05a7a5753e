// SPDX-License-Identifier: MIT
#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

namespace relata::test {

/// Runs the event loop until the future is done and returns its value; fails the test after a minute or when
/// the promise was dropped.
template <typename T>
T valueOf(const QFuture<T> &future)
{
    // Not QTRY, which only looks every 50 milliseconds.
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(60000, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (future.isFinished() && future.resultCount() > 0)
        return future.result();
    QTest::qFail("the future has no value", __FILE__, __LINE__);
    return T{};
}

} // namespace relata::test
