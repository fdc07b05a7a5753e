// SPDX-License-Identifier: MIT
#pragma once

#include "crm/calltext.h"
#include "crm/linkrequest.h"
#include "history/lifestep.h"

namespace relata {

/// One change of a pair as the journal keeps it: what was there, what was asked, what came back, what was
/// proven.
struct HistoryEntry {
    enum class State {
        Intended,     ///< on disk, not settled: being sent now, or the program ended before the answer
        Proven,       ///< read back: it is as asked
        AnsweredOnly, ///< HubSpot said yes; reading back failed
        Missing,      ///< reading back shows that it is not as asked
        Refused,      ///< HubSpot said no, or nothing was sent
        Unknown,      ///< sent, answer lost, and reading back did not settle it
    };

    enum class Action {
        Link,   ///< labels were to come
        Remove, ///< labels, or the whole association, were to go
        Undo,   ///< what another entry did was to be taken back
    };

    qint64 id = 0; ///< 0: not in the journal
    Action action = Action::Link;
    qint64 undoes = 0;   ///< with Undo: the entry that it takes back
    qint64 undoneBy = 0; ///< the entry that took this one back; 0 while it stands
    QString account;     ///< the account's id
    QDateTime at;        ///< UTC
    RecordPair pair;
    QString fromName; ///< as shown then; may be empty
    QString toName;
    LinkMode mode = LinkMode::Add;
    QList<LabelledType> asked; ///< to be there afterwards
    QList<LabelledType> taken; ///< to be gone afterwards
    bool unlinks = false;      ///< the records are not to be linked at all afterwards
    bool sent = false;         ///< whether anything went out
    QList<CallText> calls;     ///< what was sent, or would have been, in its order
    bool beforeKnown = false;  ///< whether `before` is all that was there
    QList<LabelledType> before;
    bool hasAnswer = false;   ///< HubSpot answered with its five fields
    RecordPair answeredPair;  ///< as HubSpot named it, valid with hasAnswer
    QStringList answered;     ///< labels exactly as returned
    bool provenKnown = false; ///< whether `proven` was read
    bool provenLater = false; ///< read long after sending: others' changes may be in it
    QList<LabelledType> proven;
    State state = State::Intended;
    int status = 0;    ///< HTTP status, 0 without an answer
    QString errorKind; ///< kindName() of the error, empty without one
    QString errorText; ///< sentence and next step, a line each, as shown then
    QString correlationId;
    qint64 durationMs = 0;
    QString apiVersion;
    QByteArray answerBody;   ///< of the last call
    RecordRef primaryBefore; ///< which other company was primary, when this entry asked for Primary
    QString preset;          ///< the name of the preset it was made with; may be empty
    QDateTime answeredAt;    ///< UTC; for the entry's life, not read back with the entry
    QString origin;          ///< the file that the row was imported from; empty when it was made here

    bool isForeign() const { return !origin.isEmpty(); }
};

/// The stable name of a state as the database keeps it, e.g. "answered-only".
QString stateName(HistoryEntry::State state);
/// The stable name of an action, e.g. "undo".
QString actionName(HistoryEntry::Action action);
HistoryEntry::Action parseAction(const QString &name);
HistoryEntry::State parseState(const QString &name);

/// The step of an entry's life that brings it into a state.
LifeStep::Kind stepOf(HistoryEntry::State state);

} // namespace relata
