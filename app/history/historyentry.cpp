// SPDX-License-Identifier: MIT
#include "history/historyentry.h"

#include <QHash>

namespace relata {

namespace {

using State = HistoryEntry::State;
using Action = HistoryEntry::Action;

const QHash<State, QString> &stateNames()
{
    static const QHash<State, QString> names{
        {State::Intended, QStringLiteral("intended")},
        {State::Proven, QStringLiteral("proven")},
        {State::AnsweredOnly, QStringLiteral("answered-only")},
        {State::Missing, QStringLiteral("missing")},
        {State::Refused, QStringLiteral("refused")},
        {State::Unknown, QStringLiteral("unknown")},
    };
    return names;
}

const QHash<Action, QString> &actionNames()
{
    static const QHash<Action, QString> names{
        {Action::Link, QStringLiteral("link")},
        {Action::Remove, QStringLiteral("remove")},
        {Action::Undo, QStringLiteral("undo")},
    };
    return names;
}

} // namespace

QString stateName(State state)
{
    return stateNames().value(state);
}

State parseState(const QString &name)
{
    return stateNames().key(name, State::Unknown);
}

QString actionName(Action action)
{
    return actionNames().value(action);
}

Action parseAction(const QString &name)
{
    return actionNames().key(name, Action::Link);
}

// The two lists share their names.
LifeStep::Kind stepOf(State state)
{
    return parseStep(stateName(state));
}

} // namespace relata
