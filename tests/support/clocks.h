// SPDX-License-Identifier: MIT
#pragma once

#include "async/clock.h"

#include <QList>
#include <QPointer>

namespace relata::test {

/// Time that runs twenty times as fast: waits of seconds become tens of milliseconds.
class FastClock : public Clock {
public:
    static constexpr int speed = 20;
    qint64 now() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> f) override;
};

/// Time that stands still until it is advanced.
class FakeClock : public Clock {
public:
    qint64 now() const override { return m_now; }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> f) override;
    /// Lets time pass; calls that fall due are made in order, each at its time.
    void advance(std::chrono::milliseconds time);
    /// The delays asked for so far.
    const QList<qint64> &delays() const { return m_delays; }

private:
    struct Due {
        qint64 at;
        QPointer<QObject> context;
        std::function<void()> f;
    };
    qint64 m_now = 0;
    QList<Due> m_due;
    QList<qint64> m_delays;
};

} // namespace relata::test
