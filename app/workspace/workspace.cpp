// SPDX-License-Identifier: MIT
#include "workspace/workspace.h"

namespace relata {

Workspace::Workspace(const Account &opened, const BearerSource &bearer, const Services &services)
    : account(opened)
    , client({opened.apiBase, opened.version, bearer, {}}, services.clock, services.log)
    , linker(client, services.journal, opened)
    , draft(ObjectTypes::standard(services.language))
    , lookup(client, draft, services.clock)
    , presets(services.presetsFile, opened.id)
{
}

} // namespace relata
