// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPromise>

#include <utility>

namespace relata {

/// Work that ends with one value: the caller gets the future, and finish() sets the value. A task with a
/// parent then deletes itself; one without belongs to its maker. If it is deleted before, the future is
/// cancelled.
template <typename T>
class Task : public QObject {
protected:
    explicit Task(QObject *parent)
        : QObject(parent)
    {
        m_promise.start();
    }

    QFuture<T> future() { return m_promise.future(); }
    bool isFinished() const { return m_isFinished; }
    /// Only the first value is used.
    void finish(const T &value)
    {
        if (std::exchange(m_isFinished, true))
            return;
        m_promise.addResult(value);
        m_promise.finish();
        if (parent())
            deleteLater();
    }

private:
    QPromise<T> m_promise;
    bool m_isFinished = false;
};

} // namespace relata
