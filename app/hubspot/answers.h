// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "crm/record.h"
#include "hubspot/call.h"

#include <QHash>
#include <QMap>

namespace relata {

class JsonReader;

/// How many labels of one direction, labels of one pair, or custom objects are taken in; HubSpot allows an
/// account 50 labels a direction and a few custom objects. What is beyond would only stand in the way.
constexpr qsizetype mostListed = 300;

/// What HubSpot says after labels were set on a pair: the five fields of its LabelsBetweenObjectPair, as
/// they came. Ids are text whatever JSON type carried them.
struct PairLabels {
    ObjectTypeId fromType;
    RecordId from;
    ObjectTypeId toType;
    RecordId to;
    QStringList labels; ///< as returned, the first 300 and how many more; null and missing give an empty list

    RecordPair pair() const { return {{fromType, from}, {toType, to}}; }
};

/// A parsed answer together with the answer itself.
template <typename T>
struct Answered {
    T value;
    Answer answer;
};

/// One target of a record and the types that link them, in the direction that was asked.
struct AssociatedRecord {
    RecordId to;
    QList<LabelledType> types; ///< the first 300
    bool isWhole = true;       ///< false when there are more
};

struct AssociationsPage {
    QList<AssociatedRecord> results;
    QString next; ///< cursor of the next page, empty on the last
};

/// An error inside the answer of a batch call.
struct BatchError {
    QString category;
    QString message;
    QMap<QString, QStringList> context;
};

struct DefaultAssociation {
    RecordId from;
    RecordId to;
    AssociationType type;
};

struct DefaultAssociations {
    QList<DefaultAssociation> results; ///< one per direction, in any order
    QList<BatchError> errors;
};

/// One source record of a batch read.
struct BatchReadResult {
    RecordId from;
    QList<AssociatedRecord> to;
    QString next; ///< cursor to send with this record for its next page
};

struct BatchRead {
    QList<BatchReadResult> results;
    QList<BatchError> errors;
};

/// What a batch write without results says: only its errors.
struct BatchOutcome {
    QList<BatchError> errors;
};

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

/// A custom object of the account.
struct Schema {
    ObjectTypeId id;
    QString name;
    QString fullyQualifiedName; ///< p{portal}_{name}
    QString singular;
    QString plural;
    QString primaryProperty;
};

/// One association type of a schema; both directions of a label carry the same name.
struct SchemaAssociation {
    Direction direction;
    qint32 typeId = 0;
    QString name;
};

/// A limit that the account has set: how many records one record may have under an association type. On the
/// unlabelled type it counts all links of the direction.
struct TypeLimit {
    AssociationType type;
    qint64 most = 0;
};

/// How many labels a pair of object types has, of how many.
struct LabelUsage {
    qint64 used = 0;
    qint64 most = 0; ///< 0: not told
};

/// HubSpot's own limit of the links from records of one type to another.
struct RecordUsage {
    qint64 most = 0;
    QList<RecordId> full; ///< samples of records that have reached it
};

struct AccountDetails {
    QString portalId;
    QString accountType; ///< STANDARD, DEVELOPER_TEST, SANDBOX, APP_DEVELOPER, or something newer
    QString timeZone;
    QString uiDomain;
    QString dataHostingLocation;
    QString portalName; ///< 2026-09 only, else empty
};

/// The cursor of the next page, `paging.next.after`; empty on the last. One that is there and cannot be
/// read is a field that is missing: the list is not whole.
QString nextCursor(const JsonReader &page);

// Each parser takes a 2xx answer. Unknown fields are ignored; something that is not JSON or lacks a required
// field gives UnexpectedAnswer with the first 2 KiB of the body.
Result<PairLabels> parsePairLabels(const Answer &answer);
Result<DefaultAssociations> parseDefaultAssociations(const Answer &answer);
Result<AssociationsPage> parseAssociationsPage(const Answer &answer);
Result<BatchRead> parseBatchRead(const Answer &answer);
/// Also takes the empty body of a 204.
Result<BatchOutcome> parseBatchOutcome(const Answer &answer);
Result<QList<LabelledType>> parseLabelDefinitions(const Answer &answer);
Result<Record> parseRecord(const Answer &answer);
Result<SearchPage> parseSearchPage(const Answer &answer);
Result<QList<Schema>> parseSchemas(const Answer &answer);
Result<QList<Record>> parseRecords(const Answer &answer);
Result<QList<SchemaAssociation>> parseSchemaAssociations(const Answer &answer);
/// The text of each value; options without a value are left out.
Result<QHash<QString, QString>> parsePropertyOptions(const Answer &answer);
/// By object type ID, whether it is switched on; types that need no switching on are missing.
Result<QHash<ObjectTypeId, bool>> parseObjectLibrary(const Answer &answer);
Result<QList<TypeLimit>> parseTypeLimits(const Answer &answer);
Result<LabelUsage> parseLabelUsage(const Answer &answer);
Result<RecordUsage> parseRecordUsage(const Answer &answer);
Result<AccountDetails> parseAccountDetails(const Answer &answer);

} // namespace relata
