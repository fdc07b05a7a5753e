// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/apiversion.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

namespace relata {

/// The HubSpot account that links are made in. History and presets carry its id. Holds no secret.
struct Account {
    Q_DECLARE_TR_FUNCTIONS(relata::Account)

public:
    /// What HubSpot's account details call `accountType`.
    enum class Kind { Unknown, Practice, Production, Sandbox, DeveloperTest, AppDeveloper };
    /// What the program signs in with.
    enum class Credential {
        Practice,    ///< the practice portal's own key
        Environment, ///< a token from the environment, for automation
        OAuth,       ///< signed in through the browser
        AccessKey,   ///< a service key or private app token that was pasted
    };
    enum class Server {
        HubSpot,
        Practice, ///< the practice portal on this computer
        Custom,   ///< apiBase as it was given
    };
    /// Where the secret is.
    enum class Kept { Nowhere, UntilQuit, Keychain };

    QString id;   ///< stable over restarts
    QString name; ///< the portal's name or its domain, as shown
    Kind kind = Kind::Unknown;
    Credential credential = Credential::Practice;
    Server server = Server::HubSpot;
    QUrl apiBase; ///< where calls go; server and data centre decide it
    ApiVersion version = ApiVersion::V4;
    QString portalId{};
    QString dataCentre{};   ///< na1, eu1 …
    bool regional = false;  ///< only the data centre's own host answers
    QStringList scopes{};   ///< granted; empty when not known
    QString user{};         ///< mail address of who signed in
    bool userLevel = false; ///< HubSpot checks that person's own permissions, too
    QString clientId{};     ///< of the OAuth app
    bool ended = false;     ///< HubSpot no longer accepts the sign-in
    Kept kept = Kept::Nowhere;
    QString keptReason{}; ///< with UntilQuit: why the keychain was of no use

    static Account practice(const QUrl &address, ApiVersion version);
    /// id and name are the host that the token is for.
    static Account withToken(const QUrl &apiBase, ApiVersion version);
    static QString practiceId() { return QStringLiteral("practice"); }
    /// The id of an account that a person signed in to, with this portal id.
    static QString idFor(Server server, const QString &portalId);
    static Kind parseKind(const QString &accountType);

    /// Whether the person signed in or pasted a key: such accounts are kept over restarts and can be signed
    /// out of.
    bool isStored() const { return credential == Credential::OAuth || credential == Credential::AccessKey; }
    /// Whether writing here may touch a company's own data. An unknown kind is treated as production.
    bool isProduction() const;
    /// "Production", "Sandbox" …
    QString kindText() const;
    QString keptText() const;
    /// "Acme GmbH (4711)".
    QString title() const;
};

} // namespace relata
