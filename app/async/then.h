// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace relata {

template <typename T>
struct FutureValue {
    using Type = T;
};
template <typename T>
struct FutureValue<QFuture<T>> {
    using Type = T;
};

/// A future that already holds its value. It is copied: were it moved, GCC 14 would warn that a Result may be
/// read where it holds nothing.
template <typename T>
QFuture<T> ready(const T &value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(value);
    promise.finish();
    return promise.future();
}

/// Calls f(value) in context's thread once the future has its value, never from inside finish(). Calls
/// nothing if context is gone or the promise behind the future was dropped. Gives a future of f's result
/// (flattened if f returns a future itself), cancelled if f is never called. One continuation per future;
/// values are copied.
template <typename T, typename F>
auto then(const QFuture<T> &future, QObject *context, F f)
{
    using Given = std::invoke_result_t<F, T>;
    auto *watcher = new QFutureWatcher<T>(context);
    const auto connectTo = [&](auto deliver) {
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, deliver]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                deliver(watcher->result());
        });
        watcher->setFuture(future);
    };
    if constexpr (std::is_void_v<Given>) {
        connectTo([f](const T &value) mutable { f(value); });
    } else {
        using Value = typename FutureValue<Given>::Type;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        const auto give = [promise](const Value &value) {
            promise->addResult(value);
            promise->finish();
        };
        QFuture<Value> result = promise->future();
        promise.reset();
        if constexpr (std::is_same_v<Given, Value>)
            connectTo([f, give](const T &value) mutable { give(f(value)); });
        else
            connectTo([f, give, context](const T &value) mutable { then(f(value), context, give); });
        return result;
    }
}

} // namespace relata
