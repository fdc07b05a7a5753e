// SPDX-License-Identifier: MIT
#pragma once

#include "account/keychain.h"
#include "async/then.h"

#include <QMap>

namespace relata::test {

/// A keychain in memory that can be locked. It outlives the program's own objects, as a real one does.
class FakeKeychain : public Keychain {
public:
    QFuture<Result<std::optional<QString>>> read(const QString &key) override
    {
        using Found = Result<std::optional<QString>>;
        if (locked)
            return ready<Found>(failure(reason()));
        return ready<Found>(entries.contains(key) ? std::optional(entries.value(key)) : std::nullopt);
    }
    QFuture<Result<void>> write(const QString &key, const QString &secret) override
    {
        if (locked)
            return ready<Result<void>>(failure(reason()));
        entries.insert(key, secret);
        return ready<Result<void>>({});
    }
    QFuture<Result<void>> remove(const QString &key) override
    {
        if (locked)
            return ready<Result<void>>(failure(reason()));
        entries.remove(key);
        return ready<Result<void>>({});
    }

    QMap<QString, QString> entries;
    bool locked = false;

private:
    static Error reason() { return Error::storage(QStringLiteral("The keychain is locked.")); }
};

} // namespace relata::test
