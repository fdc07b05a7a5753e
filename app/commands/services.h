// SPDX-License-Identifier: MIT
#pragma once

#include "account/accounts.h"
#include "account/keychain.h"
#include "account/practiceprocess.h"
#include "account/tokenstore.h"
#include "async/clock.h"
#include "history/journal.h"
#include "hubspot/httplog.h"
#include "settings/settings.h"
#include "storage/datafolder.h"
#include "workspace/openaccount.h"

namespace relata {

/// What the program consists of without its window, created and connected here. What belongs to the open
/// account is in its Workspace.
class Services {
public:
    struct Setup {
        DataFolder folder;
        QLocale::Language language = QLocale::English;
        ApiVersion practiceVersion = ApiVersion::V4;
        QString practiceProgram = besideThisProgram(); ///< path of relata-practice
    };

    /// Where relata-practice is installed.
    static QString besideThisProgram();

    explicit Services(const Setup &setup);

    SystemClock clock;
    HttpLog log;
    PracticeProcess practice;
    Journal journal;
    QFuture<Result<Journal::Opened>> journalOpened;
    SystemKeychain keychain;
    TokenStore tokens;
    Accounts accounts;
    Result<QString> accountsLoaded; ///< as Accounts::load()
    Settings settings;
    Result<QString> settingsLoaded; ///< as Settings::load()
    OpenAccount open;
};

} // namespace relata
