// SPDX-License-Identifier: MIT
#include "workspace/workspace.h"

#include "async/then.h"
#include "history/journal.h"
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
    , presetApplier(presets, draft, lookup)
    , changes({linker, draft, lookup, outlook, lastChange, openRows})
    , today(services.journal, opened.id)
{
    linker.setExplain([this](const Error &error, const HistoryEntry &entry) {
        return explained(error, entry, catalogue.objectTypes(), catalogue.labels());
    });
    QObject::connect(&services.journal, &Journal::entryChanged, &changes, &Changes::onEntryChanged);
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

QFuture<Result<QUrl>> Workspace::pageOf(const RecordReference &record)
{
    if (account.server == Account::Server::Practice)
        return ready<Result<QUrl>>(
            badInput(tr("The records of the practice portal have no pages in HubSpot.")));
    return then(catalogue.pageOf(record), &catalogue, [](const QUrl &page) -> Result<QUrl> {
        if (page.isEmpty())
            return badInput(tr("This record has no page in HubSpot that is known."));
        return page;
    });
}

} // namespace relata
