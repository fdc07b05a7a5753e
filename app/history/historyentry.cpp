// SPDX-License-Identifier: MIT
#include "history/historyentry.h"

#include <QHash>

namespace relata {

namespace {

const QHash<HistoryEntry::State, QString> &stateNames()
{
    static const QHash<HistoryEntry::State, QString> names{
        {HistoryEntry::State::Intended, QStringLiteral("intended")},
        {HistoryEntry::State::Proven, QStringLiteral("proven")},
        {HistoryEntry::State::AnsweredOnly, QStringLiteral("answered-only")},
        {HistoryEntry::State::Missing, QStringLiteral("missing")},
        {HistoryEntry::State::Refused, QStringLiteral("refused")},
        {HistoryEntry::State::Unknown, QStringLiteral("unknown")},
    };
    return names;
}

} // namespace

QString stateName(HistoryEntry::State state)
{
    return stateNames().value(state);
}

HistoryEntry::State parseState(const QString &name)
{
    return stateNames().key(name, HistoryEntry::State::Unknown);
}

} // namespace relata
