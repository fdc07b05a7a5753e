// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/call.h"

#include <deque>
#include <functional>

namespace relata {

class Clock;

/// At most `limit` starts in any span of time.
class SlidingWindow {
public:
    SlidingWindow(int limit, qint64 spanMs)
        : m_limit(limit)
        , m_span(spanMs)
    {
    }
    void setLimit(int limit) { m_limit = limit; }
    int limit() const { return m_limit; }
    void start(qint64 now) { m_starts.push_back(now); }
    /// Starts within the span that ends now.
    int used(qint64 now) const;
    /// Milliseconds until one more may start; 0 when it may now.
    qint64 wait(qint64 now) const;

private:
    int m_limit;
    qint64 m_span;
    mutable std::deque<qint64> m_starts;
};

/// Holds calls back to keep within HubSpot's limits: at most 100 association calls in any ten seconds, the
/// general limit from the answers' headers, 5 searches a second, 5 calls in flight.
class RateGate : public QObject {
    Q_OBJECT

public:
    explicit RateGate(Clock &clock, QObject *parent = nullptr);

    /// Calls start, now or later, unless context is gone by then. Each start needs its leave().
    void enter(Budget budget, QObject *context, std::function<void()> start);
    void leave();
    /// No call of this budget starts before this time has passed (a 429 with its wait). The general and the
    /// association budget pause together, searches on their own.
    void pause(Budget budget, std::chrono::milliseconds time);
    /// Follows the limit that an answer's headers name.
    void obey(const RateHeaders &rate);

    /// Calls of the ten-second budget started in the last ten seconds, and how many may be.
    int used() const;
    int limit() const;

Q_SIGNALS:
    void changed();

private:
    struct Waiting {
        Budget budget;
        QPointer<QObject> context;
        std::function<void()> start;
    };

    qint64 waitFor(Budget budget) const;
    void startWaiting();
    void start(const Waiting &next);
    void scheduleAgain(qint64 delay);

    Clock &m_clock;
    SlidingWindow m_general;
    SlidingWindow m_association;
    SlidingWindow m_search;
    std::deque<Waiting> m_waiting;
    int m_inFlight = 0;
    qint64 m_pausedUntil = 0;
    qint64 m_searchPausedUntil = 0;
    bool m_scheduled = false;
};

} // namespace relata
