// SPDX-License-Identifier: MIT
#pragma once

#include "crm/objecttypeid.h"

#include <QStringList>

namespace relata {

struct Account;

/// What Relata asks for in every sign-in: a HubSpot app has to be set up with exactly these as required.
QStringList requiredScopes();
/// What it takes where account and person have it: HubSpot leaves out the rest silently.
QStringList optionalScopes();
/// The part `auth` of a HubSpot app's file `app-hsmeta.json` as Relata needs it, as indented JSON (HubSpot's
/// app configuration guide). redirectUrls: every address of SignIn.
QString appSettings(const QStringList &redirectUrls);
/// The required scopes that are not among these.
QStringList missingScopes(const QStringList &granted);

/// What an account may do with records of one object type.
struct Ability {
    bool read = false;
    bool write = false; ///< linking needs it for both object types
    bool labels = false;
    bool search = false;
};

/// By the scopes that were granted (HubSpot's scope reference). name: HubSpot's plural name, `contacts`, or
/// `custom` for custom objects. Types without scopes of their own, such as activities, answer every sign-in.
Ability abilityFor(const QString &name, const QStringList &granted);
/// The names abilityFor knows scopes for, those of the required scopes first.
QStringList scopedTypeNames();

} // namespace relata
