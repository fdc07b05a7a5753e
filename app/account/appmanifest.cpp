// SPDX-License-Identifier: MIT
#include "account/appmanifest.h"

#include "account/scopes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relata {

QString appManifest(const QStringList &redirectUrls)
{
    const QJsonObject auth{{QStringLiteral("type"), QStringLiteral("oauth")},
        {QStringLiteral("redirectUrls"), QJsonArray::fromStringList(redirectUrls)},
        {QStringLiteral("requiredScopes"), QJsonArray::fromStringList(requiredScopes())},
        {QStringLiteral("optionalScopes"), QJsonArray::fromStringList(optionalScopes())},
        {QStringLiteral("conditionallyRequiredScopes"), QJsonArray()}};
    return QStringLiteral("\"auth\": ") + QString::fromUtf8(QJsonDocument(auth).toJson()).trimmed();
}

} // namespace relata
