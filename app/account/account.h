// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/apiversion.h"

#include <QUrl>

namespace relata {

/// The HubSpot account that links go to. History and presets carry its id.
struct Account {
    enum class Kind {
        Practice, ///< the program's own practice portal
        Token,    ///< a token from the environment, for automation
    };

    QString id;   ///< stable over restarts
    QString name; ///< as shown
    Kind kind = Kind::Practice;
    QUrl apiBase;
    ApiVersion version = ApiVersion::V4;

    static Account practice(const QUrl &address, ApiVersion version);
    /// id and name are the host that the token is for.
    static Account withToken(const QUrl &apiBase, ApiVersion version);
};

} // namespace relata
