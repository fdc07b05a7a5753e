// SPDX-License-Identifier: MIT
#pragma once

#include "crm/record.h"
#include "hubspot/apiversion.h"
#include "hubspot/call.h"

#include <QJsonObject>

namespace relata {

class JsonReader;

// What the endpoints share. Each group of endpoints is a file: the values that HubSpot answers with, and for
// each endpoint a function that gives its Request.

/// A call, and how its answer is read.
template <typename T>
struct Request {
    Call call;
    /// Parses a 2xx answer. Unknown fields are ignored; if it is not JSON or lacks a required field, the
    /// result is UnexpectedAnswer with the first 2 KiB of the body.
    Result<T> (*parse)(const Answer &answer);
};

/// The path of a call. Every part and every value is percent-encoded here, so callers cannot forget it.
class Path {
public:
    Path operator/(const QString &part) const;
    Path operator/(const char *part) const { return *this / QString::fromLatin1(part); }
    Path operator/(const ObjectTypeId &type) const { return *this / type.text(); }
    Path operator/(const RecordId &id) const { return *this / id.text(); }
    Path operator/(const RecordReference &record) const { return *this / record.type / record.id; }
    Path operator/(const Direction &direction) const { return *this / direction.from / direction.to; }
    /// Adds a value to the query; an empty one is left out.
    Path with(const char *name, const QString &value) const;

    operator const QByteArray &() const { return m_text; }

private:
    QByteArray m_text;
    bool m_hasQuery = false;
};

/// The version as families name it that stayed at v3 when associations went to v4.
QString olderName(ApiVersion version);
/// The body of a call.
QByteArray json(const QJsonObject &object);
QByteArray json(const QJsonArray &array);
/// {"id": "101"}
QJsonObject idObject(const RecordId &id);

/// The most labels of one direction, labels of one pair, or custom objects that are read; HubSpot allows an
/// account 50 labels a direction and a few custom objects. More would only get in the way.
constexpr qsizetype mostListed = 300;

/// The cursor of the next page, `paging.next.after`; empty on the last. A cursor that cannot be read is
/// treated as a missing field: the list is incomplete.
QString nextCursor(const JsonReader &page);

} // namespace relata
