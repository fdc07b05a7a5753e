// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "hubspot/endpoint.h"

#include <QMap>

#include <optional>

namespace relata {

/// One change of a pair in HubSpot's terms. Both the call and its text are made from it.
struct Write {
    enum class Kind {
        SetLabels,    ///< PUT …/associations/…: the pair has these types afterwards
        RemoveLabels, ///< POST …/batch/labels/archive: removes these types from the pair, which stays linked
        Unlink,       ///< DELETE …/associations/…: unlinks the pair, all labels in both directions
    };
    Kind kind = Kind::SetLabels;
    RecordPair pair;
    QList<AssociationType> types{}; ///< empty with Unlink

    static Write setLabels(const RecordPair &pair, const QList<AssociationType> &types)
    {
        return {Kind::SetLabels, pair, types};
    }
    static Write removeLabels(const RecordPair &pair, const QList<AssociationType> &types)
    {
        return {Kind::RemoveLabels, pair, types};
    }
    static Write unlink(const RecordPair &pair) { return {Kind::Unlink, pair}; }
};

/// HubSpot's answer after labels were set on a pair: the five fields of its LabelsBetweenObjectPair,
/// unchanged. IDs are text whatever their JSON type.
struct PairLabels {
    ObjectTypeId fromType;
    RecordId from;
    ObjectTypeId toType;
    RecordId to;
    QStringList labels; ///< as returned, the first 300 and how many more; null and missing give an empty list

    RecordPair pair() const { return {{fromType, from}, {toType, to}}; }
};

/// One record at the other end and the types that link it, in the direction that was asked.
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

/// A record to read in a batch, and the cursor to continue from.
struct BatchReadInput {
    RecordId id;
    QString after;
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

/// Associations of records, in each version of HubSpot's API; sources in README.md.
namespace associations {

/// The path of a direction: …/associations/{from}/{to}.
Path directionPath(ApiVersion version, const Direction &direction);
/// Changes a pair. The answer has labels after SetLabels only; what HubSpot refuses inside a successful
/// answer is an error.
Request<std::optional<PairLabels>> write(ApiVersion version, const Write &write);
/// The call that sets this type, with FROM_ID and TO_ID in the places of the records.
Call setLabelsTemplate(ApiVersion version, const Direction &direction, const AssociationType &type);
/// GET …/associations/{to}: one page of at most 500 of a record's associations to one object type; `after` is
/// HubSpot's opaque cursor, empty for the first page.
Request<AssociationsPage> list(
    ApiVersion version, const RecordReference &record, const ObjectTypeId &to, const QString &after);
/// POST …/batch/read: at most 1,000 records.
Request<BatchRead> batchRead(
    ApiVersion version, const Direction &direction, const QList<BatchReadInput> &inputs);

} // namespace associations

} // namespace relata
