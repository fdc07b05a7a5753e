// SPDX-License-Identifier: MIT
#pragma once

#include "crm/error.h"
#include "ui/common/messagebars.h"

namespace relata {

class AccountActions;
class Accounts;
class OpenAccount;

/// The bars at the top about the open account: its sign-in has ended or cannot be kept, it has moved, its
/// history has links of unknown outcome, or the last change could not begin.
class AccountBars : public QObject {
    Q_OBJECT

public:
    AccountBars(Accounts &accounts, OpenAccount &open, AccountActions &actions, MessageBars &bars);

private:
    void onAccountChanged();
    void onSignInNeeded(const QString &id, const Error &why);
    void onKeychainFailed(const QString &id, const Error &why);
    void onSignedIn(const QString &id);
    void onMoved(const QUrl &apiBase);
    void showKept();
    void showOpenRows(int count);
    void showNothingSent(const QString &sentence);

    Accounts &m_accounts;
    OpenAccount &m_open;
    AccountActions &m_actions;
    MessageBars &m_bars;
};

} // namespace relata
