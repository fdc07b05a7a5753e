// SPDX-License-Identifier: MIT
#pragma once

#include "crm/calltext.h"
#include "hubspot/accountinfo.h"
#include "hubspot/associations.h"
#include "hubspot/callrunner.h"
#include "hubspot/limits.h"
#include "hubspot/objects.h"
#include "hubspot/rategate.h"
#include "hubspot/schemas.h"
#include "hubspot/tokenanswers.h"
#include "hubspot/transport.h"

#include <QFuture>

namespace relata {

/// A parsed answer together with the answer itself.
template <typename T>
struct Answered {
    T value;
    Answer answer;
};

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
    /// Where calls go from now on; as Settings::base.
    void setBase(const QUrl &base) { m_transport.setBase(base); }
    const RateGate &rateGate() const { return m_gate; }

    /// Changes a pair, once; the heart of the program. HubSpot's answer has labels after SetLabels only; what
    /// it refuses inside a successful answer is an error.
    QFuture<Result<Answered<std::optional<PairLabels>>>> write(
        const Write &write, Cancellation *cancellation = nullptr);
    /// The call that write() makes, for showing it before and after.
    CallText textOf(const Write &write) const;
    /// The call with FROM_ID and TO_ID in place of the records.
    CallText setLabelsTemplate(const Direction &direction, const AssociationType &type) const;

    // The endpoints, as the files of their groups describe them.

    /// In 2026-09 by the batch read where HubSpot does not know the list.
    QFuture<Result<AssociationsPage>> associationsOf(const RecordReference &record, const ObjectTypeId &to,
        const QString &after = {}, Cancellation *cancellation = nullptr);
    QFuture<Result<BatchRead>> batchRead(const Direction &direction, const QList<BatchReadInput> &inputs);
    QFuture<Result<QList<LabelledType>>> labelDefinitions(const Direction &direction);

    QFuture<Result<QList<TypeLimit>>> typeLimits(const Direction &direction);
    QFuture<Result<LabelUsage>> labelUsage(const Direction &direction);
    QFuture<Result<RecordUsage>> recordUsage(const Direction &direction);

    QFuture<Result<Record>> object(
        const RecordReference &record, const QStringList &properties, bool archived = false);
    QFuture<Result<QList<Record>>> objects(
        const ObjectTypeId &type, const QList<RecordId> &ids, const QStringList &properties);
    QFuture<Result<SearchPage>> searchObjects(
        const ObjectTypeId &type, const QString &text, const QStringList &properties, int limit = 20);

    QFuture<Result<QList<Schema>>> customSchemas();
    QFuture<Result<QList<SchemaAssociation>>> schemaAssociations(const ObjectTypeId &type);
    QFuture<Result<QHash<ObjectTypeId, bool>>> objectLibrary();
    QFuture<Result<QHash<QString, QString>>> propertyOptions(const ObjectTypeId &type, const QString &name);

    QFuture<Result<AccountDetails>> accountDetails();
    QFuture<Result<AccessKeyInfo>> accessKeyInfo(const QByteArray &key);

Q_SIGNALS:
    /// A call has started: RateGate's used() has changed.
    void budgetChanged();
    /// HubSpot says that the account is at home in this data centre (488). The call was not carried out.
    void livesElsewhere(const QString &dataCentre);

private:
    QFuture<Result<Answer>> run(const Call &call);
    template <typename T>
    QFuture<Result<T>> send(const Request<T> &request);
    CallText textOf(const Call &call) const;
    QFuture<Result<AssociationsPage>> associationsByBatchRead(
        const RecordReference &record, const ObjectTypeId &to, const QString &after);

    ApiVersion m_version;
    Clock &m_clock;
    BearerSource m_bearer;
    Transport m_transport;
    RateGate m_gate;
};

} // namespace relata
