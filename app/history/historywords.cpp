// SPDX-License-Identifier: MIT
#include "history/historywords.h"

#include <QCoreApplication>

namespace relata {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(relata::HistoryWords)
};

} // namespace

QString historyStateText(const HistoryEntry &entry)
{
    const bool links = entry.action == HistoryEntry::Action::Link;
    const bool undoes = entry.action == HistoryEntry::Action::Undo;
    switch (entry.state) {
    case HistoryEntry::State::Proven:
        return links ? Words::tr("Linked") : undoes ? Words::tr("Undone") : Words::tr("Removed");
    case HistoryEntry::State::AnsweredOnly:
        return links ? Words::tr("Linked, not read back") : Words::tr("Done, not read back");
    case HistoryEntry::State::Missing:
        return links ? Words::tr("Not linked, label missing") : Words::tr("Not done as asked");
    case HistoryEntry::State::Refused:
        return links ? Words::tr("Not linked") : Words::tr("Not done");
    case HistoryEntry::State::Intended:
    case HistoryEntry::State::Unknown:
        break;
    }
    return Words::tr("Unknown");
}

QString historyActionText(HistoryEntry::Action action)
{
    switch (action) {
    case HistoryEntry::Action::Link:
        return Words::tr("Link");
    case HistoryEntry::Action::Remove:
        return Words::tr("Removal");
    case HistoryEntry::Action::Undo:
        return Words::tr("Undo");
    }
    return {};
}

QString lifeStepText(LifeStep::Kind kind)
{
    using Kind = LifeStep::Kind;
    switch (kind) {
    case Kind::Intended:
        return Words::tr("Intended");
    case Kind::Answered:
        return Words::tr("HubSpot answered");
    case Kind::Proven:
        return Words::tr("Proven by reading back");
    case Kind::AnsweredOnly:
        return Words::tr("Not read back");
    case Kind::Missing:
        return Words::tr("Read back: not as asked");
    case Kind::Refused:
        return Words::tr("Refused");
    case Kind::Unknown:
        return Words::tr("Outcome unknown");
    case Kind::Undone:
        return Words::tr("Undone");
    case Kind::Restored:
        return Words::tr("Stands again: its undo was taken back");
    case Kind::BodiesDeleted:
        return Words::tr("Request and answer deleted");
    case Kind::NamesDeleted:
        return Words::tr("Names deleted");
    case Kind::Imported:
        return Words::tr("Imported");
    }
    return {};
}

} // namespace relata
