// SPDX-License-Identifier: MIT
#pragma once

#include "linking/changeplan.h"
#include "linking/linkdraft.h"
#include "linking/pairoutlook.h"

namespace relata {

/// What sending the draft would do, as far as that is known beforehand.
class LinkForecast {
    Q_DECLARE_TR_FUNCTIONS(relata::LinkForecast)

public:
    LinkForecast(const LinkDraft &draft, const PairOutlook &outlook)
        : m_draft(draft)
        , m_outlook(outlook)
    {
    }

    /// What links the pair now; nothing while it is not known.
    std::optional<PairState> present() const;
    /// Nothing while the draft is not ready, or what links the pair now has not been read.
    std::optional<ChangePlan> plan() const;
    /// The limit of a label for the From record, and how much of it is used.
    std::optional<PairOutlook::Use> use(const AssociationType &type) const;
    /// Limits for which HubSpot would refuse this link, a sentence each.
    QStringList limitWarnings() const;
    /// Which other company loses Primary by this link.
    std::optional<RecordReference> losesPrimary() const;

private:
    QList<LabelledType> typesToCome() const;
    QStringList limitWarnings(const RecordPair &pair, Side side, const QList<LabelledType> &types) const;
    QString nameOf(Side side) const;

    const LinkDraft &m_draft;
    const PairOutlook &m_outlook;
};

} // namespace relata
