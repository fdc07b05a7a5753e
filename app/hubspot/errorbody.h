// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"
#include "hubspot/call.h"
#include "storage/jsonreader.h"

namespace relata {

/// The typed error of an answer whose status is not 2xx. Every field of HubSpot's error body is optional; any
/// other body (HTML, empty, broken JSON) gives UnexpectedAnswer unless the status alone says enough.
Error errorFromAnswer(const Answer &answer);

/// The `context` of an error: each key with its texts.
QMap<QString, QStringList> errorContext(const JsonReader &error);

/// UnexpectedAnswer that keeps the first 2 KiB of the body.
Error unexpectedAnswer(const Answer &answer, const QString &message);
/// The same, naming the field.
Error unexpectedAnswer(const Answer &answer, const JsonProblem &problem);

/// The value when nothing was missing in the answer that it was read from, else UnexpectedAnswer.
template <typename T>
Result<T> checked(const Answer &answer, const JsonReader &root, T value)
{
    if (const auto &problem = root.problem())
        return failure(unexpectedAnswer(answer, *problem));
    return value;
}

} // namespace relata
