// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QUrl>

namespace relata {

/// A call for showing and keeping: what goes over the wire, without the bearer.
struct CallText {
    QByteArray verb; ///< PUT, POST, DELETE
    QUrl url;
    QByteArray body{}; ///< JSON, or empty

    friend bool operator==(const CallText &, const CallText &) = default;
};

} // namespace relata
