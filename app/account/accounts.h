// SPDX-License-Identifier: MIT
#pragma once

#include "account/accountfile.h"
#include "account/accountreader.h"
#include "hubspot/callrunner.h"

#include <QHash>

#include <functional>
#include <map>
#include <memory>

namespace relata {

class Session;
class TokenStore;

/// What it takes to use the practice portal.
struct PracticePortal {
    Hosts hosts;
    QByteArray accessKey;
    OAuthApp app;
};

/// The accounts that the program knows, which of them was open last, and their sessions.
class Accounts : public QObject {
    Q_OBJECT

public:
    struct Services {
        QString file;
        TokenStore &tokens;
        Clock &clock;
        HttpLog &log;
        Hosts hubspot;
        /// Starts the practice portal unless it runs; null if there is no practice portal.
        std::function<Result<PracticePortal>()> practice;
        ApiVersion practiceVersion = ApiVersion::V4;
    };

    explicit Accounts(const Services &services, QObject *parent = nullptr);
    ~Accounts() override;

    /// Reads the file. Gives where a damaged one was moved; empty when all is well.
    Result<QString> load();
    /// A sentence about entries that this version does not understand, which stay in the file; empty if there
    /// are none.
    QString unreadableText() const;
    /// An account with a token from the environment: known as long as the program runs.
    void addEnvironment(const Account &account, const QByteArray &token);
    /// The accounts that the person signed in to, one from the environment, and the practice portal; without
    /// a practice portal, none of its accounts.
    QList<Account> all() const;
    std::optional<Account> find(const QString &id) const;
    bool hasPractice() const { return m_hasPractice; }
    /// The id of the account that was open last; empty if none was.
    QString current() const { return m_list.current; }

    /// Makes the account the current one and gives it with its address. Fails when the practice portal cannot
    /// start.
    Result<Account> open(const QString &id);
    /// A bearer for the account, valid whenever it is asked for.
    BearerSource bearerOf(const QString &id);
    /// What is needed to sign in to this server.
    Result<AccountReader::Services> readerServices(Account::Server server);
    /// The OAuth app to suggest: that of the account to renew, the practice portal's own, or that of an
    /// earlier sign-in to this server; empty texts if there is none.
    QFuture<OAuthApp> proposedApp(Account::Server server, const std::optional<Account> &renewed = {});

    /// Stores a sign-in: a new account, or new secrets for one that is known. The secret is kept.
    QFuture<Account::Kept> add(const SignedIn &signedIn);
    void setVersion(const QString &id, ApiVersion version);
    /// HubSpot has said that the account is at home in this data centre (488): its own host is asked from now
    /// on. Three times at most, so that no two hosts send the account to and fro.
    void moveTo(const QString &id, const QString &dataCentre);
    /// Reads account details and scopes again.
    QFuture<Result<Account>> check(const QString &id);

    struct SignedOut {
        bool revoked = true; ///< HubSpot has confirmed it; true for a key, which only its owner can revoke
        bool wiped = true;   ///< false when the keychain could not be used
    };
    /// Wipes the secrets, forgets the account and ends its sign-in at HubSpot.
    QFuture<SignedOut> signOut(const QString &id);

Q_SIGNALS:
    void changed();
    /// From now on calls for this account go to another address.
    void moved(const QString &id, const QUrl &apiBase);
    void signInNeeded(const QString &id, const relata::Error &why);
    void keychainFailed(const QString &id, const relata::Error &why);
    /// The secret of this account ends with the program.
    void keptInMemory(const QString &id);
    void saveFailed(const relata::Error &why);

private:
    Result<Hosts> hosts(const Account &account);
    Result<Account> located(const QString &id);
    Account *known(const QString &id);
    Session *session(const QString &id);
    void updateSession(const QString &id);
    void announceMove(const Account &before);
    void noteKept(const QString &id, Account::Kept where, const QString &reason);
    QFuture<Result<Account>> readAgain(const Account &account, const Hosts &hosts, const QByteArray &bearer);
    QFuture<Result<QStringList>> scopesOf(
        AccountReader &reader, const Account &account, const QByteArray &bearer);
    Account merge(const Account &read, const Result<QStringList> &scopes);
    void forget(const QString &id);
    QFuture<SignedOut> revoke(const Account &account, const Secret &secret, bool wiped);
    void save();

    Services m_services;
    bool m_hasPractice;
    AccountFile m_file;
    AccountList m_list;
    QHash<QString, int> m_moves; ///< by account
    QList<Account> m_builtIn;
    QByteArray m_environmentToken;
    std::map<QString, std::unique_ptr<Session>> m_sessions;
};

} // namespace relata
