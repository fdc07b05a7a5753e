// SPDX-License-Identifier: MIT
#pragma once

#include "async/job.h"
#include "storage/sqlfile.h"

#include <QMutex>
#include <QWaitCondition>

namespace relata {

/// Work that was begun in one history file cannot go on in its replacement.
Error fileReplaced();

/// What the writing thread and the asking thread of the history's file know of each other.
class ReadingGate {
public:
    struct Opening {
        int number = 0; ///< counts up; 0: the file is not open
        SqlFile::Access access = SqlFile::Access::ReadOnly;
    };

    // For the writing thread.
    /// From now on questions open the file anew, with this access.
    void open(SqlFile::Access access);
    /// Stops questions until it is open again. A running question is interrupted.
    void close();
    /// Does work while no question runs.
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
    /// Begins a question for this job, on a connection of this opening. Waits while questions are stopped;
    /// false if the file has been opened anew by then, or the job is stopped.
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
