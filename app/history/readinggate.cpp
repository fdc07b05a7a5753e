// SPDX-License-Identifier: MIT
#include "history/readinggate.h"

#include <sqlite3.h>

namespace relata {

Error fileReplaced()
{
    return Error::storage(
        Error::tr("This history file was damaged or removed, and another one is in use now. Try again."));
}

void ReadingGate::open(SqlFile::Access access)
{
    const QMutexLocker lock(&m_mutex);
    m_opening = {++m_openings, access};
}

void ReadingGate::close()
{
    bar();
    {
        const QMutexLocker lock(&m_mutex);
        m_opening.number = 0;
    }
    unbar();
}

ReadingGate::Opening ReadingGate::opening() const
{
    const QMutexLocker lock(&m_mutex);
    return m_opening;
}

bool ReadingGate::begin(int opening, sqlite3 *connection, const JobPointer &job)
{
    const QMutexLocker lock(&m_mutex);
    while (m_isBarred)
        m_changed.wait(&m_mutex);
    if (opening != m_opening.number || (job && job->isStopped))
        return false;
    m_isReading = true;
    m_connection = connection;
    m_job = job;
    return true;
}

void ReadingGate::end()
{
    const QMutexLocker lock(&m_mutex);
    m_isReading = false;
    m_job.reset();
    m_changed.wakeAll();
}

void ReadingGate::interruptStopped()
{
    const QMutexLocker lock(&m_mutex);
    if (m_job && m_job->isStopped)
        interrupt();
}

// An interruption is lost if it comes right before a statement begins.
void ReadingGate::bar()
{
    constexpr int again = 5; // milliseconds
    const QMutexLocker lock(&m_mutex);
    m_isBarred = true;
    while (m_isReading) {
        interrupt();
        m_changed.wait(&m_mutex, again);
    }
}

void ReadingGate::unbar()
{
    const QMutexLocker lock(&m_mutex);
    m_isBarred = false;
    m_changed.wakeAll();
}

void ReadingGate::interrupt()
{
    if (m_isReading && m_connection)
        sqlite3_interrupt(m_connection);
}

} // namespace relata
