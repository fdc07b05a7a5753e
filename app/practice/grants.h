// SPDX-License-Identifier: MIT
#pragma once

#include "practice/scopes.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace relata::practice {

/// What has been granted to the portal's one OAuth app: codes, refresh tokens, access tokens.
class Grants {
public:
    using Clock = std::chrono::steady_clock;

    /// What the person agreed to on the consent page, until the code is exchanged.
    struct Code {
        std::string redirectUri;
        std::string challenge; ///< PKCE, S256; empty if none was sent
        Scopes scopes;
        Clock::time_point end{};
    };
    struct Access {
        Scopes scopes;
        Clock::time_point end{};
    };
    struct Tokens {
        std::string access;
        std::string refresh;
    };

    std::string addCode(const Code &code);
    /// The code, which is used up by this; nothing when it is unknown, used or too old.
    std::optional<Code> useCode(const std::string &code);

    Tokens grant(const Scopes &scopes, std::chrono::seconds life);
    /// A new access token; with `rotate` a new refresh token too, and the old one is worth nothing. Both
    /// empty when the refresh token is not known.
    Tokens refresh(const std::string &refreshToken, std::chrono::seconds life, bool rotate);

    /// nullptr if there is none of that name; it may have expired.
    const Access *access(const std::string &token) const;
    /// nullptr if there is none of that name, or it was revoked.
    const Scopes *refreshScopes(const std::string &token) const;
    /// As HubSpot does: access tokens that were issued live on.
    void revoke(const std::string &refreshToken);

    /// The scopes of every refresh token by the token's SHA-256, which is all that is kept of it.
    using Kept = std::map<std::string, Scopes>;
    const Kept &kept() const { return m_refresh; }
    void restore(const Kept &kept) { m_refresh = kept; }
    /// Whether kept() has changed since the last call.
    bool takeChanged() { return std::exchange(m_changed, false); }

    /// For tests: time passes for every access token, or the app is uninstalled in the account.
    void expireAccess();
    void revokeAll();
    /// Every code and token ever given out.
    const std::vector<std::string> &issued() const { return m_issued; }

private:
    std::string issue(const std::string &prefix);
    std::string addAccess(const Scopes &scopes, std::chrono::seconds life);

    std::map<std::string, Code> m_codes;
    std::map<std::string, Access> m_access;
    Kept m_refresh;
    bool m_changed = false;
    std::vector<std::string> m_issued;
};

} // namespace relata::practice
