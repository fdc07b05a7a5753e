// SPDX-License-Identifier: MIT
#pragma once

#include "account/accounts.h"

#include <QDialog>

#include <memory>

namespace relata {

namespace Ui {
class AccessKeyDialog;
}

/// Takes a pasted access key, looks up whose it is, and names the scopes it lacks before it is used.
class AccessKeyDialog : public QDialog {
    Q_OBJECT

public:
    /// renewed: the account that needs a new key; empty if any account will do.
    AccessKeyDialog(Accounts &accounts, const std::optional<Account> &renewed, QWidget *parent);
    ~AccessKeyDialog() override;

Q_SIGNALS:
    /// The account is known now, and its key is kept.
    void signedIn(const QString &accountId);

private:
    void check();
    void setBusy(bool busy);
    void onRead(const Result<SignedIn> &result);
    void use();
    void showProblem(const QString &text);

    Accounts &m_accounts;
    std::optional<Account> m_renewed;
    std::unique_ptr<Ui::AccessKeyDialog> m_ui;
    std::unique_ptr<AccountReader> m_reader;
    std::optional<SignedIn> m_found; ///< for the key in the field
};

} // namespace relata
