// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QFuture>

#include <optional>

namespace relata {

/// A place for secrets outside the program, one text per key. All failures are Storage errors with the
/// keychain's reason.
class Keychain {
public:
    virtual ~Keychain() = default;

    /// Nothing if there is no such entry.
    virtual QFuture<Result<std::optional<QString>>> read(const QString &key) = 0;
    virtual QFuture<Result<void>> write(const QString &key, const QString &secret) = 0;
    /// A missing entry is treated as removed.
    virtual QFuture<Result<void>> remove(const QString &key) = 0;
};

/// The system's: Secret Service, KWallet, macOS, Windows, through QtKeychain. May ask the person to unlock
/// it.
class SystemKeychain : public Keychain {
public:
    QFuture<Result<std::optional<QString>>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QString &secret) override;
    QFuture<Result<void>> remove(const QString &key) override;
};

} // namespace relata
