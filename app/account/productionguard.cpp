// SPDX-License-Identifier: MIT
#include "account/productionguard.h"

#include "crm/sentence.h"

namespace relata {

std::optional<Question> ProductionGuard::question(const Account &account) const
{
    if (!account.isProduction() || m_agreed.contains(account.id))
        return std::nullopt;
    return Question{sentence(tr("Link in the production account %1?"), {account.title()}),
        tr("From now on links change your company's own data. Relata asks this once for each "
           "account until it quits."),
        tr("Link in this account")};
}

} // namespace relata
