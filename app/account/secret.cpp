// SPDX-License-Identifier: MIT
#include "account/secret.h"

#include "storage/jsonreader.h"

#include <QJsonDocument>

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
    const JsonReader json(text.toUtf8());
    const Secret secret{{json.at(clientId.data()).string(), json.at(clientSecret.data()).string()},
        json.at(refresh.data()).string(), json.at(key.data()).string()};
    if (secret.refreshToken.isEmpty() && secret.accessKey.isEmpty())
        return std::nullopt;
    return secret;
}

} // namespace relata
