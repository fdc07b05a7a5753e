// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "catalogue/catalogue.h"
#include "catalogue/recordsearch.h"
#include "hubspot/client.h"
#include "linking/changes.h"
#include "linking/draftlookup.h"
#include "linking/lastchange.h"
#include "linking/linkdraft.h"
#include "linking/linker.h"
#include "linking/openrows.h"
#include "linking/pairoutlook.h"
#include "linking/recentrecords.h"
#include "presets/presetapplier.h"
#include "presets/presetstore.h"
#include "workspace/today.h"

namespace relata {

/// Everything that belongs to one account while it is open. Another account gets another one, so that nothing
/// of the one reaches the other.
struct Workspace {
    Q_DECLARE_TR_FUNCTIONS(relata::Workspace)

public:
    struct Services {
        Journal &journal;
        Clock &clock;
        HttpLog &log;
        QString presetsFile;
        QLocale::Language language = QLocale::English; ///< of the object types' names
    };

    Workspace(const Account &opened, const BearerSource &bearer, const Services &services);
    Q_DISABLE_COPY_MOVE(Workspace)

    /// From now on the account's calls go to this address.
    void setAddress(const QUrl &apiBase);
    /// The page of a record in HubSpot. BadInput, with a sentence, if none is known.
    QFuture<Result<QUrl>> pageOf(const RecordReference &record);

    Account account;
    Client client;
    Linker linker;
    LastChange lastChange;
    OpenRows openRows;
    Catalogue catalogue;
    LinkDraft draft;
    PairOutlook outlook;
    RecentRecords recent;
    RecordSearch fromSearch;
    RecordSearch toSearch;
    DraftLookup lookup;
    PresetStore presets;
    PresetApplier presetApplier;
    Changes changes;
    Today today;

private:
    RecordSearch::Services searchServices(Clock &clock);
};

} // namespace relata
