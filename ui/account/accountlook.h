// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"

#include <QIcon>

namespace relata {

class Theme;

// How to tell an account at a glance; its kind is always written out, too.

/// The kind as the style sheet selects by it: "practice", "sandbox" …; empty for kinds that look plain.
QString kindStyle(Account::Kind kind);
/// A dot in the colour of the kind.
QIcon kindIcon(Account::Kind kind, const Theme &theme);
/// "Acme GmbH · 4711 · Sandbox": as much as the button has room for.
QString accountLine(const Account &account);
/// "v4 · 12 scopes · sign-in kept in the keychain".
QString accountFacts(const Account &account);
/// The standing words beside the button; empty when there is nothing to say.
QString accountBanner(const Account &account);

} // namespace relata
