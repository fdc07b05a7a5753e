// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"
#include "storage/sqlfile.h"

#include <QMutex>
#include <QWaitCondition>

namespace relata {

/// Work that was begun in one history file cannot go on in the one that has taken its place.
Error fileReplaced();

/// What the thread that writes the history's file and the one that only asks know of each other.
class ReadingGate {
public:
    struct Opening {
        int number = 0; ///< counts up; 0: the file is not open
        SqlFile::Access access = SqlFile::Access::ReadOnly;
    };

    // For the writing thread.
    /// From now on the file is asked anew, in this way.
    void open(SqlFile::Access access);
    /// Nobody is to ask until it is open again. A question that is under way is interrupted.
    void close();
    /// Does work while nobody asks.
    template <typename F>
    auto whileNobodyReads(F work) -> decltype(work())
    {
        bar();
        auto done = work();
        unbar();
        return done;
    }

    // For the asking thread.
    Opening opening() const;
    /// A question begins, for this job, on a connection that was made in this opening. Waits while nobody is
    /// to ask; false when the file has been opened anew by then, or the job is stopped.
    bool begin(int opening, sqlite3 *connection, const JobPointer &job);
    void end();

    /// For every thread: ends a question whose job is stopped.
    void interruptStopped();

private:
    void bar();
    void unbar();
    void interrupt();

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    Opening m_opening;
    int m_openings = 0;
    bool m_isBarred = false;
    bool m_isReading = false;
    sqlite3 *m_connection = nullptr; ///< of the question under way; null where it cannot be interrupted
    JobPointer m_job;
};

} // namespace relata
