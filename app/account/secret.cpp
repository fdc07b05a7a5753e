// SPDX-License-Identifier: MIT
#include "account/secret.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relata {

namespace {

constexpr auto clientId = QLatin1String("clientId");
constexpr auto clientSecret = QLatin1String("clientSecret");
constexpr auto refresh = QLatin1String("refreshToken");
constexpr auto key = QLatin1String("accessKey");

} // namespace

QString Secret::toText() const
{
    const QJsonObject object = accessKey.isEmpty()
        ? QJsonObject{{clientId, app.clientId}, {clientSecret, app.clientSecret}, {refresh, refreshToken}}
        : QJsonObject{{key, accessKey}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Secret> Secret::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const Secret secret{{object.value(clientId).toString(), object.value(clientSecret).toString()},
        object.value(refresh).toString(), object.value(key).toString()};
    if (secret.refreshToken.isEmpty() && secret.accessKey.isEmpty())
        return std::nullopt;
    return secret;
}

} // namespace relata
