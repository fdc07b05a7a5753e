// SPDX-License-Identifier: MIT
#include "catalogue/catalogue.h"

#include "async/then.h"
#include "crm/recordaddress.h"
#include "crm/sentence.h"
#include "hubspot/client.h"

#include <utility>

namespace relata {

Catalogue::Catalogue(Client &client, const ObjectTypes &standard, const QString &portalId, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_types(standard)
    , m_titles(client, m_types)
    , m_portalId(portalId)
{
}

void Catalogue::start()
{
    if (!m_started)
        refresh();
}

void Catalogue::refresh()
{
    m_askedLabels.clear();
    m_askedLimits.clear();
    m_askedNames.clear();
    if (std::exchange(m_started, true))
        m_titles.refresh();
    m_askedPortal = false;
    readPortal();
    readTypes();
    m_titles.readStages();
}

void Catalogue::want(const Direction &direction)
{
    for (const Direction &way : {direction, direction.reversed()}) {
        wantLabels(way);
        wantLimits(way);
        if (!m_askedNames.contains(way.from))
            readNames(way.from);
    }
}

void Catalogue::wantLabels(const Direction &direction)
{
    if (m_askedLabels.contains(direction))
        return;
    m_askedLabels.insert(direction);
    then(readLabels(direction), this, [this, direction](const Result<Labels> &labels) {
        if (!labels || labels->isEmpty())
            acceptLabels(direction, labels);
    });
}

QFuture<Result<Catalogue::Labels>> Catalogue::labelsOf(const Direction &direction)
{
    const LabelCatalogue::Labels *known = m_labels.of(direction);
    if (known && known->problem.isEmpty() && m_askedLabels.contains(direction))
        return ready<Result<Labels>>(known->types);
    return readLabels(direction);
}

QFuture<Result<Catalogue::Labels>> Catalogue::readLabels(const Direction &direction)
{
    return then(m_client.labelDefinitions(direction), this, [this, direction](const Result<Labels> &labels) {
        if (labels && !labels->isEmpty()) {
            m_askedLabels.insert(direction);
            acceptLabels(direction, labels);
        }
        return labels;
    });
}

void Catalogue::acceptLabels(const Direction &direction, const Result<Labels> &labels)
{
    m_labels.store({direction, labels.value_or(Labels()), labels ? QString() : labels.error().sentence()});
    Q_EMIT changed();
}

// Accounts without limits, and keys that may not read them, link all the same: HubSpot has the last word.
void Catalogue::wantLimits(const Direction &direction)
{
    if (m_askedLimits.contains(direction))
        return;
    m_askedLimits.insert(direction);
    then(readLimits(direction), this, [this, direction](const Result<QList<TypeLimit>> &limits) {
        const QList<Error::Kind> usual{
            Error::Kind::ScopeMissing, Error::Kind::RecordNotFound, Error::Kind::Refused};
        if (!limits && !usual.contains(limits.error().kind))
            acceptLimits(direction, limits);
    });
    then(m_client.recordUsage(direction), this, [this, direction](const Result<RecordUsage> &usage) {
        if (usage && !usage->full.isEmpty())
            acceptUsage(direction, *usage);
    });
}

QFuture<Result<QList<TypeLimit>>> Catalogue::readLimits(const Direction &direction)
{
    using Limits = Result<QList<TypeLimit>>;
    return then(m_client.typeLimits(direction), this, [this, direction](const Limits &limits) {
        if (limits && !(limits->isEmpty() && m_limits.of(direction).isEmpty()))
            acceptLimits(direction, limits);
        return limits;
    });
}

void Catalogue::acceptLimits(const Direction &direction, const Result<QList<TypeLimit>> &limits)
{
    if (limits)
        m_limits.store(direction, *limits);
    else
        m_limits.storeProblem(direction, limits.error().sentence());
    Q_EMIT changed();
}

void Catalogue::acceptUsage(const Direction &direction, const RecordUsage &usage)
{
    m_limits.storeUsage(direction, usage);
    Q_EMIT changed();
}

void Catalogue::readNames(const ObjectTypeId &type)
{
    m_askedNames.insert(type);
    then(m_client.schemaAssociations(type), this, [this](const Result<QList<SchemaAssociation>> &names) {
        if (names)
            acceptLabelNames(*names);
    });
}

void Catalogue::acceptLabelNames(const QList<SchemaAssociation> &names)
{
    m_labels.storeNames(names);
    Q_EMIT changed();
}

// Accounts without custom objects answer 403; the standard types are enough then.
void Catalogue::readTypes()
{
    then(m_client.objectLibrary(), this, [this](const Result<QHash<ObjectTypeId, bool>> &enabled) {
        if (enabled)
            acceptEnabled(*enabled);
    });
    then(m_client.customSchemas(), this,
        [this](const Result<QList<Schema>> &schemas) { acceptSchemas(schemas); });
}

void Catalogue::acceptEnabled(const QHash<ObjectTypeId, bool> &enabled)
{
    m_types.setEnabled(enabled);
    Q_EMIT changed();
}

void Catalogue::acceptSchemas(const Result<QList<Schema>> &schemas)
{
    if (!schemas && schemas.error().kind != Error::Kind::ScopeMissing) {
        m_typesProblem = sentence(
            tr("The account's object types could not be read: %1 Custom objects can be typed by ID, such as "
               "2-3465404."),
            {schemas.error().sentence()});
        return Q_EMIT changed();
    }
    for (const Schema &schema : schemas.value_or(QList<Schema>())) {
        m_types.add({schema.id, schema.fullyQualifiedName, schema.singular, schema.plural, {schema.name},
            schema.primaryProperty});
    }
    if (schemas) {
        m_types.setComplete();
        m_typesProblem.clear();
    }
    Q_EMIT changed();
}

// Tells pasted addresses of other portals apart, and where records can be opened.
void Catalogue::readPortal()
{
    if (std::exchange(m_askedPortal, true))
        return;
    then(m_client.accountDetails(), this,
        [this](const Result<AccountDetails> &details) { acceptPortal(details); });
}

void Catalogue::acceptPortal(const Result<AccountDetails> &details)
{
    m_askedPortal = false;
    m_portalProblem = details ? QString() : details.error().sentence();
    if (details) {
        m_portalId = details->portalId;
        m_uiDomain = details->uiDomain;
    }
    Q_EMIT changed();
}

QFuture<QUrl> Catalogue::pageOf(const RecordReference &record)
{
    if (const QUrl page = RecordAddress::pageOf(m_uiDomain, m_portalId, record); !page.isEmpty())
        return ready(page);
    return then(
        m_client.accountDetails(), this, [this, record](const Result<AccountDetails> &details) -> QUrl {
            if (details)
                acceptPortal(details);
            return RecordAddress::pageOf(m_uiDomain, m_portalId, record);
        });
}

void Catalogue::setKept(const Kept &kept)
{
    m_types = kept.types;
    m_titles.setKnown(kept.titles);
}

} // namespace relata
