// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "account/keychain.h"
#include "account/secret.h"

#include <QHash>
#include <QObject>

namespace relata {

/// Keeps each account's secret: in the keychain, or in memory until the program ends where the keychain
/// cannot be used.
class TokenStore : public QObject {
    Q_OBJECT

public:
    explicit TokenStore(Keychain &keychain, QObject *parent = nullptr);

    /// Nothing if there is none. A Storage error if the keychain cannot be read now; the secret may still be
    /// there.
    QFuture<Result<std::optional<Secret>>> read(const QString &accountId);
    /// Never fails: says where the secret is kept now.
    QFuture<Account::Kept> write(const QString &accountId, const Secret &secret);
    /// Takes it from memory and keychain; false when the keychain could not be used and may still have it.
    QFuture<bool> remove(const QString &accountId);

Q_SIGNALS:
    /// A secret was written; with UntilQuit, why the keychain was of no use.
    void kept(const QString &accountId, relata::Account::Kept where, const QString &reason);

private:
    Keychain &m_keychain;
    QHash<QString, Secret> m_memory;
};

} // namespace relata
