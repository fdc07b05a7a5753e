// SPDX-License-Identifier: MIT
#include "ui/account/accountbutton.h"

#include "crm/sentence.h"
#include "ui/account/accountlook.h"
#include "ui/common/plaintext.h"
#include "ui/common/restyle.h"

namespace relata {

AccountButton::AccountButton(QWidget *parent)
    : QPushButton(parent)
{
    setAccessibleName(tr("Account"));
    showAccount(std::nullopt);
}

void AccountButton::showAccount(const std::optional<Account> &account)
{
    const QString line = account ? accountLine(*account) : tr("No account");
    const QString shown =
        fontMetrics().elidedText(line, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 60);
    setText(withoutMnemonic(shown));
    setAccessibleDescription(line);
    setToolTip(account ? plainToolTip(sentence(
                   QStringLiteral("%1\n%2\n%3"), {line, accountFacts(*account), account->apiBase.toString()}))
                       : QString());
    setStyleProperty(this, "kind", account ? kindStyle(account->kind) : QString());
}

} // namespace relata
