// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/labelcatalogue.h"
#include "catalogue/limittable.h"
#include "catalogue/recordtitles.h"
#include "crm/objecttypes.h"
#include "hubspot/accountinfo.h"
#include "hubspot/schemas.h"

#include <QFuture>
#include <QSet>
#include <QUrl>

namespace relata {

class Client;

/// What the open account offers: object types, labels and limits by direction, its portal, and the names of
/// its records. HubSpot is asked once for each, and the answer is kept while the account is open.
class Catalogue : public QObject {
    Q_OBJECT

public:
    /// The standard object types are there at once, named in the person's language. The portal is the
    /// account's, if it is known already, else empty.
    Catalogue(
        Client &client, const ObjectTypes &standard, const QString &portalId = {}, QObject *parent = nullptr);

    /// Reads object types, pipeline stages and portal. Nothing is asked before this: an account in the
    /// outside world is left alone until the person acts.
    void start();
    bool isStarted() const { return m_started; }
    /// Reads them again: labels, limits and titles when they are next wanted. Until then the known ones stay.
    void refresh();
    /// Labels are read again when they are wanted next: HubSpot did not know one.
    void refreshLabels() { m_askedLabels.clear(); }
    /// Wants labels, limits and names of a direction and of its opposite. They are asked for once until
    /// refresh(), whether they could be read or not.
    void want(const Direction &direction);

    using Labels = QList<LabelledType>;
    /// The labels of a direction, from memory if they were read before. Errors: those of
    /// Client::labelDefinitions.
    QFuture<Result<Labels>> labelsOf(const Direction &direction);
    /// These always ask HubSpot, one for labels, one for limits. What it answers is kept; an empty or failed
    /// answer only concerns the caller.
    QFuture<Result<Labels>> readLabels(const Direction &direction);
    QFuture<Result<QList<TypeLimit>>> readLimits(const Direction &direction);

    const ObjectTypes &objectTypes() const { return m_types; }
    /// Why custom objects are not among them, as a sentence; empty when all is well.
    const QString &objectTypesProblem() const { return m_typesProblem; }
    const LabelCatalogue &labels() const { return m_labels; }
    const LimitTable &limits() const { return m_limits; }
    RecordTitles &titles() { return m_titles; }
    const RecordTitles &titles() const { return m_titles; }

    /// The account's portal; empty while it is not known.
    const QString &portalId() const { return m_portalId; }
    /// Why it could not be read; empty otherwise.
    const QString &portalProblem() const { return m_portalProblem; }
    /// Asks for it, unless that is under way.
    void readPortal();
    /// The record's page in HubSpot; asks for HubSpot's web address if that is not known. Empty if the record
    /// has no page or the address could not be read.
    QFuture<QUrl> pageOf(const RecordReference &record);

    // The answers of HubSpot; changed() follows each.
    void acceptLabels(const Direction &direction, const Result<Labels> &labels);
    void acceptLabelNames(const QList<SchemaAssociation> &names);
    void acceptLimits(const Direction &direction, const Result<QList<TypeLimit>> &limits);
    void acceptUsage(const Direction &direction, const RecordUsage &usage);
    void acceptEnabled(const QHash<ObjectTypeId, bool> &enabled);
    void acceptSchemas(const Result<QList<Schema>> &schemas);
    void acceptPortal(const Result<AccountDetails> &details);

    /// What is worth keeping after the account is closed, for when it is opened again.
    struct Kept {
        ObjectTypes types;
        RecordTitles::Known titles;
    };
    Kept kept() const { return {m_types, m_titles.known()}; }
    void setKept(const Kept &kept);

Q_SIGNALS:
    /// Something more is known; about titles, RecordTitles::changed() says so.
    void changed();

private:
    void wantLabels(const Direction &direction);
    void wantLimits(const Direction &direction);
    void readNames(const ObjectTypeId &type);
    void readTypes();

    Client &m_client;
    ObjectTypes m_types;
    QString m_typesProblem;
    LabelCatalogue m_labels;
    LimitTable m_limits;
    RecordTitles m_titles;
    QString m_portalId;
    QString m_uiDomain;
    QString m_portalProblem;
    bool m_started = false;
    bool m_askedPortal = false; ///< and the answer has not come yet
    QSet<Direction> m_askedLabels;
    QSet<Direction> m_askedLimits;
    QSet<ObjectTypeId> m_askedNames;
};

} // namespace relata
