// SPDX-License-Identifier: MIT
#pragma once

#include "crm/calltext.h"
#include "crm/linkrequest.h"

namespace relata {

/// The request in words and as commands. Bodies are HubSpot's: a JSON array of category and type ID.
namespace requesttext {

/// "PUT …/0-1/101/associations/0-2/202  HUBSPOT 1 · USER 28"
QString oneLine(const QUrl &url, const QList<LabelledType> &types);
/// Verb, address and body, for reading; several one below the other.
QString whole(const CallText &call);
QString whole(const QList<CallText> &calls);
/// Commands for a shell; the token is written as $RELATA_ACCESS_TOKEN.
QString asCurl(const QList<CallText> &calls);

/// One entry of a request's list, as HubSpot writes it.
QString asJson(const AssociationType &type);

} // namespace requesttext

} // namespace relata
