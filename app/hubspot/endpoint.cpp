// SPDX-License-Identifier: MIT
#include "hubspot/endpoint.h"

#include "storage/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace relata {

Path Path::operator/(const QString &part) const
{
    Path longer = *this;
    longer.m_text += '/' + QUrl::toPercentEncoding(part);
    return longer;
}

Path Path::with(const char *name, const QString &value) const
{
    Path longer = *this;
    if (value.isEmpty())
        return longer;
    longer.m_text += (m_hasQuery ? '&' : '?') + QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
    longer.m_hasQuery = true;
    return longer;
}

QString olderName(ApiVersion version)
{
    return version == ApiVersion::V4 ? QStringLiteral("v3") : apiVersionName(version);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray json(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonObject idObject(const RecordId &id)
{
    return {{QStringLiteral("id"), id.text()}};
}

QString nextCursor(const JsonReader &page)
{
    const JsonReader next = page.at("paging").at("next");
    if (next.value().toObject().isEmpty())
        return {};
    // It has been seen percent-encoded already; as a part of an address it is encoded again.
    return QUrl::fromPercentEncoding(next.at("after").requiredText().toUtf8());
}

} // namespace relata
