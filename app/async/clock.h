// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>

class QObject;

namespace relata {

/// The time and the waiting of everything that must be tested without waiting.
class Clock {
public:
    virtual ~Clock() = default;

    /// Milliseconds since an arbitrary start; never goes backwards, and keeps running while the computer
    /// sleeps.
    virtual qint64 now() const = 0;
    /// Calls f once, in context's thread, after the delay; never when context is gone by then.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> f) = 0;
};

/// The real one: a monotonic clock and QTimer.
class SystemClock : public Clock {
public:
    qint64 now() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> f) override;
};

} // namespace relata
