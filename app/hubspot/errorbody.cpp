// SPDX-License-Identifier: MIT
#include "hubspot/errorbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relata {

namespace {

constexpr qsizetype keptBytes = 2048;

// HubSpot answers a missing record on a write with 400, and so a type of another pair (both "One or more
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

Error::Kind kindOf(const Error &error, bool understood)
{
    switch (error.status) {
    case 401:
        return Error::Kind::NotSignedIn;
    case 403:
        return Error::Kind::ScopeMissing;
    case 404:
        return understood ? Error::Kind::RecordNotFound : Error::Kind::UnexpectedAnswer;
    case 423:
        return Error::Kind::Locked;
    case 429:
    case 477:
        return Error::Kind::RateLimited;
    case 400:
        return understood ? kindOfBadRequest(error) : Error::Kind::UnexpectedAnswer;
    default:
        if (error.status >= 500)
            return Error::Kind::Temporary;
        return understood ? Error::Kind::Refused : Error::Kind::UnexpectedAnswer;
    }
}

} // namespace

QMap<QString, QStringList> errorContext(const QJsonObject &error)
{
    QMap<QString, QStringList> result;
    const QJsonObject context = error.value(QLatin1String("context")).toObject();
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

Error errorFromAnswer(const Answer &answer)
{
    Error error = unexpectedAnswer(answer, QString());
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    const QJsonObject body = document.object();
    error.category = body.value(QLatin1String("category")).toString();
    error.message = body.value(QLatin1String("message")).toString();
    error.context = errorContext(body);
    for (const QJsonValue &detail : body.value(QLatin1String("errors")).toArray()) {
        const QMap<QString, QStringList> inner = errorContext(detail.toObject());
        for (auto it = inner.begin(); it != inner.end(); ++it)
            error.context[it.key()].append(it.value());
    }
    error.policyName = body.value(QLatin1String("policyName")).toString();
    error.retryAfter = answer.retryAfter;
    const QString correlation = body.value(QLatin1String("correlationId")).toString();
    if (!correlation.isEmpty())
        error.correlationId = correlation;
    error.kind = kindOf(error, document.isObject());
    // From 2026-09 on HubSpot checks the person, too (its change log on write validation).
    if (error.status == 400 && error.kind == Error::Kind::ScopeMissing)
        error.advice = Error::tr(
            "Ask a super admin to give your HubSpot user this permission, or link with an access key.");
    return error;
}

} // namespace relata
