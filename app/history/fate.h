// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace relata {

/// What kind of change it is.
enum class LinkAction {
    Link,   ///< labels are to be added
    Remove, ///< labels, or the whole association, are to be removed
    Undo,   ///< an earlier change is to be undone
};

/// How far a change has got, how it ended, and what became of it afterwards. The journal keeps a change in
/// one of the first six states, and every step of its life.
enum class Fate {
    Intended,     ///< on disk, not settled: being sent now, or the program ended before the answer
    Proven,       ///< read back: it is as asked
    AnsweredOnly, ///< HubSpot said yes; reading back failed
    Missing,      ///< reading back shows that it is not as asked
    Refused,      ///< HubSpot said no, or nothing was sent
    Unknown,      ///< sent, answer lost, and reading back did not settle it
    // Shown in the result only.
    NothingChanged, ///< proven, and everything asked was there before
    NotSent,        ///< refused before anything was sent
    // Steps of its life only.
    Answered,      ///< HubSpot said yes
    Undone,        ///< by another change
    Restored,      ///< its undo does not count any longer: it was undone, or had not been carried out
    BodiesDeleted, ///< request and answer, by the person's rule
    NamesDeleted,  ///< the records' names, by the person's rule
    Imported,      ///< the row came from another computer
};

/// Whether the journal keeps a change in this state.
bool isState(Fate fate);
/// The stable name by which files and the database know it, e.g. "answered-only"; empty for what is never
/// written.
QString fateName(Fate fate);
std::optional<Fate> parseFate(const QString &name);
/// The same for the kind of change, e.g. "undo".
QString actionName(LinkAction action);
std::optional<LinkAction> parseAction(const QString &name);

/// How it is meant to look.
enum class Tone { Good, Bad, Open, Quiet };
Tone toneOf(Fate fate);

/// The words for each fate.
namespace fatetext {

/// How the result begins, e.g. "Linked, says HubSpot".
QString headline(Fate fate, LinkAction action);
/// The same for a row of the history, e.g. "Linked, not read back".
QString row(Fate fate, LinkAction action);
/// The name of a step of a life, e.g. "HubSpot answered".
QString step(Fate fate);
/// What reading back showed, e.g. "confirmed by reading back"; may be empty.
QString proof(Fate fate);
/// The name of the kind of change, e.g. "Removal".
QString action(LinkAction kind);

} // namespace fatetext

} // namespace relata
