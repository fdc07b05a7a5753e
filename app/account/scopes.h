// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace relata {

/// What Relata asks for in every sign-in: a HubSpot app has to be set up with exactly these as required.
QStringList requiredScopes();
/// What it takes where account and person have it: HubSpot leaves out the rest silently.
QStringList optionalScopes();
/// The required scopes that are not among these; `oauth` is left out, because HubSpot adds it to every key by
/// itself.
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
/// The object types that have scopes of their own, by HubSpot's plural name, `contacts`; `custom` stands for
/// all custom objects. Others, such as activities, answer every sign-in.
QStringList scopedTypeNames();

} // namespace relata
