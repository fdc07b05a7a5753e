// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"

#include <QFuture>
#include <QSet>

class QWidget;

namespace relata {

/// Asks before the first link into a production account, once for each account until the program ends.
class ProductionGuard {
public:
    /// True at once where no question is needed. The dialog opens over this window; Cancel is the default.
    QFuture<bool> ask(const Account &account, QWidget *window);

private:
    QSet<QString> m_agreed;
};

} // namespace relata
