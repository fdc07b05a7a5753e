// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace relata {

/// The part `auth` of a HubSpot app's file `app-hsmeta.json` as Relata needs it, with its name: `"auth": {…}`
/// (HubSpot's app configuration guide). redirectUrls: the address of every port of SignIn.
QString appManifest(const QStringList &redirectUrls);

} // namespace relata
