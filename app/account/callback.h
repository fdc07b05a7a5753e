// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/wipe.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace relata {

/// What the browser brings back from the authorize page (RFC 6749, sections 4.1.2 and 4.1.2.1), decoded once.
struct Callback {
    QString state;
    QString code;
    QString error; ///< when it is set, code counts for nothing
    QString errorDescription;

    ~Callback() { wipe(code); }
};

/// Where the browser is sent back to: `http://localhost:PORT/oauth-callback`. HubSpot takes plain http only
/// for the name localhost, and no other address than the registered ones.
QString redirectUri(quint16 port);

/// What is known of an HTTP request that is still coming in.
struct CallbackRequest {
    enum class Kind {
        Incomplete,
        Refused, ///< with this status
        Arrived,
    };
    Kind kind = Kind::Incomplete;
    int status = 0;
    Callback callback{};
};

/// Reads a request to the redirect address of this port: GET, the exact path, the exact Host, at most 8 KiB,
/// each parameter once. What follows the request is not looked at.
CallbackRequest readCallbackRequest(const QByteArray &received, quint16 port);

/// The same from a text in which a person pastes the browser's address, whatever stands around it, with http,
/// https or no scheme, also broken into lines; nothing when there is no redirect address of this port with a
/// code or an error in its query.
std::optional<Callback> readPastedCallback(const QString &address, quint16 port);

} // namespace relata
