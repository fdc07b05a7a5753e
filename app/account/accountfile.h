// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "crm/result.h"

#include <QList>

namespace relata {

/// The accounts a person has signed in to, as the file `accounts.json` keeps them: no secret among it.
struct AccountList {
    QList<Account> accounts;
    QString current; ///< id of the account that was open last; may be none of these
};

/// A missing file is an empty list. `setAside`: where a damaged file was moved, else empty.
Result<AccountList> readAccounts(const QString &path, QString *setAside);
Result<bool> writeAccounts(const QString &path, const AccountList &list);

} // namespace relata
