// SPDX-License-Identifier: MIT
#pragma once

#include "hubspot/associations.h"

#include <QFuture>

namespace relata {

class Cancellation;
class Client;

/// What links two records, seen from the first.
struct PairState {
    bool known = false;        ///< whether `types` is surely all there is
    QList<LabelledType> types; ///< empty: not linked, as far as known
};

/// The link to the target, from an entry of the source's list.
PairState stateOf(const AssociatedRecord &link);
/// The same from the target's list: its types are those of the other direction (`back`), and only documented
/// ones can be turned round; with any other the state is not fully known.
PairState turnedState(const AssociatedRecord &link, const Direction &back);

/// Reads how two records are linked. HubSpot has no call for one pair: the source's list is paged until the
/// target appears, at most 20 pages; then the target's list is paged for the source. When that is as long, or
/// its types cannot be translated into the asked direction, the state is not fully known.
QFuture<Result<PairState>> readPair(
    Client &client, const RecordPair &pair, QObject *context, Cancellation *cancellation = nullptr);

} // namespace relata
