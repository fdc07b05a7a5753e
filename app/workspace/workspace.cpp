// SPDX-License-Identifier: MIT
#include "workspace/workspace.h"

#include "linking/linkerror.h"

namespace relata {

Workspace::Workspace(const Account &opened, const BearerSource &bearer, const Services &services)
    : account(opened)
    , client({opened.apiBase, opened.version, bearer, {}}, services.clock, services.log)
    , linker(client, services.journal, opened)
    , lastChange(services.journal, opened.id)
    , openRows(services.journal, linker, opened.id)
    , catalogue(client, ObjectTypes::standard(services.language), opened.portalId)
    , draft(catalogue)
    , outlook(client, catalogue)
    , recent(services.journal, opened.id)
    , fromSearch(searchServices(services.clock))
    , toSearch(searchServices(services.clock))
    , lookup({draft, catalogue, outlook, fromSearch, toSearch, services.clock})
    , presets(services.presetsFile, opened.id)
{
    linker.setExplain([this](const Error &error, const HistoryEntry &entry) {
        return explained(error, entry, catalogue.objectTypes(), catalogue.labels());
    });
}

RecordSearch::Services Workspace::searchServices(Clock &clock)
{
    return {client, clock, catalogue, [this](const ObjectTypeId &type) {
                return recent.of(type);
            }};
}

void Workspace::setAddress(const QUrl &apiBase)
{
    account.apiBase = apiBase;
    client.setBase(apiBase);
}

} // namespace relata
