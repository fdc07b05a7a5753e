// SPDX-License-Identifier: MIT
#pragma once

#include "crm/labeldifference.h"
#include "crm/linkrequest.h"
#include "history/historyentry.h"
#include "hubspot/associations.h"
#include "linking/pairreader.h"

#include <optional>

namespace relata {

/// What will be done to a pair, decided from the request and the present state.
struct ChangePlan {
    LinkAction action = LinkAction::Link;
    RecordPair pair;
    PairState before;
    QList<LabelledType> asked;    ///< to be there afterwards
    QList<LabelledType> toRemove; ///< to be gone afterwards; the unlabelled type only with `unlinks`
    bool unlinks = false;         ///< the records are not to be linked at all afterwards
    /// The body of the PUT; empty without one. Adding sends the union of present and requested labels,
    /// because HubSpot's PUT is documented to replace; replacing sends the requested ones alone.
    QList<AssociationType> set;
    QList<AssociationType> archived; ///< removed one by one, after the PUT; empty if there are none

    std::optional<HistoryEntry> undone; ///< with Undo: the entry to undo
    LabelDifference since;              ///< with Undo: which labels came and went after that entry
    QList<LabelledType> deleted;        ///< with Undo: labels that the account does not have any more
    bool unlinkedSince = false; ///< with Undo: the entry left the records linked, and they are not now
    /// Which other company is primary now and will not be any more, when Primary is among the asked.
    std::optional<RecordReference> primaryNow;
    bool isPrimaryUnknown = false; ///< whether there is such a company could not be read
    bool isRepeated = false;       ///< a link is done again, from the history
    bool changedMeanwhile = false; ///< the pair changed while the person was asked; this plan is a new one

    static ChangePlan link(const LinkRequest &request, const PairState &before);
    /// Takes these labels from the pair; without labels, the whole association.
    static ChangePlan removal(
        const RecordPair &pair, const QList<LabelledType> &labels, const PairState &before);
    /// Undoes the entry: the labels it added are removed, those it removed are restored, and the pair is
    /// unlinked if it was not linked before. What others have changed since stays. `offered`: the labels that
    /// the account has now, unless they could not be read; one that is missing cannot be restored.
    static ChangePlan undo(const HistoryEntry &entry, const PairState &now,
        const std::optional<QList<LabelledType>> &offered = {});

    /// The calls, in their order.
    QList<Write> writes() const;
    /// Whether there is nothing to send.
    bool isEmpty() const { return !unlinks && set.isEmpty() && archived.isEmpty(); }
    /// The labels as they will be: kept, added, removed.
    LabelDifference difference() const;
    /// Labels that the person loses; the unlabelled type is not a loss.
    QList<LabelledType> losses() const;
    /// Whether HubSpot may keep some of them: what a PUT does to its own labels is not documented.
    bool mayKeepLosses() const;
    /// Whether the person has to agree before anything is sent: something is removed, the state before is not
    /// known, or a change is undone, removed or repeated.
    bool needsConsent() const;
    /// Whether an undo finds the pair unlinked meanwhile and links it again.
    bool linksAgain() const { return unlinkedSince && linksAnew(); }
    /// Whether an undo leaves the records linked without a label, though they had one before the entry.
    bool staysUnlabelled() const;
    /// What must be gone afterwards for the change to be proven.
    QList<LabelledType> mustGo() const;
    /// Whether the PUT links records that were not linked, so that HubSpot may make a company primary on its
    /// own.
    bool linksAnew() const { return !set.isEmpty() && before.known && before.types.isEmpty(); }
};

/// Whether Undo can undo this entry: it did something here, and the state before is known.
bool canUndo(const HistoryEntry &entry);
/// Whether it is open what this entry did: it is not settled, or what was there before is not known.
bool mayHaveDone(const HistoryEntry &entry);

} // namespace relata
