// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace relata {

/// 32 bytes from the system's generator as base64url without padding: 43 characters that fit a PKCE verifier
/// (RFC 7636, section 4.1) and a state (RFC 6749, section 10.12).
QString randomText();

/// The S256 challenge of a verifier (RFC 7636, section 4.2).
QString challengeOf(const QString &verifier);

/// Takes the same time however much of the texts agrees; only their lengths may show.
bool equalInConstantTime(const QString &a, const QString &b);

} // namespace relata
