// SPDX-License-Identifier: MIT
#include "linking/forecasttext.h"

#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "linking/changetext.h"
#include "linking/primary.h"

#include <QCoreApplication>

namespace relata::forecasttext {

namespace {

struct ForecastWords {
    Q_DECLARE_TR_FUNCTIONS(relata::ForecastText)
};

// "Ada Lovelace", "Contact 101", or "Contact" while there is no record.
QString nameOf(const LinkDraft &draft, Side side)
{
    const QString name = draft.title(side).name;
    if (!name.isEmpty())
        return name;
    const auto record = draft.record(side);
    return record
        ? sentence(QStringLiteral("%1 %2"), {draft.objectTypes().singular(record->type), record->id.text()})
        : draft.typeText(side);
}

QString isSentence(const QString &from, const QString &label, const QString &to, const Direction &direction)
{
    if (direction.to == objecttypes::company())
        return sentence(ForecastWords::tr("%1 is “%2” at %3"), {from, label, to});
    return sentence(ForecastWords::tr("%1 is “%2” of %3"), {from, label, to});
}

QString primarySentence(const LinkDraft &draft, const Direction &direction)
{
    const bool turned = !primary::beginsAtOwner(direction);
    const QString owner = nameOf(draft, turned ? Side::To : Side::From);
    const QString other = nameOf(draft, turned ? Side::From : Side::To);
    const Side side = turned ? Side::From : Side::To;
    if ((turned ? direction.from : direction.to) == objecttypes::company())
        return sentence(ForecastWords::tr("%1 is the primary company of %2."), {other, owner});
    const QString type = draft.typeText(side);
    return sentence(ForecastWords::tr("%1 is the primary %2 of %3."), {other, type, owner});
}

QString sentenceOf(const LinkDraft &draft, const LabelledType &type, const Direction &direction)
{
    const QString from = nameOf(draft, Side::From);
    const QString to = nameOf(draft, Side::To);
    if (type.isUnlabelled())
        return sentence(ForecastWords::tr("%1 and %2 are linked."), {from, to});
    if (primary::is(direction, type.type))
        return primarySentence(draft, direction);
    const QString label = type.isNameless ? type.type.shortText() : labelText(type);
    const QString is = isSentence(from, label, to, direction);
    const auto other = draft.inverse(type.type);
    if (!other || other->type.label.isEmpty())
        return is + QLatin1Char('.');
    return other->certain
        ? sentence(ForecastWords::tr("%1; from there: “%2”."), {is, other->type.label})
        : sentence(ForecastWords::tr("%1; from there probably: “%2”."), {is, other->type.label});
}

} // namespace

QString statement(const LinkDraft &draft)
{
    const auto direction = draft.direction();
    QStringList lines;
    for (const LabelledType &type : direction ? draft.chosen() : QList<LabelledType>())
        lines.append(sentenceOf(draft, type, *direction));
    return lines.join(QLatin1Char('\n'));
}

QString difference(const LinkDraft &draft, const PairOutlook &outlook)
{
    const LinkForecast forecast(draft, outlook);
    const QString unread = draft.pair() ? outlook.problem(*draft.pair()) : QString();
    if (!unread.isEmpty())
        return sentence(ForecastWords::tr("What links the two now could not be read: %1"), {unread});
    const auto now = forecast.present();
    if (!now)
        return {};
    if (!now->known)
        return ForecastWords::tr("What links the two now cannot be fully read: there are too many links.");
    const auto plan = forecast.plan();
    const QString present = now->types.isEmpty()
        ? ForecastWords::tr("Not linked yet.")
        : sentence(ForecastWords::tr("Linked now: %1."), {labelTexts(labelsToShow(now->types))});
    if (!plan)
        return present;
    const LabelDifference change = plan->difference();
    if (change.isEmpty())
        return present + QLatin1Char(' ') + ForecastWords::tr("Nothing changes.");
    QStringList parts{present};
    if (hasLabel(change.kept))
        parts.append(sentence(ForecastWords::tr("Stays: %1."), {labelTexts(labelsToShow(change.kept))}));
    if (!change.added.isEmpty())
        parts.append(sentence(ForecastWords::tr("Comes: %1."), {labelTexts(labelsToShow(change.added))}));
    if (!plan->losses().isEmpty())
        parts.append(sentence(ForecastWords::tr("Goes: %1."), {labelTexts(plan->losses())}));
    return parts.join(QLatin1Char(' '));
}

QStringList warnings(const LinkDraft &draft, const PairOutlook &outlook)
{
    const LinkForecast forecast(draft, outlook);
    QStringList warnings = forecast.limitWarnings();
    const auto direction = draft.direction();
    const LabelCatalogue::Labels *labels = direction ? draft.catalogue().labels().of(*direction) : nullptr;
    const QString unread = direction ? draft.catalogue().limits().problem(*direction) : QString();
    if (!unread.isEmpty() && labels && labels->problem.isEmpty()) // else that is said already
        warnings.append(
            sentence(ForecastWords::tr("Limits could not be read and are not checked: %1"), {unread}));
    if (const auto plan = forecast.plan(); plan && plan->mayKeepLosses())
        warnings.append(changetext::mayKeepText());
    if (const auto loser = forecast.losesPrimary()) {
        warnings.append(sentence(ForecastWords::tr("%1 is primary now and will no longer be."),
            {draft.catalogue().titles().nameOf(*loser)}));
    }
    return warnings;
}

} // namespace relata::forecasttext
