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
/// be closed and made anew while a link is under way.
class OpenAccount : public QObject {
    Q_OBJECT

public:
    using MakeWorkspace = std::function<std::unique_ptr<Workspace>(const Account &)>;

    OpenAccount(Accounts &accounts, const MakeWorkspace &makeWorkspace, QObject *parent = nullptr);

    /// Null while no account is open.
    Workspace *workspace() const { return m_workspace.get(); }
    bool has(const QString &id) const { return m_workspace && m_workspace->account.id == id; }
    /// Whether a change is under way; no other account can be opened then.
    bool isBusy() const { return m_workspace && m_workspace->changes.isBusy(); }
    /// The open account with all that is known by now: a check or a new sign-in may have added to it since it
    /// was opened.
    std::optional<Account> account() const;
    /// The account of this portal, if it is known and not open.
    std::optional<Account> otherOf(const QString &portalId) const;

    /// Opens this account instead of the current one. Its form comes back as it was when the account was last
    /// open. Gives a warning about its presets, or an empty text. BadInput while a change is under way, or if
    /// the account is not known; Storage if its presets cannot be read, with the account open all the same.
    Result<QString> open(const QString &id);
    void close();
    /// Closes it if it is open, and keeps nothing of its form.
    void forget(const QString &id);

    /// Whether links may be written into the open account. For one that may be a production account, `ask` is
    /// called until the person has agreed, then not again until the program ends.
    using Ask = std::function<QFuture<Reply>(const Question &)>;
    QFuture<bool> mayWrite(const Ask &ask);

Q_SIGNALS:
    /// The workspace is deleted when this returns; whatever shows it must be gone by then.
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
