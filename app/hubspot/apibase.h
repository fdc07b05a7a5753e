// SPDX-License-Identifier: MIT
#pragma once

#include "crm/result.h"

#include <QUrl>

namespace relata {

/// Whether this host is this computer: localhost, 127.0.0.0/8 or ::1.
bool isLoopback(const QUrl &url);

/// The address that all calls go to: https on one of HubSpot's API hosts (api.hubapi.com, api.hubspot.com,
/// api-{data centre}.hubapi.com), or http(s) on loopback. No user, path, query or fragment; BadInput
/// otherwise. A token never goes anywhere else.
Result<QUrl> parseApiBase(const QString &text);

} // namespace relata
