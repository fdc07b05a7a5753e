// SPDX-License-Identifier: MIT
#include "linking/draftlookup.h"

#include "async/clock.h"
#include "async/then.h"
#include "hubspot/client.h"
#include "linking/primary.h"
#include "linking/recordtitles.h"

namespace relata {

namespace {

using namespace std::chrono_literals;

// Long enough not to ask for every digit typed.
constexpr auto lookupPause = 300ms;

} // namespace

DraftLookup::DraftLookup(
    Client &client, LinkDraft &draft, RecordTitles &titles, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_draft(draft)
    , m_titles(titles)
    , m_clock(clock)
    , m_sourceLinks(client)
    , m_targetLinks(client)
{
    for (const RecordLinks *links : {&m_sourceLinks, &m_targetLinks})
        connect(links, &RecordLinks::changed, this, [this, links] { takeLinks(*links); });
    connect(&titles, &RecordTitles::changed, this, &DraftLookup::followTitles);
}

void DraftLookup::start()
{
    if (m_started)
        return;
    refresh();
    Q_EMIT started();
}

void DraftLookup::refresh()
{
    m_askedLimits.clear();
    m_askedNames.clear();
    m_asked[0].reset();
    m_asked[1].reset();
    if (std::exchange(m_started, true))
        m_titles.clear();
    else
        connect(&m_draft, &LinkDraft::changed, this, &DraftLookup::follow);
    m_askedPortal = false;
    fetchPortal();
    fetchTypes();
    m_titles.readStages();
    m_askedLabels.clear();
    refreshLinks();
}

void DraftLookup::refreshLinks()
{
    m_askedPair.reset();
    refreshLists();
}

void DraftLookup::refreshLists()
{
    m_sourceLinks.refresh();
    m_targetLinks.refresh();
    follow();
}

void DraftLookup::refreshLabels()
{
    m_askedLabels.clear();
    follow();
}

void DraftLookup::follow()
{
    if (!m_started)
        return;
    if (m_draft.needsPortal())
        fetchPortal();
    if (const auto direction = m_draft.direction()) {
        fetchDirection(*direction);
        fetchDirection(direction->reversed());
        fetchNames(direction->from);
        fetchNames(direction->to);
    }
    followRecord(Side::From);
    followRecord(Side::To);
    followPair();
}

void DraftLookup::fetchDirection(const Direction &direction)
{
    fetchLabels(direction);
    fetchLimits(direction);
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

// Accounts without limits, and keys that may not read them, link all the same: HubSpot has the last word.
void DraftLookup::fetchLimits(const Direction &direction)
{
    if (m_askedLimits.contains(direction))
        return;
    m_askedLimits.append(direction);
    then(m_client.typeLimits(direction), this,
        [this, direction](const Result<QList<TypeLimit>> &limits) { takeLimits(direction, limits); });
    then(m_client.recordUsage(direction), this, [this, direction](const Result<RecordUsage> &usage) {
        if (usage && !usage->full.isEmpty())
            m_draft.updateOutlook([&](PairOutlook &outlook) { outlook.setRecordUsage(direction, *usage); });
    });
}

void DraftLookup::takeLimits(const Direction &direction, const Result<QList<TypeLimit>> &limits)
{
    if (limits && !limits->isEmpty())
        m_draft.updateOutlook([&](PairOutlook &outlook) { outlook.setLimits(direction, *limits); });
    const auto failedFor = [&limits](Error::Kind kind) {
        return limits.error().kind == kind;
    };
    using Kind = Error::Kind;
    if (!limits && !failedFor(Kind::ScopeMissing) && !failedFor(Kind::RecordNotFound)
        && !failedFor(Kind::Refused))
        m_draft.updateOutlook(
            [&](PairOutlook &outlook) { outlook.setLimitsUnread(direction, limits.error().sentence()); });
}

void DraftLookup::fetchNames(const ObjectTypeId &type)
{
    if (m_askedNames.contains(type))
        return;
    m_askedNames.append(type);
    then(m_client.schemaAssociations(type), this, [this](const Result<QList<SchemaAssociation>> &names) {
        if (names)
            m_draft.setLabelNames(*names);
    });
}

void DraftLookup::followRecord(Side side)
{
    std::optional<RecordRef> &asked = m_asked[side == Side::From ? 0 : 1];
    const auto record = m_draft.record(side);
    if (asked == record)
        return;
    asked = record;
    if (!record)
        return;
    if (const RecordTitle *known = m_titles.find(*record))
        m_draft.setFound({*record, *known}); // until it was read: it may be archived meanwhile
    m_clock.after(lookupPause, this, [this, side, ref = *record] {
        if (m_draft.record(side) == ref)
            fetchRecord(ref);
    });
}

// Of a record in the form more may be known meanwhile.
void DraftLookup::followTitles()
{
    for (Side side : {Side::From, Side::To}) {
        const auto record = m_draft.record(side);
        const RecordTitle *title = record && m_draft.isThere(side) ? m_titles.find(*record) : nullptr;
        if (title && !(*title == m_draft.title(side)))
            m_draft.setFound({*record, *title});
    }
}

void DraftLookup::fetchRecord(const RecordRef &record)
{
    then(m_client.object(record, m_titles.properties(record.type)), this,
        [this, record](const Result<Record> &answer) { takeRecord(record, answer); });
}

// A record that was merged answers as the one that survived.
void DraftLookup::takeRecord(const RecordRef &asked, const Result<Record> &answer)
{
    if (!answer && answer.error().kind == Error::Kind::RecordNotFound)
        return fetchArchived(asked);
    if (!answer)
        return m_draft.setFound({asked, {}, DraftEnd::Found::Unread, {}, answer.error().sentence()});
    const RecordTitle title = m_titles.titleOf(asked.type, answer->properties);
    if (!(answer->id == asked.id))
        return m_draft.setFound({asked, title, DraftEnd::Found::Merged, answer->id});
    m_titles.insert(asked, title);
    m_draft.setFound({asked, title});
}

void DraftLookup::fetchArchived(const RecordRef &record)
{
    then(m_client.object(record, m_titles.properties(record.type), true), this,
        [this, record](const Result<Record> &answer) {
            const RecordTitle title =
                answer ? m_titles.titleOf(record.type, answer->properties) : RecordTitle();
            m_draft.setFound({record, title, answer ? DraftEnd::Found::Archived : DraftEnd::Found::Missing});
        });
}

void DraftLookup::followPair()
{
    const auto from = m_draft.record(Side::From);
    const auto direction = m_draft.direction();
    using Question = RecordLinks::Question;
    const auto pair = m_draft.pair();
    if (from && direction && m_draft.isThere(Side::From))
        m_sourceLinks.ask(Question{*from, direction->to});
    else if (!from || !m_sourceLinks.question() || !(m_sourceLinks.question()->record == *from))
        m_sourceLinks.ask(std::nullopt);
    if (pair && needsTargetLinks(*pair))
        m_targetLinks.ask(Question{pair->to, pair->from.type});
    if (pair == m_askedPair)
        return;
    m_askedPair = pair;
    if (!pair)
        return;
    m_clock.after(lookupPause, this, [this, asked = *pair] {
        if (m_draft.pair() == asked)
            fetchPresent(asked);
    });
}

// The target's own list matters for limits that hold for it, and where it is the one that has a primary
// company.
bool DraftLookup::needsTargetLinks(const RecordPair &pair) const
{
    const auto &chosen = m_draft.chosen();
    const bool limited = m_draft.outlook().hasLimits(pair.direction().reversed());
    const bool ownsPrimary =
        primary::fromOwner(pair) == pair.reversed() && primary::isAmong(pair.direction(), chosen);
    return !chosen.isEmpty() && (limited || ownsPrimary);
}

void DraftLookup::fetchPresent(const RecordPair &pair)
{
    then(readPair(m_client, pair, this), this, [this, pair](const Result<PairState> &state) {
        if (pair != m_askedPair)
            return;
        m_draft.updateOutlook([&](PairOutlook &outlook) {
            if (state)
                outlook.setPresent(pair, *state);
            else
                outlook.setUnread(pair, state.error().sentence());
        });
    });
}

void DraftLookup::takeLinks(const RecordLinks &links)
{
    if (!links.question())
        return;
    // Names of the first few thousand, so that the list can be sorted and filtered by them; of others as
    // they come into view.
    constexpr qsizetype mostNames = 2000;
    QList<RecordId> ids;
    for (const AssociatedRecord &link : links.links().mid(0, mostNames))
        ids.append(link.to);
    m_titles.fetch(links.question()->to, ids);
    if (!links.isComplete())
        return;
    const PairOutlook::Links read{links.question()->record, links.question()->to, links.links()};
    m_draft.updateOutlook([&read](PairOutlook &outlook) { outlook.setLinks(read); });
}

// Tells pasted addresses of other portals apart, and where records can be opened.
void DraftLookup::fetchPortal()
{
    if (std::exchange(m_askedPortal, true))
        return;
    then(m_client.accountDetails(), this, [this](const Result<AccountDetails> &details) {
        m_askedPortal = false;
        if (details)
            m_draft.setHome(details->portalId, details->uiDomain);
        else
            m_draft.setHomeProblem(details.error());
    });
}

// Accounts without custom objects answer 403; the standard types are enough then.
void DraftLookup::fetchTypes()
{
    then(m_client.objectLibrary(), this, [this](const Result<QHash<ObjectTypeId, bool>> &enabled) {
        if (!enabled)
            return;
        ObjectTypes types = m_draft.objectTypes();
        types.setEnabled(*enabled);
        m_draft.setObjectTypes(types);
    });
    then(m_client.customSchemas(), this, [this](const Result<QList<Schema>> &schemas) {
        if (!schemas && schemas.error().kind != Error::Kind::ScopeMissing)
            return m_draft.setTypesProblem(schemas.error());
        ObjectTypes types = m_draft.objectTypes();
        for (const Schema &schema : schemas.value_or(QList<Schema>())) {
            types.add({schema.id, schema.fullyQualifiedName, schema.singular, schema.plural, {schema.name},
                schema.primaryProperty});
        }
        if (schemas)
            types.setComplete();
        m_titles.setObjectTypes(types);
        m_draft.setObjectTypes(types);
    });
}

} // namespace relata
