// SPDX-License-Identifier: MIT
#pragma once

#include "crm/calltext.h"
#include "hubspot/answers.h"
#include "hubspot/callrunner.h"
#include "hubspot/paths.h"
#include "hubspot/rategate.h"
#include "hubspot/tokenanswers.h"
#include "hubspot/transport.h"
#include "hubspot/write.h"

#include <QFuture>

namespace relata {

/// HubSpot's API: one function per endpoint, in one API version. Every function gives a future of the parsed
/// answer or a typed error (crm/error.h) and never blocks. Sources of what is relied on: README.md here.
class Client : public QObject {
    Q_OBJECT

public:
    struct Settings {
        QUrl base; ///< as parseApiBase gives it
        ApiVersion version = ApiVersion::V4;
        BearerSource bearer;
        Transport::Policy policy{};
    };

    Client(const Settings &settings, Clock &clock, HttpLog &log, QObject *parent = nullptr);

    ApiVersion version() const { return m_version; }
    /// Where calls that begin from now on go: as Settings::base.
    void setBase(const QUrl &base) { m_transport.setBase(base); }
    const RateGate &rateGate() const { return m_gate; }

    /// Changes a pair, once; the heart of the program. HubSpot's answer has labels after SetLabels only; what
    /// it refuses inside a successful answer is an error.
    QFuture<Result<Answered<std::optional<PairLabels>>>> write(
        const Write &write, Cancellation *cancellation = nullptr);
    /// The call that write() makes, for showing it before and after.
    CallText textOf(const Write &write) const;
    /// The call for records that are still to be filled in: FROM_ID and TO_ID stand in their places.
    CallText setLabelsTemplate(const Direction &direction, const AssociationType &type) const;

    /// PUT …/associations/default/…: links the pair with HubSpot's unlabelled type.
    QFuture<Result<DefaultAssociations>> associateDefault(const RecordPair &pair);
    /// GET …/associations/{to}: one page of at most 500 of a record's associations to one object type.
    QFuture<Result<AssociationsPage>> associationsOf(const RecordReference &record, const ObjectTypeId &to,
        const QString &after = {}, Cancellation *cancellation = nullptr);
    /// A record to read in a batch, and where to go on reading it.
    struct BatchReadInput {
        RecordId id;
        QString after;
    };
    /// POST …/batch/read: at most 1,000 records.
    QFuture<Result<BatchRead>> batchRead(const Direction &direction, const QList<BatchReadInput> &inputs);
    /// GET …/labels: the association types of one direction, the unlabelled one included.
    QFuture<Result<QList<LabelledType>>> labelDefinitions(const Direction &direction);

    /// GET …/definitions/configurations/{from}/{to}: the limits that the account has set for one direction.
    QFuture<Result<QList<TypeLimit>>> typeLimits(const Direction &direction);
    /// GET …/limits/associations/labels: how many labels the pair of object types has.
    QFuture<Result<LabelUsage>> labelUsage(const Direction &direction);
    /// GET …/limits/associations/records/{from}/{to}: HubSpot's limit, and records that have reached it.
    QFuture<Result<RecordUsage>> recordUsage(const Direction &direction);

    /// GET …/objects/{type}/{id} with these properties; `archived` looks in the recycle bin.
    QFuture<Result<Record>> object(
        const RecordReference &record, const QStringList &properties, bool archived = false);
    /// POST …/objects/{type}/batch/read: at most 100 records; those that do not exist are left out.
    QFuture<Result<QList<Record>>> objects(
        const ObjectTypeId &type, const QList<RecordId> &ids, const QStringList &properties);
    /// GET …/properties/{type}/{name}: the values that a property of choices can have, each with its text.
    QFuture<Result<QHash<QString, QString>>> propertyOptions(const ObjectTypeId &type, const QString &name);
    /// POST …/search: at most 200 records of one type whose default properties contain the text.
    QFuture<Result<SearchPage>> searchObjects(
        const ObjectTypeId &type, const QString &text, const QStringList &properties, int limit = 20);
    /// GET …/schemas: the account's custom objects.
    QFuture<Result<QList<Schema>>> customSchemas();
    /// GET …/schemas/{type}: the association types that begin or end at this object type, with their names.
    QFuture<Result<QList<SchemaAssociation>>> schemaAssociations(const ObjectTypeId &type);
    /// GET …/object-library/…/enablement: which object types are switched on.
    QFuture<Result<QHash<ObjectTypeId, bool>>> objectLibrary();
    /// GET /account-info/…/details.
    QFuture<Result<AccountDetails>> accountDetails();
    /// POST …/access-token-info: whose this access key is. RecordNotFound when HubSpot does not know it.
    QFuture<Result<AccessKeyInfo>> accessKeyInfo(const QByteArray &key);

Q_SIGNALS:
    /// A call has started: RateGate's used() has changed.
    void budgetChanged();
    /// HubSpot says that the account is at home in this data centre (488). The call was not carried out.
    void livesElsewhere(const QString &dataCentre);

private:
    QFuture<Result<Answer>> run(const Call &call);
    template <typename T>
    QFuture<Result<T>> read(const Call &call, Result<T> (*parse)(const Answer &));
    CallText textOf(const Call &call) const;
    Call callOf(const Write &write) const;
    QFuture<Result<AssociationsPage>> associationsByBatchRead(
        const RecordReference &record, const ObjectTypeId &to, const QString &after);

    ApiVersion m_version;
    Paths m_paths;
    Clock &m_clock;
    BearerSource m_bearer;
    Transport m_transport;
    RateGate m_gate;
};

} // namespace relata
