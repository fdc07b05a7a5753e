// SPDX-License-Identifier: MIT
#include "linking/linkforecast.h"

#include "crm/sentence.h"
#include "linking/primary.h"

namespace relata {

std::optional<PairState> LinkForecast::present() const
{
    const auto pair = m_draft.pair();
    return pair ? m_outlook.present(*pair) : std::nullopt;
}

std::optional<ChangePlan> LinkForecast::plan() const
{
    const auto request = m_draft.request();
    const auto now = present();
    return request && now ? std::optional(ChangePlan::link(*request, *now)) : std::nullopt;
}

std::optional<PairOutlook::Use> LinkForecast::use(const AssociationType &type) const
{
    const auto from = m_draft.record(Side::From);
    const auto here = m_draft.direction();
    return from && here ? m_outlook.use(*from, here->to, type) : std::nullopt;
}

QString LinkForecast::nameOf(Side side) const
{
    const QString name = m_draft.title(side).name;
    return name.isEmpty() ? m_draft.recordText(side) : name;
}

// A labelled link is an unlabelled one too.
QList<LabelledType> LinkForecast::typesToCome() const
{
    QList<LabelledType> types = m_draft.chosen();
    if (types.isEmpty())
        return types;
    for (const LabelledType &type : m_draft.offered()) {
        if (type.isUnlabelled() && m_draft.isListed(type.type) && !containsType(types, type.type))
            types.append(type);
    }
    return types;
}

QStringList LinkForecast::limitWarnings() const
{
    const auto pair = m_draft.pair();
    if (!pair)
        return {};
    const QList<LabelledType> types = typesToCome();
    QList<LabelledType> back;
    for (const LabelledType &type : types) {
        if (const auto other = m_draft.inverse(type.type); other && other->certain)
            back.append(other->type);
    }
    return limitWarnings(*pair, Side::From, types) + limitWarnings(pair->reversed(), Side::To, back);
}

QStringList LinkForecast::limitWarnings(
    const RecordPair &pair, Side side, const QList<LabelledType> &types) const
{
    const ObjectType *known = m_draft.objectTypes().find(pair.to.type);
    const QString others = known ? known->plural : pair.to.type.text();
    const QString name = nameOf(side);
    QStringList warnings;
    for (const LabelledType &type : types) {
        const auto use = m_outlook.use(pair.from, pair.to.type, type.type);
        if (!use || !use->isFull() || m_outlook.isSet(pair, type.type).value_or(false))
            continue;
        const QString counts = sentence(tr("%1 of %2"), {*use->used, use->most});
        warnings.append(type.isUnlabelled()
                ? sentence(tr("%1 is linked with as many records as the account allows (%2: %3); HubSpot "
                              "will refuse the link."),
                    {name, others, counts})
                : sentence(tr("The label “%1” is used up for %2 (%3: %4); HubSpot will refuse the link."),
                    {type.label, name, others, counts}));
    }
    const auto full = m_draft.catalogue().limits().fullAt(pair.from, pair.to.type);
    const auto now = present();
    const bool linksAnew = now && now->types.isEmpty();
    if (warnings.isEmpty() && full && !types.isEmpty() && linksAnew)
        warnings.append(sentence(
            tr("%1 is linked with as many records as HubSpot allows (%2: %3); HubSpot will refuse the "
               "link."),
            {name, others, QString::number(*full)}));
    return warnings;
}

std::optional<RecordReference> LinkForecast::losesPrimary() const
{
    const auto pair = m_draft.pair();
    const bool asks = pair && primary::isAmong(pair->direction(), m_draft.chosen());
    return asks ? m_outlook.primaryNow(primary::fromOwner(*pair)) : std::nullopt;
}

} // namespace relata
