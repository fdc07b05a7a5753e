// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QStringList>

#include <string>

namespace relata::practice {

/// Ways in which HubSpot's behaviour is undocumented, differs between versions or has changed; the first
/// value of each is the default.
struct Switches {
    std::string putStatus = "201";             ///< 201, 200, alternate
    std::string putSemantics = "keep-hubspot"; ///< keep-hubspot, replace, add
    std::string labels = "pair";               ///< pair, request, null, missing
    std::string ids = "number";                ///< number, string, over32, over53
    std::string batchErrors = "207";           ///< 207, 200
    std::string getList = "present";           ///< present, 404: the list of associations in 2026-09
    std::string order = "shuffled";            ///< shuffled, sent
    std::string typeIds = "absent"; ///< absent, null: object type IDs inside returned types, 2026-09
    std::string permission = "off"; ///< off, on: a user without Edit Associations, 2026-09
    std::string hublet = "na1";     ///< na1, eu1: answers on the data centre's own address only
    std::string wrongHost = "401";  ///< 401, 488: what the general address says then
    std::string accountType = "DEVELOPER_TEST"; ///< or STANDARD, SANDBOX, APP_DEVELOPER
    std::string rotation = "off";               ///< off, on: a refresh gives a new refresh token
    std::string missingScope = "none"; ///< none, or the name of an object type whose scope the token lacks
    int tokenLife = 0;                 ///< seconds until the token expires, 0 for never
    int codeLife = 600;                ///< seconds in which a code can be exchanged
    int portalId = 147000001;          ///< as account details and tokens give it
    int lockMs = 2000;                 ///< how long a 423 lasts

    /// Added to every record ID of the sample data.
    long long idOffset() const { return ids == "over32" ? 1LL << 33 : ids == "over53" ? 1LL << 54 : 0; }
    /// Sets one from `name=value`; BadInput names what is allowed.
    Result<void> set(const QString &assignment);
    /// The names with their values, for help.
    static QStringList describe();
};

} // namespace relata::practice
