// SPDX-License-Identifier: MIT
#include "account/signinerror.h"

#include "crm/sentence.h"

#include <QStringList>

namespace relata::signinerror {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(relata::SignIn)
};

QString again()
{
    return Text::tr("Start the sign-in again.");
}

Error make(const char *category, const QString &sentence, const QString &advice)
{
    return Error::signIn(QString::fromLatin1(category), sentence, advice);
}

} // namespace

Error portsTaken(const QList<quint16> &ports)
{
    QStringList numbers;
    for (const quint16 port : ports)
        numbers.append(QString::number(port));
    return make("ports-taken",
        sentence(Text::tr("The browser cannot come back to Relata: the ports %1 of this computer are all in "
                          "use by other "
                          "programs."),
            {numbers.join(QStringLiteral(", "))}),
        Text::tr("End the program that uses one of them, or use an access key."));
}

Error timedOut()
{
    return make("timeout", Text::tr("Nothing came back from the browser within five minutes."),
        Text::tr("Start again and agree in the browser. If HubSpot shows an error there, compare client ID, "
                 "redirect "
                 "addresses and scopes with those of your HubSpot app."));
}

Error noRefreshToken()
{
    return make("no-refresh-token", Text::tr("HubSpot's answer lacks the token that keeps a sign-in alive."),
        again());
}

Error noCode()
{
    return make("no-code", Text::tr("HubSpot's answer has no code."), again());
}

Error fromPage(const QString &error, const QString &description)
{
    if (error == QLatin1String("access_denied"))
        return make("refused", Text::tr("The access was refused in the browser."),
            Text::tr("Start again and choose “Connect app”. Only a super admin, or a user who may install "
                     "apps, can "
                     "agree."));
    const QString said = description.isEmpty() ? error : description;
    return make("page", sentence(Text::tr("HubSpot did not agree: “%1”."), {said}),
        Text::tr("Compare client ID, redirect addresses and scopes with those of your HubSpot app."));
}

Error fromTokenCall(const Error &error)
{
    const auto is = [&error](const char *status) {
        return error.category == QLatin1String(status);
    };
    if (is("BAD_CLIENT_ID"))
        return make("client-id", Text::tr("HubSpot does not know this client ID."),
            Text::tr("Copy the client ID again from the page of your HubSpot app."));
    if (is("BAD_CLIENT_SECRET") || is("invalid_client"))
        return make("client-secret", Text::tr("The client secret does not belong to this client ID."),
            Text::tr("Copy the client secret again from the page of your HubSpot app."));
    if (is("BAD_REDIRECT_URI"))
        return make("redirect", Text::tr("HubSpot does not accept the redirect address."),
            Text::tr("Register all redirect addresses that Relata shows in your HubSpot app."));
    if (error.kind == Error::Kind::NotSignedIn)
        return make("code", Text::tr("The code from the browser was already used or has expired."), again());
    if (error.kind == Error::Kind::Refused)
        return make(
            "token", sentence(Text::tr("HubSpot refused the sign-in: “%1”."), {error.message}), again());
    return fromCall(error);
}

Error fromCall(const Error &error)
{
    Error said = error;
    if (!said.advice.isEmpty() || said.kind == Error::Kind::ScopeMissing)
        return said;
    said.advice = said.kind == Error::Kind::Unreachable
        ? Text::tr("Check the network connection, then try again.")
        : again();
    return said;
}

Error fromKey(const Error &error)
{
    if (error.kind != Error::Kind::NotSignedIn)
        return fromCall(error);
    return make("unknown-key", Text::tr("HubSpot does not know this access key."),
        Text::tr("Copy the key again from HubSpot, whole; a key that was rotated or deleted there is void."));
}

Error wrongPortal(const QString &found, const QString &expected)
{
    return make("wrong-portal",
        sentence(Text::tr("This is for the HubSpot account %1, not for %2."), {found, expected}),
        sentence(Text::tr("Choose the account %1 in HubSpot, or add %2 as an account of its own."),
            {expected, found}));
}

Error keychain(const QString &reason)
{
    return make("keychain", reason, Text::tr("Unlock the keychain and try again, or sign in again."));
}

} // namespace relata::signinerror
