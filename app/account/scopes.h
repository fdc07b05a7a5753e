// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace relata {

/// The scopes that every sign-in asks for: a HubSpot app has to list exactly these as required.
QStringList requiredScopes();
/// The scopes to use if account and person have them: HubSpot silently leaves out the rest.
QStringList optionalScopes();
/// The required scopes that are not in this list, except `oauth`, which HubSpot adds to every key.
QStringList missingScopes(const QStringList &granted);

/// What an account may do with records of one object type.
struct Ability {
    bool read = false;
    bool write = false; ///< linking needs it for both object types
    bool labels = false;
    bool search = false;
};

/// By the scopes that were granted (HubSpot's scope reference). name: one of scopedTypeNames().
Ability abilityFor(const QString &name, const QStringList &granted);
/// The object types with scopes of their own, by HubSpot's plural name (`contacts`); `custom` stands for all
/// custom objects. The other types, such as activities, need no scope.
QStringList scopedTypeNames();

} // namespace relata
