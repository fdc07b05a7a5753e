// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"

#include <QIcon>

namespace relata {

class Theme;

// How to recognise an account at a glance; its kind is always written out as well.

/// The kind, by the name that the style sheet selects: "practice", "sandbox", "developer" or "production".
QString kindStyle(Account::Kind kind);
/// A dot in the colour of the kind.
QIcon kindIcon(Account::Kind kind, const Theme &theme);
/// "Acme GmbH · 4711 · Sandbox": as much as the button has room for.
QString accountLine(const Account &account);
/// "v4 · 12 scopes · sign-in kept in the keychain".
QString accountFacts(const Account &account);
/// The permanent text beside the button; empty if there is none.
QString accountBanner(const Account &account);

} // namespace relata
