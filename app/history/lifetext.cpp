// SPDX-License-Identifier: MIT
#include "history/lifetext.h"

#include "crm/labeltext.h"
#include "crm/sentence.h"

#include <QCoreApplication>
#include <QLocale>

namespace relata::lifetext {

namespace {

struct LifeWords {
    Q_DECLARE_TR_FUNCTIONS(relata::LifeText)
};

QString labels(const QList<LabelledType> &types)
{
    return types.isEmpty() ? LifeWords::tr("none") : labelNames(types);
}

QStringList intended(const HistoryEntry &entry)
{
    QStringList lines;
    lines.append(entry.beforeKnown ? sentence(LifeWords::tr("Labels before: %1"), {labels(entry.before)})
                                   : LifeWords::tr("Labels before: not known"));
    if (!entry.asked.isEmpty())
        lines.append(entry.mode == LinkMode::Replace && entry.action == LinkAction::Link
                ? sentence(LifeWords::tr("Requested, instead of the others: %1"), {labels(entry.asked)})
                : sentence(LifeWords::tr("Requested: %1"), {labels(entry.asked)}));
    if (entry.unlinks)
        lines.append(LifeWords::tr("To remove: the whole association"));
    else if (!entry.toRemove.isEmpty())
        lines.append(sentence(LifeWords::tr("To remove: %1"), {labels(entry.toRemove)}));
    return lines;
}

QStringList answered(const HistoryEntry &entry)
{
    QStringList parts;
    if (entry.status > 0)
        parts.append(sentence(LifeWords::tr("HTTP %1"), {entry.status}));
    parts.append(sentence(LifeWords::tr("%1 ms"), {entry.durationMs}));
    QStringList lines{parts.join(QStringLiteral(" · "))};
    if (entry.hasAnswer)
        lines.append(sentence(LifeWords::tr("Labels answered: %1"),
            {entry.answered.isEmpty() ? LifeWords::tr("none")
                                      : joined(entry.answered, QStringLiteral(", "))}));
    return lines;
}

QStringList problem(const HistoryEntry &entry)
{
    QStringList lines;
    if (entry.status > 0 && !entry.errorText.isEmpty())
        lines.append(sentence(LifeWords::tr("HTTP %1"), {entry.status}));
    return lines + entry.errorText.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

QStringList lines(const LifeStep &step, const HistoryEntry &entry, bool isLast)
{
    switch (step.kind) {
    case Fate::Intended:
        return intended(entry);
    case Fate::Answered:
        return answered(entry);
    case Fate::Proven:
    case Fate::Missing:
        return isLast && entry.provenKnown
            ? QStringList{sentence(LifeWords::tr("Labels now: %1"), {labels(entry.proven)})} + problem(entry)
            : QStringList();
    case Fate::AnsweredOnly:
    case Fate::Refused:
    case Fate::Unknown:
        return isLast ? problem(entry) : QStringList();
    case Fate::Imported:
        return {sentence(LifeWords::tr("From %1"), {entry.origin})};
    default:
        return {};
    }
}

QString timeOf(const QDateTime &at, const QDate &day)
{
    if (!at.isValid())
        return LifeWords::tr("time not kept");
    const QDateTime local = at.toLocalTime();
    const QString time = local.toString(QStringLiteral("HH:mm:ss"));
    return local.date() == day
        ? time
        : QLocale().toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

qsizetype lastStanding(const QList<LifeStep> &life)
{
    for (qsizetype i = life.size() - 1; i >= 0; --i) {
        const Fate fate = life.at(i).kind;
        if (isState(fate) && fate != Fate::Intended)
            return i;
    }
    return -1;
}

} // namespace relata::lifetext
