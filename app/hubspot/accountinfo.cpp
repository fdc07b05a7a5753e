// SPDX-License-Identifier: MIT
#include "hubspot/accountinfo.h"

#include "hubspot/errorbody.h"

namespace relata {

namespace {

Result<AccountDetails> parseDetails(const Answer &answer)
{
    const JsonReader root(answer.body);
    const AccountDetails details{root.at("portalId").requiredText(), root.at("accountType").requiredText(),
        root.at("timeZone").text(), root.at("uiDomain").text(), root.at("dataHostingLocation").text(),
        root.at("portalName").text()};
    return checked(answer, root, details);
}

} // namespace

Request<AccountDetails> accountinfo::details(ApiVersion version)
{
    return {{"GET", Path() / "account-info" / olderName(version) / "details", {}}, parseDetails};
}

} // namespace relata
