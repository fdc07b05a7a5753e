// SPDX-License-Identifier: MIT
#pragma once

#include "account/productionguard.h"
#include "workspace/workspace.h"

#include <map>
#include <memory>
#include <optional>

namespace relata {

class Accounts;

/// The account that is open, if any, with everything that belongs to it. Lives outside the window, which may
/// go and come back while a link is under way.
class OpenAccount : public QObject {
    Q_OBJECT

public:
    using MakeWorkspace = std::function<std::unique_ptr<Workspace>(const Account &)>;

    OpenAccount(Accounts &accounts, const MakeWorkspace &makeWorkspace, QObject *parent = nullptr);

    /// Null while no account is open.
    Workspace *workspace() const { return m_workspace.get(); }
    bool has(const QString &id) const { return m_workspace && m_workspace->account.id == id; }
    /// Whether a change is under way, so that no other account can be opened.
    bool isBusy() const { return m_workspace && m_workspace->changes.isBusy(); }
    /// The open account as it is known now: a check or a new sign-in may have brought more than was known
    /// when it was opened.
    std::optional<Account> account() const;
    /// The account of this portal, if it is known and not open.
    std::optional<Account> otherOf(const QString &portalId) const;

    /// Opens this account in the place of the one that is open. What its form held when it was open before is
    /// there again. Gives a warning about its presets, or an empty text. BadInput while a change is under
    /// way, or when the account is not known; Storage when its presets cannot be read, with the account open
    /// all the same.
    Result<QString> open(const QString &id);
    void close();
    /// Closes it if it is open, and keeps nothing of its form.
    void forget(const QString &id);

    /// Whether links may be written into the open account: `ask` is asked once for each production account.
    using Ask = std::function<QFuture<bool>(const Question &)>;
    QFuture<bool> mayWrite(const Ask &ask);

Q_SIGNALS:
    /// The workspace goes when this returns, and whatever shows it has to be gone by then.
    void closing();
    /// Another account is open, or none.
    void changed();
    /// HubSpot has said that the open account is at home at another address, which is asked from now on.
    void moved(const QUrl &apiBase);

private:
    struct Kept {
        LinkDraft::Form form;
        Catalogue::Kept catalogue;
    };

    void put(std::unique_ptr<Workspace> workspace);
    void startLookup();
    void onMoved(const QString &id, const QUrl &apiBase);
    QFuture<bool> askIfProduction(const Account &account, const Ask &ask);

    Accounts &m_accounts;
    MakeWorkspace m_makeWorkspace;
    std::unique_ptr<Workspace> m_workspace;
    std::map<QString, Kept> m_kept; ///< of accounts that were open before
    ProductionGuard m_guard;
};

} // namespace relata
