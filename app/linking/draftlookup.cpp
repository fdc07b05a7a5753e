// SPDX-License-Identifier: MIT
#include "linking/draftlookup.h"

#include "async/clock.h"
#include "async/then.h"
#include "hubspot/client.h"

namespace relata {

namespace {

using namespace std::chrono_literals;

// Long enough not to ask for every digit typed.
constexpr auto typingPause = 300ms;

} // namespace

DraftLookup::DraftLookup(Client &client, LinkDraft &draft, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_draft(draft)
    , m_clock(clock)
{
}

void DraftLookup::start()
{
    if (std::exchange(m_started, true))
        return;
    connect(&m_draft, &LinkDraft::changed, this, &DraftLookup::follow);
    fetchCustomObjects();
    follow();
}

void DraftLookup::refresh()
{
    m_askedLabels.clear();
    m_asked[0].clear();
    m_asked[1].clear();
    m_titles.clear();
    if (!std::exchange(m_started, true))
        connect(&m_draft, &LinkDraft::changed, this, &DraftLookup::follow);
    fetchCustomObjects();
    follow();
}

void DraftLookup::follow()
{
    if (const auto direction = m_draft.direction()) {
        fetchLabels(*direction);
        fetchLabels(direction->reversed());
    }
    followRecord(Side::From);
    followRecord(Side::To);
}

void DraftLookup::fetchLabels(const Direction &direction)
{
    if (m_askedLabels.contains(direction))
        return;
    m_askedLabels.append(direction);
    then(m_client.labelDefinitions(direction), this,
        [this, direction](const Result<QList<LabelledType>> &labels) {
            if (labels)
                m_draft.setLabels(direction, *labels);
            else
                m_draft.setLabelsProblem(direction, labels.error());
        });
}

void DraftLookup::followRecord(Side side)
{
    QList<RecordRef> &asked = m_asked[side == Side::From ? 0 : 1];
    const auto record = m_draft.record(side);
    if (!record)
        return asked.clear();
    if (asked == QList<RecordRef>{*record})
        return;
    asked = {*record};
    const auto known = m_titles.constFind({record->type.text(), record->id.text()});
    if (known != m_titles.cend())
        return m_draft.setTitle(*record, *known);
    m_clock.after(typingPause, this, [this, side, ref = *record] {
        if (m_draft.record(side) == ref)
            fetchTitle(ref);
    });
}

void DraftLookup::fetchTitle(const RecordRef &record)
{
    const ObjectType *type = m_draft.objectTypes().find(record.type);
    const QString primary = type ? type->primaryProperty : QString();
    QStringList properties = RecordTitle::properties(record.type);
    if (!primary.isEmpty())
        properties.append(primary);
    then(m_client.object(record, properties), this, [this, record, primary](const Result<Record> &answer) {
        if (!answer)
            return m_draft.setTitleProblem(record, answer.error());
        const RecordTitle title = RecordTitle::from(record.type, answer->properties, primary);
        m_titles.insert({record.type.text(), record.id.text()}, title);
        m_draft.setTitle(record, title);
    });
}

// Accounts without custom objects answer 403; the standard types are enough then.
void DraftLookup::fetchCustomObjects()
{
    then(m_client.customSchemas(), this, [this](const Result<QList<Schema>> &schemas) {
        if (!schemas || schemas->isEmpty())
            return;
        ObjectTypes types = m_draft.objectTypes();
        for (const Schema &schema : *schemas) {
            types.add({schema.id, schema.fullyQualifiedName, schema.singular, schema.plural, {schema.name},
                schema.primaryProperty});
        }
        m_draft.setObjectTypes(types);
    });
}

} // namespace relata
