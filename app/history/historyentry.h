// SPDX-License-Identifier: MIT
#pragma once

#include "crm/calltext.h"
#include "crm/linkrequest.h"
#include "history/fate.h"

#include <QDateTime>

namespace relata {

/// One step of a row's life. Steps are only ever added, so that no row changes silently.
struct LifeStep {
    Fate kind = Fate::Intended;
    QDateTime at;  ///< UTC; invalid when it was not kept
    qint64 by = 0; ///< only with Undone and Restored: the row that did it

    friend bool operator==(const LifeStep &, const LifeStep &) = default;
};

/// One change of a pair as lists show it.
struct HistoryRow {
    qint64 id = 0; ///< 0: not in the journal
    LinkAction action = LinkAction::Link;
    qint64 undoes = 0;   ///< only with Undo: the row that it undoes
    qint64 undoneBy = 0; ///< the row that undid this one; 0 if it was not undone
    QString account;     ///< the account's id
    QDateTime at;        ///< UTC
    RecordPair pair;
    QString fromName; ///< as shown then; may be empty
    QString toName;
    QList<LabelledType> asked;    ///< to be there afterwards
    QList<LabelledType> toRemove; ///< to be gone afterwards
    bool unlinks = false;         ///< the records are not to be linked at all afterwards
    Fate state = Fate::Intended;  ///< isState()
    int status = 0;               ///< HTTP status, 0 without an answer
    QString errorText;            ///< sentence and next step, a line each, as shown then
    QString origin;               ///< the file that it was imported from; empty when it was made here

    bool isForeign() const { return !origin.isEmpty(); }
};

/// The same with everything that the journal keeps about it: what was there, what was asked, what came back,
/// what was proven.
struct HistoryEntry : HistoryRow {
    LinkMode mode = LinkMode::Add;
    bool sent = false;        ///< whether anything went out
    QList<CallText> calls;    ///< what was sent, or would have been, in order
    bool beforeKnown = false; ///< whether `before` is all that was there
    QList<LabelledType> before;
    bool hasAnswer = false;   ///< HubSpot answered with its five fields
    RecordPair answeredPair;  ///< as HubSpot named it, valid with hasAnswer
    QStringList answered;     ///< labels exactly as returned
    bool provenKnown = false; ///< whether `proven` was read
    bool provenLater = false; ///< read long after sending, so it may include changes by others
    QList<LabelledType> proven;
    QString errorKind; ///< kindName() of the error; empty if there is none
    QString correlationId;
    qint64 durationMs = 0;
    QString apiVersion;
    QByteArray answerBody;         ///< of the last call
    RecordReference primaryBefore; ///< the other company that was primary, if this entry asked for Primary
    QString preset;                ///< the name of the preset it was made with; may be empty
    QDateTime answeredAt;          ///< UTC; for the entry's life, not read back with the entry
};

} // namespace relata
