// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyreader.h"
#include "history/readinggate.h"

#include <utility>

namespace relata {

/// The second connection to the history's file, which only reads: questions do not wait for writes, nor
/// writes for questions. Belongs to a thread of its own.
class HistoryAsker {
public:
    HistoryAsker(const QString &path, ReadingGate &gate)
        : m_file(path)
        , m_reader(m_file)
        , m_gate(gate)
    {
    }

    /// The result of the question, which gets a HistoryReader. Cancelled if its job is stopped; a question
    /// that was interrupted for another reason is asked again. Questions that belong together share an
    /// opening, 0 at first: Storage if another file has replaced the one that they began with.
    template <typename F>
    auto ask(const JobPointer &job, int &opening, F question)
        -> decltype(question(std::declval<HistoryReader &>()))
    {
        while (true) {
            m_file.clearError();
            if (job && job->isStopped)
                return failure(Error{Error::Kind::Cancelled, 0, {}, {}});
            if (const auto opened = open(); !opened)
                return failure(opened.error());
            if (opening != 0 && opening != m_opening)
                return failure(fileReplaced());
            opening = m_opening;
            if (!m_gate.begin(m_opening, m_connection, job))
                continue;
            auto answer = question(m_reader);
            m_gate.end();
            if (!m_file.wasInterrupted())
                return answer;
        }
    }

    /// What the writing thread has to deal with before the question is asked again: the file is damaged, or
    /// not open.
    struct Trouble {
        SqlFile::Damage damage = SqlFile::Damage::None;
        int opening = 0;
    };
    std::optional<Trouble> trouble() const;

private:
    Result<void> open();

    SqlFile m_file;
    HistoryReader m_reader;
    ReadingGate &m_gate;
    sqlite3 *m_connection = nullptr;
    bool m_isOpen = false;
    int m_opening = 0; ///< the gate's opening that the connection was made in
};

} // namespace relata
