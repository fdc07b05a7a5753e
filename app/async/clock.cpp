// SPDX-License-Identifier: MIT
#include "async/clock.h"

#include <QTimer>

namespace relata {

qint64 SystemClock::now() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> f)
{
    QTimer::singleShot(delay, context, std::move(f));
}

} // namespace relata
