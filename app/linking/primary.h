// SPDX-License-Identifier: MIT
#pragma once

#include "crm/associationtype.h"
#include "crm/record.h"

#include <QFuture>

#include <optional>

namespace relata {

class Client;

/// HubSpot's label Primary: a contact, deal or ticket has at most one primary company, a lead one of each.
/// Setting it elsewhere moves it (HubSpot's guide on association types).
namespace primary {

/// Whether this type is Primary in this direction, by HubSpot's documentation.
bool is(const Direction &direction, const AssociationType &type);
bool isAmong(const Direction &direction, const QList<LabelledType> &types);
/// Whether the record that can have only one is the one the direction begins at.
bool beginsAtOwner(const Direction &direction);
/// Whether HubSpot makes the first company of such a record primary on its own: for contacts, deals, tickets.
bool comesByItself(const Direction &direction);
/// The pair seen from the record that can have only one: {owner, target}.
RecordPair fromOwner(const RecordPair &pair);
/// Which record is primary for the owner now, other than the pair's own target; nothing if there is none.
/// Reads the owner's list. Errors: those of Client; UnexpectedAnswer if the list is longer than 20 pages or
/// stands still, so that nothing is known.
QFuture<Result<std::optional<RecordReference>>> read(
    Client &client, const RecordPair &fromOwner, QObject *context);

} // namespace primary

} // namespace relata
