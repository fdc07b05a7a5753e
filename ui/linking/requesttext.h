// SPDX-License-Identifier: MIT
#pragma once

#include "crm/linkrequest.h"

#include <QUrl>

namespace relata {

/// The request in words and as commands. Bodies are HubSpot's: a JSON array of category and type ID.
namespace requesttext {

/// "PUT …/0-1/101/associations/0-2/202  HUBSPOT 1 · USER 28"
QString oneLine(const QUrl &url, const QList<LabelledType> &types);
/// Method, address and body, for reading.
QString whole(const QUrl &url, const QByteArray &body);
/// A command for a shell; the token stands as $RELATA_ACCESS_TOKEN.
QString asCurl(const QUrl &url, const QByteArray &body);

} // namespace requesttext

} // namespace relata
