// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QTest>

namespace relata::test {

/// Runs the event loop until the future is done and gives its value; fails the test after twenty seconds or
/// when the promise was dropped.
template <typename T>
T valueOf(const QFuture<T> &future)
{
    [&] {
        QTRY_VERIFY2_WITH_TIMEOUT(future.isFinished(), "the future did not finish", 20000);
    }();
    if (future.isFinished() && future.resultCount() > 0)
        return future.result();
    QTest::qFail("the future has no value", __FILE__, __LINE__);
    return T{};
}

} // namespace relata::test
