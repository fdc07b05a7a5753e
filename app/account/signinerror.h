// SPDX-License-Identifier: MIT
#pragma once

#include "crm/error.h"

#include <QList>

/// Why a sign-in failed, with the next step. `category` tells the reasons apart.
namespace relata::signinerror {

Error portsTaken(const QList<quint16> &ports);
/// Five minutes went by.
Error timedOut();
Error noRefreshToken();
/// The browser brought neither code nor error.
Error noCode();
/// The error that HubSpot's authorize page gave (RFC 6749, section 4.1.2.1).
Error fromPage(const QString &error, const QString &description);
/// What the token endpoint said about the code.
Error fromTokenCall(const Error &error);
/// An error of any other call while signing in, with a next step that fits.
Error fromCall(const Error &error);
/// The same with an access key: a 401 means that HubSpot does not know it.
Error fromKey(const Error &error);
/// The sign-in is for another account than the one it was meant to renew.
Error wrongPortal(const QString &found, const QString &expected);
/// The keychain cannot be read now; `reason` is its own sentence.
Error keychain(const QString &reason);

} // namespace relata::signinerror
