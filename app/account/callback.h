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
    QString error; ///< if set, ignore the code
    QString errorDescription;

    ~Callback() { wipe(code); }
};

/// Where the browser is sent back to: `http://localhost:PORT/oauth-callback`. HubSpot accepts plain http only
/// for the name localhost, and only registered addresses.
QString redirectUri(quint16 port);

/// How far an incoming HTTP request has got.
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
/// each parameter once. Ignores what follows the request.
CallbackRequest readCallbackRequest(const QByteArray &received, quint16 port);

/// The same from a text in which a person pastes the browser's address: anything may surround it, http, https
/// or no scheme, even broken into lines. Nothing if it holds no redirect address of this port with a code or
/// an error in its query.
std::optional<Callback> readPastedCallback(const QString &address, quint16 port);

} // namespace relata
