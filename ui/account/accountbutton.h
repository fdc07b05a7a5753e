// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"

#include <QPushButton>

#include <optional>

namespace relata {

/// Shows the account that links are made in, in the colour of its kind; its menu has everything that can be
/// done with it.
class AccountButton : public QPushButton {
    Q_OBJECT

public:
    explicit AccountButton(QWidget *parent = nullptr);
    void showAccount(const std::optional<Account> &account);
};

} // namespace relata
