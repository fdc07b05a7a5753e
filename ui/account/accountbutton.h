// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"

#include <QPushButton>

namespace relata {

/// Shows which account links go to; its menu holds what can be done with it.
class AccountButton : public QPushButton {
    Q_OBJECT

public:
    explicit AccountButton(const Account &account, QWidget *parent = nullptr);
};

/// The standing words beside the button: practice data, or where a token leads. Empty when there is nothing
/// to say.
QString accountBanner(const Account &account);

} // namespace relata
