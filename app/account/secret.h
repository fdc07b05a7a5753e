// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/oauthclient.h"

#include <optional>

namespace relata {

/// What an account is signed in with; must never be shown. Lives in memory and in the keychain only.
struct Secret {
    OAuthApp app;         ///< with OAuth
    QString refreshToken; ///< with OAuth
    QString accessKey;    ///< with an access key

    ~Secret()
    {
        wipe(refreshToken);
        wipe(accessKey);
    }

    bool operator==(const Secret &other) const = default;

    /// As the keychain keeps it: one line of JSON.
    QString toText() const;
    /// Nothing for a text that toText() did not give.
    static std::optional<Secret> fromText(const QString &text);
};

} // namespace relata
