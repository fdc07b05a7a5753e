// SPDX-License-Identifier: MIT
#pragma once

#include "account/accounts.h"
#include "crm/objecttypes.h"

#include <QDialog>

#include <memory>

namespace relata {

namespace Ui {
class AccountDialog;
}

/// One account: what is known about it, which API version it uses, and what its scopes allow.
class AccountDialog : public QDialog {
    Q_OBJECT

public:
    /// types: for the names of the object types.
    AccountDialog(Accounts &accounts, const Account &account, const ObjectTypes &types, QWidget *parent);
    ~AccountDialog() override;

Q_SIGNALS:
    void versionChosen(relata::ApiVersion version);
    void signInAgainRequested();
    void signOutRequested();

private:
    void layOutTable();
    void showFacts(const Account &account);
    void showAbilities(const Account &account);
    void showVersionNote(const Account &account);
    void check();

    Accounts &m_accounts;
    QString m_id;
    ObjectTypes m_types;
    std::unique_ptr<Ui::AccountDialog> m_ui;
};

} // namespace relata
