// SPDX-License-Identifier: MIT
#include "catalogue/typetable.h"

#include "async/then.h"
#include "crm/associationtable.h"

#include <algorithm>

namespace relata {

TypeTable::TypeTable(Catalogue &catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(catalogue)
{
    connect(&catalogue, &Catalogue::changed, this, [this] {
        if (m_isUpdating)
            build();
    });
}

void TypeTable::setUpdating(bool isUpdating)
{
    m_isUpdating = isUpdating;
    if (isUpdating)
        build();
}

void TypeTable::build()
{
    m_rows.clear();
    addAccountRows();
    addDocumentedRows();
    Q_EMIT rowsChanged();
}

void TypeTable::addAccountRows()
{
    for (const LabelCatalogue::Labels &labels : m_catalogue.labels().all()) {
        for (const LabelledType &type : labels.types) {
            TypeRow row{labels.direction, type, {}, {}, 0, true};
            if (const auto other = m_catalogue.labels().inverse(labels.direction, type.type);
                other && other->certain) {
                row.inverse = other->type.label;
                row.inverseType = other->type.type;
            }
            row.most = m_catalogue.limits().most(labels.direction, type.type).value_or(0);
            m_rows.append(row);
        }
    }
}

// Directions that the account was asked for are complete; the documentation adds nothing to them.
void TypeTable::addDocumentedRows()
{
    const AssociationTable &documented = AssociationTable::builtIn();
    for (const AssociationTable::Entry &entry : documented.all()) {
        const LabelCatalogue::Labels *asked = m_catalogue.labels().of(entry.direction);
        if (asked && asked->problem.isEmpty())
            continue;
        TypeRow row{entry.direction, entry.type, {}, {}, 0, false};
        if (const auto other = documented.inverse(entry.direction, entry.type.type)) {
            row.inverseType = *other;
            row.inverse = m_catalogue.labels().labelled(entry.direction.reversed(), *other).label;
        }
        m_rows.append(row);
    }
}

void TypeTable::load(const ObjectTypeId &from, const ObjectTypeId &to)
{
    QList<ObjectTypeId> all;
    for (const ObjectType &type : m_catalogue.objectTypes().all())
        all.append(type.id);
    const QList<ObjectTypeId> sources = from.isNull() ? all : QList<ObjectTypeId>{from};
    const QList<ObjectTypeId> targets = to.isNull() ? all : QList<ObjectTypeId>{to};
    m_problem.clear();
    m_waiting.clear();
    for (const ObjectTypeId &a : sources) {
        for (const ObjectTypeId &b : targets) {
            for (const Direction &direction : {Direction{a, b}, Direction{b, a}}) {
                if (!m_waiting.contains(direction))
                    m_waiting.append(direction);
            }
        }
    }
    m_done = 0;
    m_total = static_cast<int>(m_waiting.size());
    m_reading = true;
    ++m_run;
    Q_EMIT progressChanged();
    readNext();
}

void TypeTable::cancel()
{
    m_waiting.clear();
    m_reading = false;
    ++m_run;
    Q_EMIT progressChanged();
}

// One pair after the other: links that are made meanwhile still fit into HubSpot's limits.
void TypeTable::readNext()
{
    if (m_waiting.isEmpty()) {
        m_reading = false;
        return Q_EMIT progressChanged();
    }
    readPair(m_waiting.takeFirst());
}

void TypeTable::readPair(const Direction &direction)
{
    then(m_catalogue.readLabels(direction), this,
        [this, direction, run = m_run](const Result<Catalogue::Labels> &labels) {
            if (!labels && labels.error().reachesNobody())
                m_waiting.clear();
            if (!labels)
                m_problem = labels.error().sentence();
            if (!labels || labels->isEmpty())
                return finishOne(run); // most pairs of object types cannot be associated at all
            then(m_catalogue.readLimits(direction), this,
                [this, run](const Result<QList<TypeLimit>> &) { finishOne(run); });
        });
}

void TypeTable::finishOne(int run)
{
    if (run != m_run)
        return;
    ++m_done;
    Q_EMIT progressChanged();
    readNext();
}

} // namespace relata
