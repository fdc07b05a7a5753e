// SPDX-License-Identifier: MIT
#include "linking/draftlookup.h"

#include "async/clock.h"
#include "linking/primary.h"

#include <utility>

namespace relata {

namespace {

using namespace std::chrono_literals;

// Long enough not to ask for every digit typed.
constexpr auto lookupPause = 300ms;

} // namespace

DraftLookup::DraftLookup(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services.draft, &LinkDraft::changed, this, &DraftLookup::lookUp);
}

void DraftLookup::start()
{
    if (m_services.catalogue.isStarted())
        return;
    refresh();
    Q_EMIT started();
}

void DraftLookup::refresh()
{
    m_services.catalogue.refresh();
    m_asked[0].reset();
    m_asked[1].reset();
    m_services.outlook.refresh();
    lookUp();
}

void DraftLookup::refreshLabels()
{
    m_services.catalogue.refreshLabels();
    lookUp();
}

void DraftLookup::lookUp()
{
    searchRecords(Side::From);
    searchRecords(Side::To);
    if (!m_services.catalogue.isStarted())
        return;
    readUnknownPortal();
    if (const auto direction = m_services.draft.direction())
        m_services.catalogue.want(*direction);
    lookUpRecord(Side::From);
    lookUpRecord(Side::To);
    askAboutPair();
}

void DraftLookup::searchRecords(Side side)
{
    const LinkDraft &draft = m_services.draft;
    const auto type = draft.type(side);
    RecordSearch &search = side == Side::From ? m_services.fromSearch : m_services.toSearch;
    search.search(
        type.value_or(ObjectTypeId()), type ? draft.searchText(side) : QString(), draft.recordText(side));
}

// Another address is worth another try.
void DraftLookup::readUnknownPortal()
{
    const QList<RecordAddress> addresses = m_services.draft.addressesOfUnknownPortal();
    if (std::exchange(m_askedPortalFor, addresses) != addresses && !addresses.isEmpty())
        m_services.catalogue.readPortal();
}

void DraftLookup::lookUpRecord(Side side)
{
    std::optional<RecordReference> &asked = m_asked[side == Side::From ? 0 : 1];
    const auto record = m_services.draft.record(side);
    if (asked == record)
        return;
    asked = record;
    if (!record)
        return;
    m_services.clock.after(lookupPause, this, [this, side, ref = *record] {
        if (m_services.draft.record(side) != ref)
            return;
        m_settled[side == Side::From ? 0 : 1] = ref;
        m_services.catalogue.titles().look(ref);
        askAboutPair();
    });
}

// A record whose name is known exists; other IDs have to be typed to the end.
bool DraftLookup::isSettled(Side side, const RecordReference &record) const
{
    return m_settled[side == Side::From ? 0 : 1] == record
        || m_services.catalogue.titles().found(record).has_value();
}

// While an object type is being typed, the list of links is kept.
void DraftLookup::askAboutPair()
{
    const LinkDraft &draft = m_services.draft;
    const auto from = draft.record(Side::From);
    const auto direction = draft.direction();
    const auto found = from ? m_services.catalogue.titles().found(*from) : std::nullopt;
    const bool isMissing = found && found->kind == RecordStatus::Missing;
    const auto &shown = m_services.outlook.links().question();
    if (!direction && shown && from == shown->record)
        return;
    if (!from || !direction || isMissing || !isSettled(Side::From, *from))
        return m_services.outlook.ask(std::nullopt);
    PairOutlook::Question question{*from, direction->to, {}, false};
    if (const auto to = draft.record(Side::To); to && isSettled(Side::To, *to)) {
        question.to = to;
        question.needsBackLinks = needsBackLinks({*from, *to});
    }
    m_services.outlook.ask(question);
}

// The target's own list matters for limits on the target, and if the target is the one with a primary
// company.
bool DraftLookup::needsBackLinks(const RecordPair &pair) const
{
    const QList<LabelledType> chosen = m_services.draft.chosen();
    const bool isLimited = !m_services.catalogue.limits().of(pair.direction().reversed()).isEmpty();
    const bool ownsPrimary =
        primary::fromOwner(pair) == pair.reversed() && primary::isAmong(pair.direction(), chosen);
    return !chosen.isEmpty() && (isLimited || ownsPrimary);
}

} // namespace relata
