// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace relata {

/// What a long job on another thread shares with its caller.
struct Job {
    std::atomic_bool isStopped = false; ///< set by who no longer wants it
    std::atomic<qint64> done = 0;       ///< counted up by the job
};
using JobPointer = std::shared_ptr<Job>;

} // namespace relata
