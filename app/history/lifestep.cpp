// SPDX-License-Identifier: MIT
#include "history/lifestep.h"

#include <QHash>

namespace relata {

namespace {

using Kind = LifeStep::Kind;

const QHash<Kind, QString> &stepNames()
{
    static const QHash<Kind, QString> names{
        {Kind::Intended, QStringLiteral("intended")},
        {Kind::Answered, QStringLiteral("answered")},
        {Kind::Proven, QStringLiteral("proven")},
        {Kind::AnsweredOnly, QStringLiteral("answered-only")},
        {Kind::Missing, QStringLiteral("missing")},
        {Kind::Refused, QStringLiteral("refused")},
        {Kind::Unknown, QStringLiteral("unknown")},
        {Kind::Undone, QStringLiteral("undone")},
        {Kind::Restored, QStringLiteral("restored")},
        {Kind::BodiesDeleted, QStringLiteral("bodies-deleted")},
        {Kind::NamesDeleted, QStringLiteral("names-deleted")},
        {Kind::Imported, QStringLiteral("imported")},
    };
    return names;
}

} // namespace

QString stepName(Kind kind)
{
    return stepNames().value(kind);
}

Kind parseStep(const QString &name)
{
    return stepNames().key(name, Kind::Intended);
}

} // namespace relata
