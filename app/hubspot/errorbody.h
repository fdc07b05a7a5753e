// SPDX-License-Identifier: MIT
#pragma once

#include "crm/error.h"
#include "hubspot/call.h"

class QJsonObject;

namespace relata {

/// The typed error of an answer whose status is not 2xx. Every field of HubSpot's error body is optional;
/// a body that is not one (HTML, empty, broken JSON) gives UnexpectedAnswer unless the status alone tells
/// enough.
Error errorFromAnswer(const Answer &answer);

/// The `context` of an error: each key with its texts.
QMap<QString, QStringList> errorContext(const QJsonObject &error);

/// UnexpectedAnswer that keeps the first 2 KiB of the body.
Error unexpectedAnswer(const Answer &answer, const QString &message);

} // namespace relata
