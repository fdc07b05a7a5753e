// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QPromise>

#include <utility>

namespace relata {

/// What somebody waits for who has asked a person. Kept by the slot that gives it: when the dialog goes
/// unanswered, with its window perhaps, the slot goes with it, and the answer is T().
template <typename T>
class PersonsAnswer {
public:
    PersonsAnswer() { m_promise.start(); }
    ~PersonsAnswer() { give(T()); }
    Q_DISABLE_COPY_MOVE(PersonsAnswer)

    QFuture<T> future() { return m_promise.future(); }
    /// Only the first one counts.
    void give(const T &answer)
    {
        if (std::exchange(m_isGiven, true))
            return;
        m_promise.addResult(answer);
        m_promise.finish();
    }

private:
    QPromise<T> m_promise;
    bool m_isGiven = false;
};

} // namespace relata
