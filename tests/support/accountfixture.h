// SPDX-License-Identifier: MIT
#pragma once

#include "account/accounts.h"
#include "account/signin.h"
#include "account/tokenstore.h"
#include "storage/datafolder.h"
#include "support/browser.h"
#include "support/fakekeychain.h"
#include "support/portalfixture.h"
#include "support/wait.h"

#include <QTcpServer>
#include <QTemporaryDir>

namespace relata::test {

/// Three ports that are free now, in place of those that a HubSpot app registers.
inline QList<quint16> freePorts()
{
    QTcpServer servers[3];
    QList<quint16> ports;
    for (QTcpServer &server : servers) {
        server.listen(QHostAddress::LocalHost);
        ports.append(server.serverPort());
    }
    return ports;
}

/// Options of a portal whose app is registered with these ports.
inline practice::Portal::Options registeredWith(
    const QList<quint16> &ports, practice::Portal::Options options = {})
{
    options.app.redirectUris.clear();
    for (const quint16 port : ports)
        options.app.redirectUris.push_back(redirectUri(port).toStdString());
    return options;
}

/// Access keys of two data centres.
inline const char *const naKey = "pat-na1-11111111-2222-3333-4444-555555555555";
inline const char *const euKey = "pat-eu1-11111111-2222-3333-4444-555555555555";

/// Options of a portal that knows this key.
inline practice::Portal::Options withKey(const char *key, practice::Portal::Options options = {})
{
    options.accessKey = key;
    return options;
}

/// The accounts of a person whose HubSpot is the practice portal, in a folder and a keychain that outlive
/// them.
class AccountFixture {
public:
    AccountFixture(const QString &folderPath, Keychain &keychain, practice::Portal::Options options = {})
        : ports(freePorts())
        , practiceKey(QByteArray::fromStdString(options.accessKey))
        , portal(registeredWith(ports, std::move(options)))
        , folder(*DataFolder::at(folderPath))
        , log(folder.logFile())
        , tokens(keychain)
        , accounts({folder.accountsFile(), tokens, clock, log, hosts(), [this]() -> Result<PracticePortal> {
                        return PracticePortal{hosts(), practiceKey, app()};
                    }})
    {
        (void)accounts.load();
    }

    Hosts hosts() const
    {
        Hosts hosts = Hosts::at(portal.server.address(), portal.server.regionalAddress());
        // The same host under another name, to tell the two apart.
        hosts.regionalWeb.replace(QStringLiteral("127.0.0.1"), QStringLiteral("localhost"));
        return hosts;
    }
    OAuthApp app() const
    {
        return {QString::fromStdString(portal.portal.app().clientId),
            QString::fromStdString(portal.portal.app().clientSecret)};
    }
    AccountReader::Services reader() { return {hosts(), clock, log}; }
    SignIn::Services signInServices(Browser &browser)
    {
        return {reader(),
            [&browser](const QUrl &address) {
                browser.open(address);
                return true;
            },
            ports};
    }
    /// Signs in as a person who agrees, and adds the account.
    Result<SignedIn> signIn(const SignIn::Setup &setup)
    {
        Browser browser;
        SignIn signIn(setup, signInServices(browser));
        const auto signedIn = valueOf(signIn.start());
        if (signedIn)
            valueOf(accounts.add(*signedIn));
        return signedIn;
    }
    Result<SignedIn> signIn() { return signIn({app()}); }
    /// Looks up whose key this is. expected: the portal it has to be for; empty for any.
    Result<SignedIn> lookUp(const QString &key, const QString &expected = {})
    {
        AccountReader keyReader(reader());
        Account renewed;
        renewed.portalId = expected;
        return valueOf(
            keyReader.readKey(key, expected.isEmpty() ? std::nullopt : std::optional<Account>(renewed)));
    }
    /// Adds the account of this key.
    Result<SignedIn> addKey(const char *key)
    {
        const auto signedIn = lookUp(QString::fromLatin1(key));
        if (signedIn)
            valueOf(accounts.add(*signedIn));
        return signedIn;
    }

    QList<quint16> ports;
    QByteArray practiceKey;
    PortalFixture portal;
    DataFolder folder;
    FakeClock clock;
    HttpLog log;
    TokenStore tokens;
    Accounts accounts;
};

/// Accounts over one folder and keychain, each test with its own.
class AccountTest : public QObject {
protected:
    void startAfresh()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = {};
    }
    std::unique_ptr<AccountFixture> make(practice::Portal::Options options = {})
    {
        return std::make_unique<AccountFixture>(m_folder->path(), m_keychain, std::move(options));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeychain m_keychain;
};

} // namespace relata::test
