// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "storage/jsonfile.h"

#include <QJsonArray>
#include <QList>

namespace relata {

/// The accounts a person has signed in to.
struct AccountList {
    QList<Account> accounts;
    QString current; ///< id of the account that was open last, which may be the practice portal or unreadable
    QJsonArray unreadable; ///< entries of the file that this version does not understand
};

/// The file `accounts.json`, which holds no secret. Entries that are not understood are written back
/// unchanged.
class AccountFile {
public:
    explicit AccountFile(const QString &path);

    struct Loaded {
        AccountList list;
        QString setAside; ///< where a damaged file was moved, else empty
    };
    /// A missing file is an empty list. Storage as JsonFile::load().
    Result<Loaded> load();
    Result<void> save(const AccountList &list);

private:
    JsonFile m_file;
};

} // namespace relata
