// SPDX-License-Identifier: MIT
#pragma once

#include "history/historyentry.h"

#include <optional>

namespace relata {

/// Which entries to show, newest first. All conditions hold together.
struct HistoryQuery {
    QString account{};    ///< the account's id; empty for all accounts
    QString text{};       ///< words, each part of a name, an ID, a label or an error; empty for all
    QList<Fate> states{}; ///< empty for all
    qint64 beforeId = 0;  ///< only entries older than this one; 0 starts at the newest
    int limit = 200;
    QList<qint64> ids{};                      ///< only these; empty for all
    std::optional<ObjectTypeId> objectType{}; ///< of either record
    QStringList labels{};  ///< one of these was added or removed, see facetOf(); empty for all
    QDateTime from{};      ///< not older than this; invalid for no bound
    QDateTime until{};     ///< older than this; invalid for no bound
    bool madeHere = false; ///< without imported rows
    bool undone = false;   ///< only rows that were undone

    /// Whether it leaves anything out, the account aside.
    bool isFiltered() const
    {
        return !text.trimmed().isEmpty() || !states.isEmpty() || !ids.isEmpty() || objectType
            || !labels.isEmpty() || from.isValid() || until.isValid() || madeHere || undone;
    }
};

/// The values to filter by: those that rows of an account have.
struct HistoryFacets {
    QStringList accounts; ///< of all rows
    QList<ObjectTypeId> objectTypes;
    QStringList labels;
};

/// What a label is filtered by: its text or, if it has none, category and type ID.
QString facetOf(const LabelledType &type);
/// Whether this is the facet of a type that HubSpot gives no label.
bool isUnlabelledFacet(const QString &facet);

} // namespace relata
