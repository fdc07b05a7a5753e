// SPDX-License-Identifier: MIT
#include "account/tokenstore.h"

#include "async/then.h"

namespace relata {

TokenStore::TokenStore(Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

QFuture<Result<std::optional<Secret>>> TokenStore::read(const QString &accountId)
{
    using Found = Result<std::optional<Secret>>;
    if (const auto inMemory = m_memory.constFind(accountId); inMemory != m_memory.cend())
        return ready<Found>(std::optional(*inMemory));
    return then(m_keychain.read(accountId), this, [](const Result<std::optional<QString>> &text) {
        return text.map([](const std::optional<QString> &found) {
            return found ? Secret::fromText(*found) : std::nullopt;
        });
    });
}

QFuture<Account::Kept> TokenStore::write(const QString &accountId, const Secret &secret)
{
    m_memory.remove(accountId); // an older one is wiped
    m_memory.insert(accountId, secret);
    return then(m_keychain.write(accountId, secret.toText()), this,
        [this, accountId, secret](const Result<void> &written) {
            // A later secret may be on its way already.
            if (written && m_memory.value(accountId) == secret)
                m_memory.remove(accountId);
            const auto where = written ? Account::Kept::Keychain : Account::Kept::UntilQuit;
            Q_EMIT kept(accountId, where, written ? QString() : written.error().sentence());
            return where;
        });
}

QFuture<bool> TokenStore::remove(const QString &accountId)
{
    m_memory.remove(accountId);
    return then(
        m_keychain.remove(accountId), this, [](const Result<void> &removed) { return removed.has_value(); });
}

} // namespace relata
