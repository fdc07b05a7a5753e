// SPDX-License-Identifier: MIT
#include "linking/resulttext.h"

#include "crm/labeltext.h"
#include "crm/sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace relata::resulttext {

namespace {

struct ResultWords {
    Q_DECLARE_TR_FUNCTIONS(relata::ResultText)
};

bool isLinked(Fate verdict)
{
    return verdict == Fate::Proven || verdict == Fate::NothingChanged || verdict == Fate::AnsweredOnly;
}

} // namespace

QString headline(const LinkOutcome &outcome)
{
    const HistoryEntry &entry = outcome.entry;
    const Fate fate = outcome.verdict();
    // The request was not carried out at all.
    const bool isAsBefore = fate == Fate::Missing && entry.action == LinkAction::Link && !entry.hasAnswer;
    return fatetext::headline(isAsBefore ? Fate::Refused : fate, entry.action);
}

Tone tone(const LinkOutcome &outcome)
{
    const Fate fate = outcome.verdict();
    return fate == Fate::AnsweredOnly ? Tone::Open : toneOf(fate);
}

QString facts(const LinkOutcome &outcome)
{
    QStringList parts;
    if (outcome.entry.status > 0)
        parts.append(QString::number(outcome.entry.status));
    if (outcome.entry.durationMs > 0)
        parts.append(sentence(ResultWords::tr("%1 ms"), {outcome.entry.durationMs}));
    if (const QString proof = fatetext::proof(outcome.verdict()); !proof.isEmpty())
        parts.append(proof);
    return parts.join(QStringLiteral(" · "));
}

QString explanation(const LinkOutcome &outcome)
{
    const HistoryEntry &entry = outcome.entry;
    QStringList lines;
    const bool isLink = entry.action == LinkAction::Link;
    const bool settledLater = isLinked(outcome.verdict()) && !entry.errorKind.isEmpty();
    if (settledLater && entry.errorKind == kindName(Error::Kind::OutcomeUnknown))
        lines.append(ResultWords::tr("The answer was lost, but reading back shows that it was done."));
    else if (settledLater)
        lines.append(
            ResultWords::tr("HubSpot refused a part of it, but reading back shows that it was done."));
    else if (!entry.errorText.isEmpty() && (outcome.verdict() != Fate::Missing || !isLink))
        lines.append(entry.errorText);
    if (outcome.verdict() == Fate::Missing && isLink && !entry.hasAnswer)
        lines.append(
            sentence(ResultWords::tr(
                         "The request was not carried out: the pair does not have %1. You can link again."),
                {labelTexts(outcome.missing())}));
    else if (outcome.verdict() == Fate::Missing && !outcome.missing().isEmpty())
        lines.append(sentence(
            ResultWords::tr(
                "HubSpot answered with success, but the pair does not have %1. Check the label's limits "
                "in HubSpot, then link again."),
            {labelTexts(outcome.missing())}));
    if (!outcome.notRemoved().isEmpty())
        lines.append(isLink
                ? sentence(
                    ResultWords::tr("HubSpot has kept %1, though it should have been replaced. You can "
                                    "remove it in the list of links."),
                    {labelTexts(outcome.notRemoved())})
                : sentence(ResultWords::tr("The pair still has %1."), {labelTexts(outcome.notRemoved())}));
    if (entry.undoneBy != 0)
        lines.append(ResultWords::tr("This was undone later."));
    if (outcome.answersOtherRecords())
        lines.append(sentence(
            ResultWords::tr(
                "HubSpot answered about other records than requested: %1 %2 → %3 %4. A record may have been "
                "merged into another."),
            {entry.answeredPair.from.type.text(), entry.answeredPair.from.id.text(),
                entry.answeredPair.to.type.text(), entry.answeredPair.to.id.text()}));
    if (!entry.beforeKnown && isLink && isLinked(outcome.verdict()))
        lines.append(
            ResultWords::tr("What linked the pair before is not fully known, so nothing is marked as new."));
    return lines.join(QLatin1Char('\n'));
}

namespace {

using Mark = MarkedLabel::Mark;

Mark markOf(const LinkOutcome &outcome, const LabelledType &label)
{
    if (!outcome.entry.beforeKnown || containsType(outcome.entry.before, label.type))
        return Mark::Kept;
    if (containsType(outcome.setByHubSpot(), label.type))
        return Mark::ByHubSpot;
    return containsType(outcome.entry.asked, label.type) || label.isUnlabelled() ? Mark::New : Mark::Since;
}

// Leaves the unlabelled type out beside a label, both among the removed labels and among the others.
void dropUnlabelled(QList<MarkedLabel> &marked, bool gone)
{
    const auto isMeant = [gone](const MarkedLabel &m) {
        return (m.mark == Mark::Removed) == gone;
    };
    const bool hasLabel = std::any_of(marked.cbegin(), marked.cend(),
        [&isMeant](const MarkedLabel &m) { return isMeant(m) && !m.label.isUnlabelled(); });
    marked.removeIf([&](const MarkedLabel &m) { return hasLabel && isMeant(m) && m.label.isUnlabelled(); });
}

} // namespace

QList<MarkedLabel> markedLabels(const LinkOutcome &outcome)
{
    QList<MarkedLabel> marked;
    for (const LabelledType &label : outcome.entry.proven)
        marked.append({label, markOf(outcome, label)});
    for (const LabelledType &label : outcome.difference().removed)
        marked.append({label, Mark::Removed});
    for (const LabelledType &label : outcome.missing())
        marked.append({label, Mark::Missing});
    for (const bool gone : {false, true})
        dropUnlabelled(marked, gone);
    std::stable_sort(marked.begin(), marked.end(), [](const MarkedLabel &a, const MarkedLabel &b) {
        return a.mark == b.mark ? comesBefore(a.label, b.label) : a.mark < b.mark;
    });
    return marked;
}

QString markText(Mark mark)
{
    switch (mark) {
    case Mark::New:
        return ResultWords::tr("NEW");
    case Mark::Kept:
        return ResultWords::tr("KEPT");
    case Mark::Removed:
        return ResultWords::tr("REMOVED");
    case Mark::ByHubSpot:
        return ResultWords::tr("SET BY HUBSPOT");
    case Mark::Since:
        return ResultWords::tr("SET SINCE");
    case Mark::Missing:
        return ResultWords::tr("MISSING");
    }
    return {};
}

} // namespace relata::resulttext
