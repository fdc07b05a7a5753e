// SPDX-License-Identifier: MIT
#include "workspace/workspace.h"

#include "linking/linkerror.h"

namespace relata {

Workspace::Workspace(const Account &opened, const BearerSource &bearer, const Services &services)
    : account(opened)
    , client({opened.apiBase, opened.version, bearer, {}}, services.clock, services.log)
    , linker(client, services.journal, opened)
    , draft(ObjectTypes::standard(services.language))
    , titles(client)
    , lookup(client, draft, titles, services.clock)
    , fromSearch(draft, Side::From, {client, services.journal, services.clock, titles, opened.id})
    , toSearch(draft, Side::To, {client, services.journal, services.clock, titles, opened.id})
    , presets(services.presetsFile, opened.id)
{
    draft.setHome(opened.portalId, {});
    titles.setObjectTypes(draft.objectTypes());
    linker.setExplain([this](const Error &error, const HistoryEntry &entry) {
        return explained(error, entry, draft.objectTypes(), draft.labels());
    });
}

void Workspace::setAddress(const QUrl &apiBase)
{
    account.apiBase = apiBase;
    client.setBase(apiBase);
}

} // namespace relata
