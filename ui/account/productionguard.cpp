// SPDX-License-Identifier: MIT
#include "ui/account/productionguard.h"

#include "async/then.h"
#include "crm/sentence.h"
#include "ui/common/question.h"

#include <QWidget>

namespace relata {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(relata::ProductionGuard)
};

} // namespace

QFuture<bool> ProductionGuard::ask(const Account &account, QWidget *window)
{
    if (!account.isProduction() || m_agreed.contains(account.id))
        return ready(true);
    const auto answer = askQuestion(window,
        {sentence(Text::tr("Link in the production account %1?"), {account.title()}),
            Text::tr("From now on links change your company's own data. Relata asks this once for each "
                     "account until it quits."),
            Text::tr("Link in this account")});
    return then(answer, window, [this, id = account.id](const Reply &reply) {
        if (reply.agreed)
            m_agreed.insert(id);
        return reply.agreed;
    });
}

} // namespace relata
