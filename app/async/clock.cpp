// SPDX-License-Identifier: MIT
#include "async/clock.h"

#include <QTimer>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace relata {

// Linux's steady clock stops while the computer sleeps; tokens go on ageing.
qint64 SystemClock::now() const
{
#ifdef Q_OS_LINUX
    timespec time{};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return static_cast<qint64>(time.tv_sec) * 1000 + time.tv_nsec / 1000000;
#endif
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> f)
{
    QTimer::singleShot(delay, context, std::move(f));
}

} // namespace relata
