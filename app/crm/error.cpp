// SPDX-License-Identifier: MIT
#include "crm/error.h"

#include "crm/sentence.h"

#include <QRegularExpression>

#include <cmath>

namespace relata {

namespace {

QString quoted(const QString &message)
{
    return message.trimmed().isEmpty()
        ? QString()
        : relata::sentence(Error::tr(" HubSpot says: “%1”."), {message.trimmed()});
}

} // namespace

QString Error::waitSentence() const
{
    if (policyName == QLatin1String("DAILY"))
        return tr("The account has used up its calls for today.");
    if (status == 477)
        return tr("HubSpot is moving this account to another data centre.");
    return tr("HubSpot received too many calls in a short time.");
}

Error Error::signIn(const QString &category, const QString &sentence, const QString &advice)
{
    Error error{Kind::SignIn, 0, category, sentence};
    error.advice = advice;
    return error;
}

QString Error::sentence() const
{
    if (!explanation.isEmpty())
        return explanation;
    switch (kind) {
    case Kind::BadInput:
    case Kind::Storage:
    case Kind::SignIn:
        return message;
    case Kind::NotSignedIn:
        return tr("HubSpot did not accept the access token: it is wrong or has expired.");
    case Kind::ScopeMissing:
        return tr("This sign-in is not allowed to do that: a scope (permission) is missing.")
            + quoted(message);
    case Kind::WrongType:
        return tr("HubSpot does not know this label for this pair of records.") + quoted(message);
    case Kind::RecordNotFound:
        return tr("HubSpot cannot find one of the records; it may have been deleted.") + quoted(message);
    case Kind::RateLimited:
        return waitSentence();
    case Kind::Locked:
        return tr("The record is locked by another change right now.");
    case Kind::Temporary:
        return status == 0
            ? tr("The connection to HubSpot was lost.")
            : relata::sentence(
                tr("HubSpot, or something in between, has a temporary problem (status %1)."), {status});
    case Kind::Unreachable:
        return tr("HubSpot cannot be reached; nothing was sent.");
    case Kind::OutcomeUnknown:
        return status == 0
            ? tr("The request was sent, but its answer did not arrive.")
            : relata::sentence(
                tr("The request was sent, but its answer (status %1) does not say what became of it."),
                {status});
    case Kind::UnexpectedAnswer:
        return status >= 300 && status < 400
            ? relata::sentence(
                tr("The server answered with a redirect (status %1), which Relata never follows."), {status})
            : relata::sentence(
                tr("The server's answer is not one that HubSpot would give (status %1)."), {status});
    case Kind::NotHubSpot:
        return relata::sentence(tr("This refusal (status %1) is not HubSpot's: something between this "
                                   "computer and HubSpot wrote it, such "
                                   "as a web filter or a gateway."),
            {status});
    case Kind::OtherDataCentre:
        if (dataCentre().isEmpty())
            return tr("This account lives in another HubSpot data centre.");
        return relata::sentence(
            tr("This account lives in another HubSpot data centre (%1)."), {dataCentre()});
    case Kind::Refused:
        return relata::sentence(tr("HubSpot refused the request (status %1)."), {status}) + quoted(message);
    case Kind::Cancelled:
        return tr("Stopped before anything was sent.");
    case Kind::NothingToDo:
        return tr("The pair is already as requested; nothing was sent.");
    }
    return message;
}

QString Error::dataCentre() const
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z]{2}[0-9]{1,2}\\z"));
    const QString named = context.value(QStringLiteral("correctHublet")).value(0).toLower();
    return form.match(named).hasMatch() ? named : QString();
}

QString Error::nextStep() const
{
    if (!advice.isEmpty())
        return advice;
    switch (kind) {
    case Kind::BadInput:
        return tr("Correct the field and try again.");
    case Kind::Storage:
        return tr("Check the data folder's free space and permissions, then try again.");
    case Kind::NotSignedIn:
        return tr("Sign in again or use a valid key, then try again.");
    case Kind::ScopeMissing:
        return tr("Ask the owner of the HubSpot app or key to add the scope for both object types.");
    case Kind::WrongType:
        return tr("Choose a label that is offered for this direction, or swap From and To.");
    case Kind::RecordNotFound:
        return tr("Check both record IDs and their object types.");
    case Kind::RateLimited:
        if (policyName == QLatin1String("DAILY"))
            return tr("Try again after midnight in the account's time zone.");
        return retryAfter.count() > 0 ? tr("Wait %n second(s), then try again.", nullptr,
                   static_cast<int>(std::ceil(static_cast<double>(retryAfter.count()) / 1000.0)))
                                      : tr("Wait ten seconds, then try again.");
    case Kind::Locked:
        return tr("Wait a few seconds, then try again.");
    case Kind::Temporary:
        return tr("Wait a moment, then try again.");
    case Kind::Unreachable:
        return tr("Check the network connection, then try again.");
    case Kind::OutcomeUnknown:
        return tr("Use “Check now” to read from HubSpot whether the link exists; nothing is sent again.");
    case Kind::UnexpectedAnswer:
        return tr("Check the API address and any proxy in between; the answer is under Response.");
    case Kind::NotHubSpot:
        return tr(
            "Ask whoever runs your network to let Relata reach api.hubapi.com. What was answered is under "
            "Response.");
    case Kind::OtherDataCentre:
        return tr("Try again; if that does not help, sign in again or replace the key.");
    case Kind::Refused:
        return tr("Read HubSpot's reason under Response, change what it names and try again.");
    case Kind::Cancelled:
        return tr("Start again when you like.");
    case Kind::NothingToDo:
        return tr("Nothing has to be done.");
    case Kind::SignIn:
        return tr("Sign in again.");
    }
    return {};
}

QString Error::summary() const
{
    return filled(QStringLiteral("%1 status=%2 category=%3 correlation=%4"),
        {kindName(kind), QString::number(status), category, correlationId});
}

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::BadInput:
        return QStringLiteral("bad-input");
    case Error::Kind::NotSignedIn:
        return QStringLiteral("not-signed-in");
    case Error::Kind::ScopeMissing:
        return QStringLiteral("scope-missing");
    case Error::Kind::WrongType:
        return QStringLiteral("wrong-type");
    case Error::Kind::RecordNotFound:
        return QStringLiteral("record-not-found");
    case Error::Kind::RateLimited:
        return QStringLiteral("rate-limited");
    case Error::Kind::Locked:
        return QStringLiteral("locked");
    case Error::Kind::Temporary:
        return QStringLiteral("temporary");
    case Error::Kind::Unreachable:
        return QStringLiteral("unreachable");
    case Error::Kind::OutcomeUnknown:
        return QStringLiteral("outcome-unknown");
    case Error::Kind::UnexpectedAnswer:
        return QStringLiteral("unexpected-answer");
    case Error::Kind::NotHubSpot:
        return QStringLiteral("not-hubspot");
    case Error::Kind::OtherDataCentre:
        return QStringLiteral("other-data-centre");
    case Error::Kind::Refused:
        return QStringLiteral("refused");
    case Error::Kind::Cancelled:
        return QStringLiteral("cancelled");
    case Error::Kind::NothingToDo:
        return QStringLiteral("nothing-to-do");
    case Error::Kind::Storage:
        return QStringLiteral("storage");
    case Error::Kind::SignIn:
        return QStringLiteral("sign-in");
    }
    return {};
}

} // namespace relata
