// SPDX-License-Identifier: MIT
#include "ui/account/accountbutton.h"

#include "ui/common/tooltip.h"

namespace relata {

AccountButton::AccountButton(const Account &account, QWidget *parent)
    : QPushButton(account.name, parent)
{
    setAccessibleName(tr("Account"));
    setAccessibleDescription(account.name);
    setToolTip(plainToolTip(
        tr("%1\nAPI version %2").arg(account.apiBase.toString(), apiVersionName(account.version))));
}

QString accountBanner(const Account &account)
{
    return account.kind == Account::Kind::Practice
        ? AccountButton::tr("Practice data – nothing leaves this computer")
        : QString();
}

} // namespace relata
