// SPDX-License-Identifier: MIT
#include "hubspot/rategate.h"

#include "async/clock.h"

#include <algorithm>
#include <utility>

namespace relata {

namespace {

// HubSpot's usage guidelines and association guide: the smallest documented burst is 100 in ten seconds.
constexpr int associationLimit = 100;
constexpr qint64 tenSeconds = 10000;
constexpr int searchLimit = 5;
constexpr qint64 oneSecond = 1000;
constexpr int maxInFlight = 5;

} // namespace

int SlidingWindow::used(qint64 now) const
{
    while (!m_starts.empty() && m_starts.front() + m_span <= now)
        m_starts.pop_front();
    return static_cast<int>(m_starts.size());
}

qint64 SlidingWindow::wait(qint64 now) const
{
    const int surplus = used(now) - m_limit;
    if (surplus < 0)
        return 0;
    return m_starts[static_cast<size_t>(surplus)] + m_span - now;
}

RateGate::RateGate(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_general(associationLimit, tenSeconds)
    , m_association(associationLimit, tenSeconds)
    , m_search(searchLimit, oneSecond)
{
}

void RateGate::enter(Budget budget, QObject *context, std::function<void()> start)
{
    m_waiting.push_back({budget, context, std::move(start)});
    startWaiting();
}

void RateGate::leave()
{
    --m_inFlight;
    startWaiting();
}

void RateGate::pause(Budget budget, std::chrono::milliseconds time)
{
    qint64 &until = budget == Budget::Search ? m_searchPausedUntil : m_pausedUntil;
    until = std::max(until, m_clock.now() + time.count());
}

void RateGate::obey(const RateHeaders &rate)
{
    if (rate.max <= 0)
        return;
    m_general.setLimit(rate.max);
    m_association.setLimit(std::min(rate.max, associationLimit));
}

int RateGate::used() const
{
    return m_general.used(m_clock.now());
}

int RateGate::limit() const
{
    return m_general.limit();
}

qint64 RateGate::waitFor(Budget budget) const
{
    const qint64 now = m_clock.now();
    if (budget == Budget::Search)
        return std::max(m_searchPausedUntil - now, m_search.wait(now));
    const qint64 paused = std::max<qint64>(0, m_pausedUntil - now);
    const qint64 general = std::max(paused, m_general.wait(now));
    return budget == Budget::Association ? std::max(general, m_association.wait(now)) : general;
}

// A budget that is used up does not hold back the calls of another.
void RateGate::startWaiting()
{
    qint64 shortest = 0;
    for (auto it = m_waiting.begin(); it != m_waiting.end() && m_inFlight < maxInFlight;) {
        const qint64 delay = it->context ? waitFor(it->budget) : 0;
        if (delay > 0) {
            shortest = shortest == 0 ? delay : std::min(shortest, delay);
            ++it;
            continue;
        }
        const Waiting next = std::move(*it);
        m_waiting.erase(it);
        if (next.context)
            start(next);
        it = m_waiting.begin(); // starting may have changed the queue
    }
    if (shortest > 0)
        scheduleAgain(shortest);
}

void RateGate::start(const Waiting &next)
{
    ++m_inFlight;
    const qint64 now = m_clock.now();
    if (next.budget == Budget::Search)
        m_search.start(now);
    else
        m_general.start(now);
    if (next.budget == Budget::Association)
        m_association.start(now);
    next.start();
    Q_EMIT changed();
}

void RateGate::scheduleAgain(qint64 delay)
{
    if (std::exchange(m_scheduled, true))
        return;
    m_clock.after(std::chrono::milliseconds(delay), this, [this] {
        m_scheduled = false;
        startWaiting();
    });
}

} // namespace relata
