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

QStringList Paths::records() const
{
    return m_version == ApiVersion::V4 ? QStringList{s("crm"), s("v3"), s("objects")} : objects();
}

QStringList Paths::limits() const
{
    if (m_version == ApiVersion::V4)
        return {s("crm"), s("v3"), s("limits")};
    return {s("crm"), s("limits"), apiVersionName(m_version)};
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

QByteArray Paths::pairTemplate(const Direction &direction) const
{
    return encoded(objects()
        + QStringList{
            direction.from.text(), s("FROM_ID"), s("associations"), direction.to.text(), s("TO_ID")});
}

QByteArray Paths::defaultPair(const RecordPair &pair) const
{
    return encoded(objects()
        + QStringList{pair.from.type.text(), pair.from.id.text(), s("associations"), s("default"),
            pair.to.type.text(), pair.to.id.text()});
}

QByteArray Paths::associations(
    const RecordReference &record, const ObjectTypeId &to, const QString &after, int limit) const
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

// Of the two label paths that v4 has, this family is the one its specification gives for limits.
QByteArray Paths::limitConfigurations(const Direction &direction) const
{
    const QString version = m_version == ApiVersion::V4 ? s("v4") : apiVersionName(m_version);
    return encoded({s("crm"), s("associations"), version, s("definitions"), s("configurations"),
        direction.from.text(), direction.to.text()});
}

QByteArray Paths::labelUsage(const Direction &direction) const
{
    return encoded(limits() + QStringList{s("associations"), s("labels")},
        {{s("fromObjectTypeId"), direction.from.text()}, {s("toObjectTypeId"), direction.to.text()}});
}

QByteArray Paths::recordUsage(const Direction &direction) const
{
    return encoded(
        limits() + QStringList{s("associations"), s("records"), direction.from.text(), direction.to.text()});
}

QByteArray Paths::object(const RecordReference &record, const QStringList &properties, bool archived) const
{
    return encoded(records() + QStringList{record.type.text(), record.id.text()},
        {{s("properties"), properties.join(QLatin1Char(','))},
            {s("archived"), archived ? s("true") : QString()}});
}

QByteArray Paths::objectsBatchRead(const ObjectTypeId &type) const
{
    return encoded(records() + QStringList{type.text(), s("batch"), s("read")});
}

QByteArray Paths::property(const ObjectTypeId &type, const QString &name) const
{
    if (m_version == ApiVersion::V4)
        return encoded({s("crm"), s("v3"), s("properties"), type.text(), name});
    return encoded({s("crm"), s("properties"), apiVersionName(m_version), type.text(), name});
}

QByteArray Paths::search(const ObjectTypeId &type) const
{
    return encoded(records() + QStringList{type.text(), s("search")});
}

QByteArray Paths::schema(const ObjectTypeId &type) const
{
    return encoded({s("crm-object-schemas"), dated(), s("schemas"), type.text()},
        {{s("includePropertyDefinitions"), s("false")}});
}

QByteArray Paths::objectLibrary() const
{
    if (m_version == ApiVersion::V4)
        return encoded({s("crm"), s("v3"), s("object-library"), s("enablement")});
    return encoded({s("crm"), s("object-library"), apiVersionName(m_version), s("enablement")});
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
