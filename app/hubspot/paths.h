// SPDX-License-Identifier: MIT
#pragma once

#include "crm/record.h"
#include "hubspot/apiversion.h"

namespace relata {

/// The path of every endpoint in one API version, percent-encoded, with object type IDs. Source: HubSpot's
/// public API specifications of the versions; see README.md in this folder.
class Paths {
public:
    explicit Paths(ApiVersion version)
        : m_version(version)
    {
    }

    QByteArray pair(const RecordPair &pair) const;
    QByteArray defaultPair(const RecordPair &pair) const;
    /// One page of a record's associations; `after` is HubSpot's opaque cursor, empty for the first page.
    QByteArray associations(
        const RecordRef &record, const ObjectTypeId &to, const QString &after, int limit) const;
    QByteArray batchRead(const Direction &direction) const;
    QByteArray batchRemoveLabels(const Direction &direction) const;
    QByteArray labels(const Direction &direction) const;
    QByteArray object(const RecordRef &record, const QStringList &properties) const;
    QByteArray search(const ObjectTypeId &type) const;
    QByteArray schemas() const;
    QByteArray accountDetails() const;
    QByteArray accessTokenInfo() const;
    QByteArray token() const;
    QByteArray introspect() const;
    QByteArray revoke() const;

private:
    QStringList objects() const;
    QStringList associationsOf(const Direction &direction) const;
    QString dated() const; ///< the version as v3-era endpoints write it

    ApiVersion m_version;
};

} // namespace relata
