// SPDX-License-Identifier: MIT
#include "linking/changetext.h"

#include "catalogue/recordtitles.h"
#include "crm/labeltext.h"
#include "crm/sentence.h"
#include "linking/primary.h"

#include <QCoreApplication>

namespace relata::changetext {

namespace {

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(relata::ChangeText)
};

// What became of the pair since the entry that is being undone.
QString sinceText(const ChangePlan &plan)
{
    if (plan.linksAgain())
        return ChangeWords::tr("The two records have been unlinked since; undoing links them again.");
    QStringList parts;
    if (!plan.since.added.isEmpty())
        parts.append(sentence(ChangeWords::tr("came: %1"), {labelTexts(plan.since.added)}));
    if (!plan.since.removed.isEmpty())
        parts.append(sentence(ChangeWords::tr("went: %1"), {labelTexts(plan.since.removed)}));
    return sentence(ChangeWords::tr("This pair has been changed since (%1). That stays as it is."),
        {parts.join(QStringLiteral("; "))});
}

} // namespace

QString mayKeepText()
{
    return ChangeWords::tr(
        "HubSpot may keep its own labels, such as Primary; the result shows what is left.");
}

QString title(const ChangePlan &plan)
{
    switch (plan.action) {
    case LinkAction::Undo:
        return plan.undone && plan.undone->action == LinkAction::Undo
            ? ChangeWords::tr("Take this undo back?")
            : plan.undone && plan.undone->action == LinkAction::Remove ? ChangeWords::tr("Undo this removal?")
                                                                       : ChangeWords::tr("Undo this link?");
    case LinkAction::Remove:
        return plan.unlinks ? ChangeWords::tr("Remove the whole association?")
                            : ChangeWords::tr("Remove labels?");
    case LinkAction::Link:
        break;
    }
    if (!plan.before.known)
        return ChangeWords::tr("It is not fully known which labels this pair has.");
    return plan.losses().isEmpty() ? ChangeWords::tr("Link again?")
                                   : ChangeWords::tr("Replace the labels of this pair?");
}

QString verb(const ChangePlan &plan)
{
    switch (plan.action) {
    case LinkAction::Undo:
        return ChangeWords::tr("Undo");
    case LinkAction::Remove:
        return ChangeWords::tr("Remove");
    case LinkAction::Link:
        break;
    }
    if (!plan.before.known)
        return ChangeWords::tr("Link anyway");
    return plan.losses().isEmpty() ? ChangeWords::tr("Link") : ChangeWords::tr("Replace");
}

QString summary(const ChangePlan &plan)
{
    if (!plan.before.known)
        return ChangeWords::tr("Going on may remove labels that a colleague has set.");
    if (plan.unlinks)
        return ChangeWords::tr("The two records will no longer be linked at all.");
    const LabelDifference change = plan.difference();
    QStringList parts;
    if (!change.kept.isEmpty())
        parts.append(sentence(ChangeWords::tr("Stays: %1."), {labelTexts(labelsToShow(change.kept))}));
    if (!change.added.isEmpty())
        parts.append(sentence(ChangeWords::tr("Comes: %1."), {labelTexts(labelsToShow(change.added))}));
    if (!change.removed.isEmpty())
        parts.append(sentence(ChangeWords::tr("Goes: %1."), {labelTexts(labelsToShow(change.removed))}));
    return parts.join(QLatin1Char('\n'));
}

QStringList notes(const ChangePlan &plan, const RecordTitles &titles)
{
    QStringList notes;
    const Direction direction = plan.pair.direction();
    if (plan.changedMeanwhile)
        notes.append(
            ChangeWords::tr("The pair has changed while this question was open; this is the new state."));
    if (plan.linksAgain() || !plan.since.isEmpty())
        notes.append(sinceText(plan));
    if (plan.primaryNow)
        notes.append(sentence(
            ChangeWords::tr("%1 is primary now and will no longer be."), {titles.nameOf(*plan.primaryNow)}));
    if (plan.isPrimaryUnknown)
        notes.append(ChangeWords::tr(
            "It could not be read which record is primary now; if there is one, it will no longer be."));
    if (plan.undone && !plan.undone->primaryBefore.id.isNull() && primary::isAmong(direction, plan.toRemove))
        notes.append(sentence(
            ChangeWords::tr(
                "%1 was primary before. HubSpot does not make it primary again; link it with Primary "
                "yourself."),
            {titles.nameOf(plan.undone->primaryBefore)}));
    else if (plan.action != LinkAction::Link && primary::isAmong(direction, plan.toRemove))
        notes.append(ChangeWords::tr("Primary is removed, and HubSpot does not choose another on its own."));
    if (plan.mayKeepLosses())
        notes.append(mayKeepText());
    if (plan.linksAnew() && primary::comesByItself(direction) && !primary::isAmong(direction, plan.asked))
        notes.append(
            ChangeWords::tr("If there is no other company, HubSpot makes this one primary on its own."));
    if (!plan.deleted.isEmpty())
        notes.append(sentence(ChangeWords::tr("%1 no longer exists in the account and cannot be restored."),
            {labelTexts(plan.deleted)}));
    if (plan.staysUnlabelled())
        notes.append(
            ChangeWords::tr("The two records stay linked without a label; remove the association if it is "
                            "not wanted."));
    if (plan.action == LinkAction::Undo)
        notes.append(ChangeWords::tr("Workflows that HubSpot has run already are not reversed."));
    return notes;
}

} // namespace relata::changetext
