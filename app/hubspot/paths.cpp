// SPDX-License-Identifier: MIT
#include "hubspot/paths.h"

#include <QUrl>

namespace relata {

namespace {

using Query = QList<std::pair<QString, QString>>;

// The only place where a path is put together: every part is encoded here, callers cannot forget.
QByteArray encoded(const QStringList &parts, const Query &query = {})
{
    QByteArray path;
    for (const QString &part : parts)
        path += '/' + QUrl::toPercentEncoding(part);
    char separator = '?';
    for (const auto &[key, value] : query) {
        if (value.isEmpty())
            continue;
        path += separator + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return path;
}

QString s(const char *part)
{
    return QString::fromLatin1(part);
}

} // namespace

QString Paths::dated() const
{
    return m_version == ApiVersion::V4 ? s("v3") : apiVersionName(m_version);
}

QStringList Paths::objects() const
{
    if (m_version == ApiVersion::V4)
        return {s("crm"), s("v4"), s("objects")};
    return {s("crm"), s("objects"), apiVersionName(m_version)};
}

QStringList Paths::associationsOf(const Direction &direction) const
{
    const QString from = direction.from.text();
    const QString to = direction.to.text();
    if (m_version == ApiVersion::V4)
        return {s("crm"), s("v4"), s("associations"), from, to};
    return {s("crm"), s("associations"), apiVersionName(m_version), from, to};
}

QByteArray Paths::pair(const RecordPair &pair) const
{
    return encoded(objects()
        + QStringList{pair.from.type.text(), pair.from.id.text(), s("associations"), pair.to.type.text(),
            pair.to.id.text()});
}

QByteArray Paths::defaultPair(const RecordPair &pair) const
{
    return encoded(objects()
        + QStringList{pair.from.type.text(), pair.from.id.text(), s("associations"), s("default"),
            pair.to.type.text(), pair.to.id.text()});
}

QByteArray Paths::associations(
    const RecordRef &record, const ObjectTypeId &to, const QString &after, int limit) const
{
    return encoded(
        objects() + QStringList{record.type.text(), record.id.text(), s("associations"), to.text()},
        {{s("limit"), QString::number(limit)}, {s("after"), after}});
}

QByteArray Paths::batchRead(const Direction &direction) const
{
    return encoded(associationsOf(direction) + QStringList{s("batch"), s("read")});
}

QByteArray Paths::batchRemoveLabels(const Direction &direction) const
{
    return encoded(associationsOf(direction) + QStringList{s("batch"), s("labels"), s("archive")});
}

QByteArray Paths::labels(const Direction &direction) const
{
    return encoded(associationsOf(direction) + QStringList{s("labels")});
}

QByteArray Paths::object(const RecordRef &record, const QStringList &properties) const
{
    const QStringList base =
        m_version == ApiVersion::V4 ? QStringList{s("crm"), s("v3"), s("objects")} : objects();
    return encoded(base + QStringList{record.type.text(), record.id.text()},
        {{s("properties"), properties.join(QLatin1Char(','))}});
}

QByteArray Paths::search(const ObjectTypeId &type) const
{
    const QStringList base =
        m_version == ApiVersion::V4 ? QStringList{s("crm"), s("v3"), s("objects")} : objects();
    return encoded(base + QStringList{type.text(), s("search")});
}

QByteArray Paths::schemas() const
{
    return encoded(
        {s("crm-object-schemas"), dated(), s("schemas")}, {{s("includePropertyDefinitions"), s("false")}});
}

QByteArray Paths::accountDetails() const
{
    return encoded({s("account-info"), dated(), s("details")});
}

QByteArray Paths::accessTokenInfo() const
{
    return encoded({s("oauth"), s("v2"), s("private-apps"), s("get"), s("access-token-info")});
}

QByteArray Paths::token() const
{
    return encoded({s("oauth"), dated(), s("token")});
}

QByteArray Paths::introspect() const
{
    return encoded({s("oauth"), dated(), s("token"), s("introspect")});
}

QByteArray Paths::revoke() const
{
    return encoded({s("oauth"), dated(), s("token"), s("revoke")});
}

} // namespace relata
