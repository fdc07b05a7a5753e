// SPDX-License-Identifier: MIT
#include "support/clocks.h"

#include <QTimer>

#include <algorithm>

namespace relata::test {

qint64 FastClock::now() const
{
    return SystemClock().now() * speed;
}

void FastClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> f)
{
    QTimer::singleShot(delay / speed, Qt::PreciseTimer, context, std::move(f));
}

void FakeClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> f)
{
    m_delays.append(delay.count());
    m_due.append({m_now + delay.count(), context, std::move(f)});
}

void FakeClock::advance(std::chrono::milliseconds time)
{
    const qint64 end = m_now + time.count();
    const auto earlier = [](const Due &a, const Due &b) {
        return a.at < b.at;
    };
    for (;;) {
        const auto next = std::min_element(m_due.begin(), m_due.end(), earlier);
        if (next == m_due.end() || next->at > end)
            break;
        const Due due = *next;
        m_due.erase(next);
        m_now = due.at;
        if (due.context)
            due.f();
    }
    m_now = end;
}

} // namespace relata::test
