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
    /// With FROM_ID and TO_ID in the places of the records.
    QByteArray pairTemplate(const Direction &direction) const;
    QByteArray defaultPair(const RecordPair &pair) const;
    /// One page of a record's associations; `after` is HubSpot's opaque cursor, empty for the first page.
    QByteArray associations(
        const RecordReference &record, const ObjectTypeId &to, const QString &after, int limit) const;
    QByteArray batchRead(const Direction &direction) const;
    QByteArray batchRemoveLabels(const Direction &direction) const;
    QByteArray labels(const Direction &direction) const;
    /// The association limits that the account has set for one direction.
    QByteArray limitConfigurations(const Direction &direction) const;
    /// Limits tracking: labels of a pair of object types, links of the records of one type to another.
    QByteArray labelUsage(const Direction &direction) const;
    QByteArray recordUsage(const Direction &direction) const;
    /// `archived` asks for a record in the recycle bin.
    QByteArray object(
        const RecordReference &record, const QStringList &properties, bool archived = false) const;
    QByteArray objectsBatchRead(const ObjectTypeId &type) const;
    QByteArray property(const ObjectTypeId &type, const QString &name) const;
    QByteArray search(const ObjectTypeId &type) const;
    QByteArray schemas() const;
    /// One schema with its association types; standard types have one, too.
    QByteArray schema(const ObjectTypeId &type) const;
    QByteArray objectLibrary() const;
    QByteArray accountDetails() const;
    QByteArray accessTokenInfo() const;
    QByteArray token() const;
    QByteArray introspect() const;
    QByteArray revoke() const;

private:
    QStringList objects() const;
    QStringList records() const;
    QStringList limits() const;
    QStringList associationsOf(const Direction &direction) const;
    QString dated() const; ///< the version as v3-era endpoints write it

    ApiVersion m_version;
};

} // namespace relata
