// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/endpoint.h"

#include <QMap>

namespace relata {

/// A record as HubSpot's object endpoints give it.
struct Record {
    RecordId id;
    QMap<QString, QString> properties; ///< null values are left out
    bool archived = false;
};

struct SearchPage {
    qint64 total = 0;
    QList<Record> results;
    QString next;
};

/// Records.
namespace objects {

/// GET …/objects/{type}/{id} with these properties; `archived` looks in the recycle bin.
Request<Record> read(
    ApiVersion version, const RecordReference &record, const QStringList &properties, bool archived);
/// POST …/objects/{type}/batch/read: at most 100 records; those that do not exist are left out.
Request<QList<Record>> batchRead(
    ApiVersion version, const ObjectTypeId &type, const QList<RecordId> &ids, const QStringList &properties);
/// POST …/search: at most 200 records of one type whose default properties contain the text.
Request<SearchPage> search(ApiVersion version, const ObjectTypeId &type, const QString &text,
    const QStringList &properties, int limit);

} // namespace objects

} // namespace relata
