// SPDX-License-Identifier: MIT
#include "hubspot/errorbody.h"

#include "crm/sentence.h"

#include <QRegularExpression>
#include <QUuid>

namespace relata {

namespace {

constexpr qsizetype keptBytes = 2048;
constexpr qsizetype longestId = 200;
constexpr qsizetype longestMessage = 2000;

// HubSpot answers a write to a missing record with 400, and also a type of another pair (both "One or more
// associations are invalid"); the context tells them apart.
Error::Kind kindOfBadRequest(const Error &error)
{
    if (error.context.contains(QStringLiteral("INVALID_ASSOCIATION_TYPE_ID"))
        || error.message.contains(QLatin1String("invalid from object type")))
        return Error::Kind::WrongType;
    if (error.context.contains(QStringLiteral("INVALID_OBJECT_IDS")))
        return Error::Kind::RecordNotFound;
    if (error.message.contains(QLatin1String("permission")))
        return Error::Kind::ScopeMissing;
    return Error::Kind::Refused;
}

// Statuses that filters, gateways, proxies and sign-in pages of networks use, too (RFC 9110, section 15.5;
// RFC 6585).
bool isSaidInBetween(int status)
{
    return status == 401 || status == 403 || status == 407 || status == 429 || status == 451 || status == 511;
}

// HubSpot's servers give every answer an id in a header of their own. In the body it is a UUID; a name of a
// known form together with an id or the status `error` will do as well (HubSpot's error handling guide).
// Anybody in between answers in HTML, with an empty body, or in a shape of its own; a message alone proves
// nothing. Only HubSpot uses 477 and 488.
bool isHubSpots(const Answer &answer, const JsonReader &body)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\z"));
    const auto text = [&body](const char *key) {
        return body.at(key).string();
    };
    const bool isNamed = name.match(text("category")).hasMatch() || name.match(text("errorType")).hasMatch();
    const bool isOwnStatus =
        answer.status == 477 || (answer.status == 488 && !text("correctHublet").isEmpty());
    const bool isWhole = text("status") == QLatin1String("error") || !text("correlationId").isEmpty();
    return !answer.correlationId.isEmpty() || !QUuid::fromString(text("correlationId")).isNull()
        || (isNamed && isWhole) || isOwnStatus;
}

// For an answer of HubSpot's. If the status alone is not enough, its body has to be understood.
Error::Kind kindOfRefusal(const Error &error, bool isJson)
{
    switch (error.status) {
    case 401:
        return Error::Kind::NotSignedIn;
    case 403:
        return Error::Kind::ScopeMissing;
    case 423:
        return Error::Kind::Locked;
    case 429:
    case 477:
        return Error::Kind::RateLimited;
    case 400:
        return isJson ? kindOfBadRequest(error) : Error::Kind::UnexpectedAnswer;
    case 404:
        return isJson ? Error::Kind::RecordNotFound : Error::Kind::UnexpectedAnswer;
    case 488:
        return isJson ? Error::Kind::OtherDataCentre : Error::Kind::UnexpectedAnswer;
    default:
        return isJson ? Error::Kind::Refused : Error::Kind::UnexpectedAnswer;
    }
}

Error::Kind kindOf(const Error &error, bool isHubSpots, bool isJson)
{
    if (error.status >= 500 && error.status != 511)
        return Error::Kind::Temporary;
    if (!isHubSpots || error.status == 407 || error.status == 511)
        return isSaidInBetween(error.status) ? Error::Kind::NotHubSpot : Error::Kind::UnexpectedAnswer;
    return kindOfRefusal(error, isJson);
}

} // namespace

QMap<QString, QStringList> errorContext(const JsonReader &error)
{
    QMap<QString, QStringList> result;
    const QJsonObject context = error.at("context").value().toObject();
    for (auto it = context.begin(); it != context.end(); ++it) {
        for (const QJsonValue &value : it.value().toArray())
            result[it.key()].append(value.toVariant().toString());
    }
    return result;
}

Error unexpectedAnswer(const Answer &answer, const QString &message)
{
    Error error;
    error.kind = Error::Kind::UnexpectedAnswer;
    error.status = answer.status;
    error.message = message;
    error.correlationId = answer.correlationId;
    error.raw = answer.body.left(keptBytes);
    error.durationMs = answer.durationMs;
    return error;
}

Error unexpectedAnswer(const Answer &answer, const JsonProblem &problem)
{
    switch (problem.kind) {
    case JsonProblem::Kind::NotJson:
        return unexpectedAnswer(answer, Error::tr("The answer is not JSON."));
    case JsonProblem::Kind::NotAnObject:
        return unexpectedAnswer(answer, Error::tr("The answer is JSON, but not an object."));
    case JsonProblem::Kind::Value:
        break;
    }
    return unexpectedAnswer(answer, sentence(Error::tr("The answer lacks the field “%1”."), {problem.path}));
}

Error errorFromAnswer(const Answer &answer)
{
    Error error = unexpectedAnswer(answer, QString());
    const JsonReader body(answer.body);
    error.category = body.at("category").string();
    error.message = body.at("message").string().left(longestMessage);
    error.context = errorContext(body);
    for (const JsonReader &detail : body.at("errors")) {
        const QMap<QString, QStringList> inner = errorContext(detail);
        for (auto it = inner.begin(); it != inner.end(); ++it)
            error.context[it.key()].append(it.value());
    }
    error.policyName = body.at("policyName").string();
    error.retryAfter = answer.retryAfter;
    const QString correlation = body.at("correlationId").string().left(longestId);
    if (!correlation.isEmpty())
        error.correlationId = correlation;
    if (const QString hublet = body.at("correctHublet").string(); !hublet.isEmpty())
        error.context.insert(QStringLiteral("correctHublet"), {hublet});
    error.kind = kindOf(error, isHubSpots(answer, body), !body.problem());
    // From 2026-09 on HubSpot checks the person, too (its change log on write validation).
    if (error.status == 400 && error.kind == Error::Kind::ScopeMissing)
        error.advice = Error::tr(
            "Ask a super admin to give your HubSpot user this permission, or link with an access key.");
    return error;
}

} // namespace relata
