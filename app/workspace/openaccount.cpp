// SPDX-License-Identifier: MIT
#include "workspace/openaccount.h"

#include "account/accounts.h"
#include "async/then.h"

namespace relata {

OpenAccount::OpenAccount(Accounts &accounts, const MakeWorkspace &makeWorkspace, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_makeWorkspace(makeWorkspace)
{
    connect(&accounts, &Accounts::moved, this, &OpenAccount::onMoved);
}

std::optional<Account> OpenAccount::account() const
{
    if (!m_workspace)
        return std::nullopt;
    const Account &opened = m_workspace->account;
    Account now = m_accounts.find(opened.id).value_or(opened);
    now.apiBase = opened.apiBase;
    return now;
}

std::optional<Account> OpenAccount::otherOf(const QString &portalId) const
{
    for (const Account &account : m_accounts.all()) {
        if (account.portalId == portalId && !has(account.id))
            return account;
    }
    return std::nullopt;
}

Result<QString> OpenAccount::open(const QString &id)
{
    if (isBusy())
        return badInput(tr("A link is under way; change the account when it is done."));
    const auto account = m_accounts.open(id);
    if (!account)
        return failure(account.error());
    auto workspace = m_makeWorkspace(*account);
    const auto presets = workspace->presets.load();
    put(std::move(workspace));
    startLookup();
    return presets;
}

void OpenAccount::close()
{
    if (m_workspace)
        put(nullptr);
}

void OpenAccount::forget(const QString &id)
{
    if (has(id))
        close();
    m_kept.erase(id);
}

// The old workspace is deleted first, so that nothing of its account is left when the new one is shown.
void OpenAccount::put(std::unique_ptr<Workspace> workspace)
{
    if (m_workspace) {
        Q_EMIT closing();
        m_kept[m_workspace->account.id] = {m_workspace->draft.form(), m_workspace->catalogue.kept()};
    }
    m_workspace = std::move(workspace);
    if (m_workspace) {
        const QString id = m_workspace->account.id;
        if (const auto kept = m_kept.find(id); kept != m_kept.end()) {
            m_workspace->catalogue.setKept(kept->second.catalogue);
            m_workspace->draft.setForm(kept->second.form);
        }
        connect(&m_workspace->client, &Client::livesElsewhere, this,
            [this, id](const QString &dataCentre) { m_accounts.moveTo(id, dataCentre); });
    }
    Q_EMIT changed();
}

// With a token from the environment nothing is sent before the person acts, and nothing is known of the
// account.
void OpenAccount::startLookup()
{
    DraftLookup &lookup = m_workspace->lookup;
    const Account &account = m_workspace->account;
    if (account.credential != Account::Credential::Environment)
        return lookup.start();
    connect(&lookup, &DraftLookup::started, this, [this, id = account.id] { m_accounts.check(id); });
}

void OpenAccount::onMoved(const QString &id, const QUrl &apiBase)
{
    if (!has(id))
        return;
    m_workspace->setAddress(apiBase);
    m_workspace->lookup.refresh();
    Q_EMIT moved(apiBase);
}

// An account with a token from the environment is unknown until the person acts; it may be a production
// account.
QFuture<bool> OpenAccount::mayWrite(const Ask &ask)
{
    const auto open = account();
    if (!open || open->kind != Account::Kind::Unknown)
        return open ? askIfProduction(*open, ask) : ready(false);
    return then(m_accounts.check(open->id), this, [this, id = open->id, ask](const Result<Account> &) {
        return has(id) ? askIfProduction(*account(), ask) : ready(false);
    });
}

QFuture<bool> OpenAccount::askIfProduction(const Account &account, const Ask &ask)
{
    const auto question = m_guard.question(account);
    if (!question)
        return ready(true);
    return then(ask(*question), this, [this, id = account.id](const Reply &reply) {
        if (reply.agreed)
            m_guard.agree(id);
        return reply.agreed;
    });
}

} // namespace relata
