// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QPromise>

#include <utility>

namespace relata {

/// A person's answer, for the caller that asked. The slot that gives it holds it: if the dialog closes
/// unanswered, perhaps with its window, the slot is deleted and the answer is T().
template <typename T>
class PersonsAnswer {
public:
    PersonsAnswer() { m_promise.start(); }
    ~PersonsAnswer() { give(T()); }
    Q_DISABLE_COPY_MOVE(PersonsAnswer)

    QFuture<T> future() { return m_promise.future(); }
    /// Only the first answer is used.
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
