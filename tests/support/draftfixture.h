// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/client.h"
#include "hubspot/httplog.h"
#include "linking/draftlookup.h"
#include "support/clocks.h"

namespace relata::test {

/// The state behind the form, without a window: catalogue, draft, searches and lookups of one client.
class DraftFixture {
public:
    using Recent = std::function<QList<RecordSearch::Hit>(const ObjectTypeId &)>;

    DraftFixture(
        Client &client, Clock &clock,
        const Recent &recent = [](const ObjectTypeId &) { return QList<RecordSearch::Hit>(); })
        : catalogue(client, ObjectTypes::standard(QLocale::English))
        , draft(catalogue)
        , outlook(client, catalogue)
        , search({client, clock, catalogue, recent})
        , toSearch({client, clock, catalogue, recent})
        , lookup({draft, catalogue, outlook, search, toSearch, clock})
    {
    }

    Catalogue catalogue;
    LinkDraft draft;
    PairOutlook outlook;
    RecordSearch search; ///< of the From record
    RecordSearch toSearch;
    DraftLookup lookup;
};

/// A client that reaches no server.
struct Offline {
    FastClock clock;
    HttpLog log{QString()};
    Client client{
        {QUrl(QStringLiteral("http://127.0.0.1:9")), ApiVersion::V4, fixedBearer("x"), {}}, clock, log};
};

/// A DraftFixture with no server to ask: what HubSpot says is put into the catalogue by hand.
struct OfflineDraft : Offline, DraftFixture {
    OfflineDraft()
        : DraftFixture(Offline::client, Offline::clock)
    {
    }
};

} // namespace relata::test
