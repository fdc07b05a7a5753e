// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "hubspot/client.h"
#include "linking/draftlookup.h"
#include "linking/linkdraft.h"
#include "linking/linker.h"
#include "linking/recordsearch.h"
#include "linking/recordtitles.h"
#include "presets/presetstore.h"

namespace relata {

/// Everything that belongs to one account while it is open. Another account gets another one, so that nothing
/// of the one reaches the other.
struct Workspace {
    struct Services {
        Journal &journal;
        Clock &clock;
        HttpLog &log;
        QString presetsFile;
        QLocale::Language language = QLocale::English; ///< of the object types' names
    };

    Workspace(const Account &opened, const BearerSource &bearer, const Services &services);
    Q_DISABLE_COPY_MOVE(Workspace)

    /// The account's calls go to this address from now on.
    void setAddress(const QUrl &apiBase);

    Account account;
    Client client;
    Linker linker;
    LinkDraft draft;
    RecordTitles titles;
    DraftLookup lookup;
    RecordSearch fromSearch;
    RecordSearch toSearch;
    PresetStore presets;
};

} // namespace relata
